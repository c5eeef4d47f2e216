import { sql } from 'kysely'
import { dayInJapan } from '../law/japanese-date.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { searchPlaces } from '../law/place-search.ts'
import { findPlace, municipalitiesOf, type Place, wardsOfCity } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { resultYearsOf } from './town-results.ts'
import { articlesOfTown, eventsOfTown, type TownArticle, type TownEvent } from './town-news.ts'
import { roundsOfTown, type TownRound } from './town-rounds.ts'

const MOST_FOUND = 60
const SHOWN_POSTINGS = 12

/** A municipality that takes part. */
export interface Town {
  id: string
  code: string
  name: string
  published: number
}

/** Every municipality that takes part, in the order of the codes, with its published postings. */
export async function townsTakingPart(tx: Tx): Promise<Town[]> {
  return tx
    .selectFrom('organizations as o')
    .select(['o.id', 'o.place_code as code', 'o.name'])
    .select((e) =>
      e
        .selectFrom('postings as p')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('p.municipality_id', '=', 'o.id')
        .where('p.state', '=', 'published')
        .$asScalar()
        .$notNull()
        .as('published'),
    )
    .where('o.kind', '=', 'municipality')
    .where('o.state', '=', 'active')
    .orderBy('o.place_code')
    .limit(2000)
    .execute()
}

/** Municipalities of Japan by name, reading or prefecture, whether they take part or not. */
export function searchTowns(words: string): Place[] {
  const found = searchPlaces(words.slice(0, 100), { limit: MOST_FOUND })
  const towns = found.flatMap((place) => {
    if (place.kind === 'prefecture') return municipalitiesOf(place.code)
    return findPlace(place.city?.code ?? place.code) ?? []
  })
  return [...new Map(towns.map((town) => [town.code, town])).values()]
}

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

export interface TownFacts {
  place: Place
  /** Null while the municipality does not take part. */
  part: {
    name: string
    website: string
    introduction: string
    circulation: { percent: number; year: number; source: string } | null
    programmes: { id: string; name: string; purpose: string; firstYear: number; lastYear: number }[]
    rounds: TownRound[]
    /** 結果を公表した年度, newest first. */
    resultYears: number[]
    /** For counting down to the days of the rounds. */
    now: Date
    postings: TownPosting[]
    published: number
    /** Postings that led to a contract, since the town takes part. */
    filled: number
    companies: number
    events: TownEvent[]
    articles: TownArticle[]
  } | null
}

/** Everything that a municipality's public page says. @throws NotFound when Japan has no such municipality */
export async function townFacts(tx: Tx, code: string, now: Date): Promise<TownFacts> {
  const place = findPlace(code)
  if (place?.kind !== 'municipality' || place.code !== code) throw new NotFound()
  const town = await tx
    .selectFrom('organizations')
    .selectAll()
    .where('kind', '=', 'municipality')
    .where('state', '=', 'active')
    .where('place_code', '=', code)
    .executeTakeFirst()
  if (!town) return { place, part: null }
  const { circulation_percent: percent, circulation_year: year, circulation_source: source } = town
  return {
    place,
    part: {
      name: town.name,
      website: town.website,
      introduction: town.introduction,
      circulation: percent === null || year === null ? null : { percent, year, source },
      programmes: await runningProgrammes(tx, town.id, now),
      rounds: await roundsOfTown(tx, town.id),
      resultYears: await resultYearsOf(tx, town.id),
      now,
      ...(await publishedPostings(tx, town.id)),
      companies: await companiesIn(tx, code),
      events: await eventsOfTown(tx, town.id, now),
      articles: await articlesOfTown(tx, town.id),
    },
  }
}

async function runningProgrammes(tx: Tx, municipalityId: string, now: Date) {
  const year = fiscalYearOf(dayInJapan(now))
  return tx
    .selectFrom('programmes')
    .select(['id', 'name', 'purpose', 'first_year as firstYear', 'last_year as lastYear'])
    .where('municipality_id', '=', municipalityId)
    .where('first_year', '<=', year)
    .where('last_year', '>=', year)
    .orderBy('first_year', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
}

async function publishedPostings(tx: Tx, municipalityId: string) {
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

/** Companies that stand in the municipality, its wards included. */
async function companiesIn(tx: Tx, code: string): Promise<number> {
  const codes = [code, ...wardsOfCity(code).map((ward) => ward.code)]
  const { n } = await tx
    .selectFrom('organizations')
    .select(sql<number>`count(*)`.as('n'))
    .where('kind', '=', 'company')
    .where('state', '=', 'active')
    .where('place_code', 'in', codes)
    .executeTakeFirstOrThrow()
  return n
}
