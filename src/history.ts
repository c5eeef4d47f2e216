import { accountOf, type Actor, organizationOf } from './actor.ts'
import { entryNames, kindNames } from './entries/deeds-in-words.ts'
import type { OnBehalf } from './entries/entry.ts'
import type { EntryName } from './journal.ts'
import type { Tx } from './platform/db/database.ts'

/** One deed as it is told to people: what, who (as a party, not by name unless it is one's own house), when, why. */
export interface Told {
  seq: number
  what: string
  who: string
  at: Date
  from: string | null
  to: string | null
  reason: string | null
}

const MOST = 500

/**
 * 記録 of some records, oldest first (500 at most). People of the asker's own organization are named; others are told
 * as a party, so that the history gives away nobody's name. Deeds that only one side knows of are left out by name.
 */
export async function historyOf(
  tx: Tx,
  actor: Actor,
  subjects: readonly string[],
  { without = [] }: { without?: readonly EntryName[] } = {},
): Promise<Told[]> {
  if (subjects.length === 0) return []
  const rows = await tx
    .selectFrom('journal as j')
    .leftJoin('accounts as a', 'a.id', 'j.actor_account')
    .leftJoin('organizations as o', 'o.id', 'j.actor_organization')
    .select(['j.seq', 'j.name', 'j.actor_kind', 'j.actor_account', 'j.actor_organization', 'j.at', 'j.from_state'])
    .select(['j.to_state', 'j.reason', 'j.detail', 'a.name as account_name', 'o.name as organization_name'])
    .where('j.subject', 'in', [...subjects])
    .where((e) => (without.length > 0 ? e('j.name', 'not in', [...without]) : e.lit(true)))
    .where((e) => e.or([e('j.name', 'not in', [...ownOnly]), e('j.actor_account', '=', accountOf(actor))]))
    .orderBy('j.seq')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    what: whatWas(row),
    who: whoDid(row, actor, organizationOf(actor)),
    at: row.at,
    from: row.from_state,
    to: row.to_state,
    reason: row.reason,
  }))
}

function whatWas({ name, detail }: { name: string; detail: unknown }): string {
  return (entryNames[name as EntryName] ?? name) + (isOnBehalf(detail) ? '(発注者に代わって)' : '')
}

/** What somebody keeps an eye on is told to nobody else, not even without a name: in a small town it would say who. */
const ownOnly: readonly EntryName[] = [
  'posting.saved',
  'posting.unsaved',
  'posting.interested',
  'posting.uninterested',
  'town.followed',
  'town.unfollowed',
]

/** A coordinator did it in the client's place. */
const isOnBehalf = (detail: unknown): boolean => (detail as OnBehalf | null)?.onBehalf === true

interface Doer {
  actor_kind: string
  actor_account: string | null
  actor_organization: string | null
  account_name: string | null
  organization_name: string | null
}

function whoDid(row: Doer, actor: Actor, own: string | null): string {
  const isOwn =
    (own !== null && row.actor_organization === own) || ('accountId' in actor && row.actor_account === actor.accountId)
  const party = row.organization_name ?? kindNames[row.actor_kind] ?? row.actor_kind
  return isOwn && row.account_name ? `${party} ${row.account_name}` : party
}
