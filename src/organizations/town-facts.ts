import { sql } from 'kysely'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { findPlace, type Place, wardsOfCity } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { articlesOfTown, eventsOfTown, type TownArticle, type TownEvent } from './town-news.ts'
import { greetingsOfTown, type TownGreeting } from './town-people.ts'
import { publishedPostings, type TownPosting } from './town-postings.ts'
import { resultYearsOf } from './town-results.ts'
import { roundsOfTown, type TownRound } from './town-rounds.ts'

/** What the public page of a town tells. */
export interface TownFacts {
  place: Place
  /** Null while the municipality does not take part. */
  part: {
    id: string
    name: string
    website: string
    /** 電話 0858-00-0100 / メール …; '' where the town has written neither. */
    contact: string
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
    /** 一言 of people who came and agreed to it. */
    greetings: TownGreeting[]
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
      id: town.id,
      name: town.name,
      website: town.website,
      contact: [town.phone && `電話 ${town.phone}`, town.email && `メール ${town.email}`].filter(Boolean).join(' / '),
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
      greetings: await greetingsOfTown(tx, town.id),
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
