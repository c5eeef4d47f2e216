import type { Tx } from '../platform/db/database.ts'

const SHOWN_POSTINGS = 12

/** A posting as the page of its town shows it. */
export interface TownPosting {
  id: string
  title: string
  client: string
  feeKind: string
  feeYen: number | null
  hours: number | null
  remote: string
  closesOn: string | null
}

/** What a town has published now, the newest first, and how many of its postings found somebody. */
export async function publishedPostings(tx: Tx, municipalityId: string) {
  const open = tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .where('p.municipality_id', '=', municipalityId)
    .where('p.state', '=', 'published')
  const { published } = await open.select((e) => e.fn.countAll<number>().as('published')).executeTakeFirstOrThrow()
  const postings = await open
    .select(['p.id', 'p.title', 'o.name as client', 'p.fee_kind as feeKind', 'p.fee_yen as feeYen'])
    .select(['p.hours_per_month as hours', 'p.remote', 'p.closes_on as closesOn'])
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id')
    .limit(SHOWN_POSTINGS)
    .execute()
  const { filled } = await tx
    .selectFrom('postings')
    .select((e) => e.fn.countAll<number>().as('filled'))
    .where('municipality_id', '=', municipalityId)
    .where('state', '=', 'filled')
    .executeTakeFirstOrThrow()
  return { postings, published, filled }
}
