import type { Member } from '../actor.ts'
import { findPlace, type Place } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { findOrganization, type OrganizationRow } from './find-organization.ts'

const MOST = 100

export interface AreaCompany {
  id: string
  name: string
  placeCode: string
  postings: { id: string; title: string; closesOn: string | null }[]
}

export interface SupporterHome {
  organization: OrganizationRow
  place: Place | undefined
  companies: AreaCompany[]
}

/**
 * What a supporter finds on their first page: the companies around them that look for somebody now. The area is their own
 * municipality, or their prefecture where that is asked for. Only what is public; nothing about applicants.
 */
export async function supporterHome(
  tx: Tx,
  actor: Member,
  area: 'municipality' | 'prefecture',
): Promise<SupporterHome> {
  const organization = await findOrganization(tx, actor, actor.organizationId)
  const code = organization.place_code
  const rows = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['o.id', 'o.name', 'o.place_code as placeCode', 'p.id as posting', 'p.title', 'p.closes_on as closesOn'])
    .where('p.state', '=', 'published')
    .where('o.kind', '=', 'company')
    .where('o.place_code', 'like', area === 'municipality' ? code : `${code.slice(0, 2)}%`)
    .orderBy('o.place_code')
    .orderBy('o.name')
    .orderBy('o.id')
    .orderBy('p.closes_on')
    .orderBy('p.id')
    .limit(MOST)
    .execute()
  const companies = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((postings) => {
    const [first] = postings
    if (!first) return []
    const { id, name, placeCode } = first
    const open = postings.map(({ posting, title, closesOn }) => ({ id: posting, title, closesOn }))
    return [{ id, name, placeCode, postings: open }]
  })
  return { organization, place: findPlace(code), companies }
}
