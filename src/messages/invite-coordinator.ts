import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { lockThread, type ThreadRow } from './find-thread.ts'
import { addParty } from './open-thread.ts'
import { tellParties } from './tell-parties.ts'

/**
 * 伴走担当に加わってもらう: a party asks the operator in, who from then on reads the whole thread and may write. Until then
 * the operator reads nothing of it (通信の秘密, 電気通信事業法4条): a party may show what was written to them, nobody else may.
 * @throws Stale when there is no operator to ask, or it is there already
 */
export async function inviteCoordinator(tx: Tx, actor: Actor, threadId: string, now: Date): Promise<void> {
  const { thread, facts, party: own } = await lockThread(tx, actor, threadId, 'inviteCoordinator')
  const operator = await operatorFor(tx, thread)
  if (!operator) throw new Stale('伴走担当の組織がまだ登録されていません。運営事業者にお問い合わせください。')
  if (facts.parties.includes(operator)) throw new Stale('伴走担当は、すでにこのやりとりに加わっています。')
  const party = { kind: 'organization' as const, id: operator, label: '伴走担当' }
  await addParty(tx, threadId, party, accountOf(actor), now)
  await record(tx, actor, { name: 'thread.joined', subject: threadId, detail: { party: operator } }, now)
  await tellParties(tx, thread, { writer: accountOf(actor) ?? '', party: own }, now)
}

/** The operator that runs the programme of the posting, else the one that has been here longest. */
async function operatorFor(tx: Tx, { about_kind, about_id }: ThreadRow): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organizations o
      left join (select g.operator_id from postings p join programmes g on g.id = p.programme_id
                  where p.id = coalesce((select posting_id from applications where ${about_kind}::text = 'application' and id = ${about_id}),
                                        (select posting_id from contracts where ${about_kind}::text = 'contract' and id = ${about_id}))) own
        on own.operator_id = o.id
     where o.kind = 'operator' and o.state = 'active'
     order by own.operator_id is null, o.created_at, o.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
