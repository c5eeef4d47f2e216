import { sql } from 'kysely'
import type { Actor, OrganizationKind } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { OrganizationState } from './organization.ts'
import { PER_PAGE } from './queries.ts'

/** Which organizations are asked for. */
export interface OrganizationFilter {
  kind: OrganizationKind | null
  /** Two digits of a prefecture's code. */
  prefecture: string | null
  words: string
  page: number
}

/** One organization in a list. */
export interface OrganizationLine {
  id: string
  kind: OrganizationKind
  name: string
  placeCode: string
  state: OrganizationState
  members: number
  published: number
}

/** Organizations for an operator, by name. @throws NotFound for everybody else */
export async function organizationsFor(
  tx: Tx,
  actor: Actor,
  filter: OrganizationFilter,
): Promise<{ lines: OrganizationLine[]; total: number }> {
  if (actor.kind !== 'operator') throw new NotFound()
  const chosen = matching(tx, filter)
  const { total } = await chosen.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const lines = await chosen
    .select(['o.id', 'o.name', 'o.place_code as placeCode'])
    .select([sql<OrganizationKind>`o.kind`.as('kind'), sql<OrganizationState>`o.state`.as('state')])
    .select((e) => [
      e
        .selectFrom('memberships as m')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('m.organization_id', '=', 'o.id')
        .where('m.state', '=', 'active')
        .$asScalar()
        .$notNull()
        .as('members'),
      e
        .selectFrom('postings as p')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('p.client_id', '=', 'o.id')
        .where('p.state', '=', 'published')
        .$asScalar()
        .$notNull()
        .as('published'),
    ])
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(PER_PAGE)
    .offset((filter.page - 1) * PER_PAGE)
    .execute()
  return { lines, total }
}

function matching(tx: Tx, { kind, prefecture, words }: OrganizationFilter) {
  let query = tx.selectFrom('organizations as o')
  if (kind) query = query.where('o.kind', '=', kind)
  if (prefecture) query = query.where('o.place_code', 'like', `${prefecture}%`)
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 5)) {
    const part = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((e) =>
      e.or([e('o.name', 'ilike', part), e('o.kana', 'ilike', part), e('o.corporate_number', 'like', part)]),
    )
  }
  return query
}

/** How many postings of a client stand in each state, as code → number. */
export async function postingCounts(tx: Tx, organizationId: string): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('postings')
    .select(['state'])
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('client_id', '=', organizationId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}
