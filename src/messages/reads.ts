import type { Tx } from '../platform/db/database.ts'

/** Who of which party had seen up to which message, and when. */
interface Reads {
  /** When somebody of another party had first seen this message by the marks there are; null when nobody has. */
  firstOfOthers(party: string, number: number): Date | null
}

/** 既読の印 of one thread. A member's mark counts for the house whose hat they have there. */
export async function readsOf(tx: Tx, threadId: string): Promise<Reads> {
  const rows = await tx
    .selectFrom('thread_reads as r')
    .innerJoin('thread_parties as p', 'p.thread_id', 'r.thread_id')
    .leftJoin('memberships as m', (j) =>
      j.onRef('m.organization_id', '=', 'p.party_id').onRef('m.account_id', '=', 'r.account_id'),
    )
    .select(['p.party_id', 'r.seen', 'r.at'])
    .where('r.thread_id', '=', threadId)
    .where((e) => e.or([e('p.party_id', '=', e.ref('r.account_id')), e('m.id', 'is not', null)]))
    .orderBy('r.at')
    .execute()
  return {
    firstOfOthers: (party, number) => rows.find((row) => row.party_id !== party && row.seen >= number)?.at ?? null,
  }
}
