import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { partyIn } from './policy.ts'
import type { ThreadKind } from './thread.ts'

/** A party as the reader may know it. */
export interface NamedParty {
  id: string
  kind: 'account' | 'organization'
  /** A person's name only where they consented to give it to the reader's house; 「応募者」 until then. */
  name: string
  own: boolean
  /** 運営事業者: who accompanies the company, organizes the event, or was asked in. */
  operator: boolean
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
  const rows = await tx
    .selectFrom('thread_parties as p')
    .innerJoin('threads as t0', 't0.id', 'p.thread_id')
    .leftJoin('organizations as o', 'o.id', 'p.party_id')
    .leftJoin('talents as t', 't.account_id', 'p.party_id')
    .leftJoin('talent_contacts as c', 'c.talent_id', 't.id')
    .select([
      'p.thread_id',
      'p.party_id as id',
      sql<ThreadKind>`t0.about_kind`.as('about'),
      sql<boolean>`coalesce(o.kind = 'operator', false)`.as('operator'),
      sql<'account' | 'organization'>`p.party_kind`.as('kind'),
      sql<string>`coalesce(o.name, c.family_name || ' ' || c.given_name, p.label)`.as('name'),
      sql<boolean>`p.party_id in (select thread_people_without_mail(p.thread_id))`.as('withoutMail'),
      'p.joined_at as joinedAt',
    ])
    .where('p.thread_id', 'in', [...threadIds])
    .orderBy('p.joined_at')
    .orderBy('p.party_kind')
    .orderBy('p.party_id')
    .execute()
  const groups = Map.groupBy(rows, ({ thread_id }) => thread_id)
  return new Map([...groups].map(([thread, group]) => [thread, asKnownTo(actor, group)]))
}

type PartyRow = Omit<NamedParty, 'own'> & { thread_id: string; about: ThreadKind }

function asKnownTo(actor: Actor, rows: readonly PartyRow[]): NamedParty[] {
  const parties = rows.map(({ id }) => id)
  return rows.map(({ id, kind, name, operator, withoutMail, joinedAt, about }) => {
    const own = id === partyIn(actor, { kind: about, parties })
    return { id, kind, name, own, operator, withoutMail, joinedAt }
  })
}
