import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { partyOf } from './policy.ts'

/** A party as the reader may know it. */
export interface NamedParty {
  id: string
  kind: 'account' | 'organization'
  /** A person's name only where they consented to give it to the reader's house; 「応募者」 until then. */
  name: string
  own: boolean
  /** No mail reaches this person: what is written waits until they look by themselves. */
  withoutMail: boolean
  joinedAt: Date
}

/** 誰が読めるか: the parties of some threads, whoever opened first. Row-level security hides the names not given. */
export async function partiesOf(
  tx: Tx,
  actor: Actor,
  threadIds: readonly string[],
): Promise<Map<string, NamedParty[]>> {
  if (threadIds.length === 0) return new Map()
  const own = partyOf(actor)
  const rows = await tx
    .selectFrom('thread_parties as p')
    .leftJoin('organizations as o', 'o.id', 'p.party_id')
    .leftJoin('talents as t', 't.account_id', 'p.party_id')
    .leftJoin('talent_contacts as c', 'c.talent_id', 't.id')
    .select([
      'p.thread_id',
      'p.party_id',
      sql<'account' | 'organization'>`p.party_kind`.as('kind'),
      sql<string>`coalesce(o.name, c.family_name || ' ' || c.given_name, p.label)`.as('name'),
      sql<boolean>`p.party_id in (select thread_people_without_mail(p.thread_id))`.as('withoutMail'),
      'p.joined_at',
    ])
    .where('p.thread_id', 'in', [...threadIds])
    .orderBy('p.joined_at')
    .orderBy('p.party_kind')
    .orderBy('p.party_id')
    .execute()
  const named = rows.map(({ thread_id, party_id, joined_at, ...row }) => ({
    thread: thread_id,
    party: { ...row, id: party_id, own: party_id === own, joinedAt: joined_at },
  }))
  const groups = Map.groupBy(named, ({ thread }) => thread)
  return new Map([...groups].map(([thread, group]) => [thread, group.map(({ party }) => party)]))
}
