import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { midnightOf } from '../evidence.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import type { GreetingWords } from './greeting-words.ts'

const SHOWN_GREETINGS = 12
/** Fewer people than this are never told as a number in public: they could be recognised. */
export const FEWEST_TOLD = 3

/** 町のページの一言 that somebody let stand. */
export interface TownGreeting {
  id: string
  shownAs: string
  words: GreetingWords
}

/** 一言 of people who came, the newest first; only what they themselves let stand. */
export async function greetingsOfTown(tx: Tx, municipalityId: string): Promise<TownGreeting[]> {
  const rows = await tx
    .selectFrom('greetings')
    .select(['id', 'shown_as as shownAs', 'words'])
    .where('municipality_id', '=', municipalityId)
    .where('state', '=', 'shown')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(SHOWN_GREETINGS)
    .execute()
  return rows.map((row) => ({ ...row, words: row.words as GreetingWords }))
}

/** How many people came, by how deep the deepest tie is; `n` is null for one or two people. */
export interface TownPeople {
  /** Up to the end of this day. */
  on: Temporal.PlainDate
  depths: { depth: number; n: number | null }[]
}

/** From 参加 on: who only looked or applied has not come. */
const CAME_DEPTH = 3

/**
 * People who came, as it stood at the last midnight. What was known then does not change any more, so it is reckoned once a day
 * for a town and not at each call. Small numbers do not leave the database.
 */
export async function peopleOfTown(db: Database, municipalityId: string, now: Date): Promise<TownPeople> {
  const today = dayInJapan(now)
  const on = today.subtract({ days: 1 })
  const key = `${municipalityId} ${on.toString()}`
  const told = reckoned.get(key)
  if (told) return told
  const known = new Date(midnightOf(today).getTime() - 1)
  const { rows } = await as(db, clock, (tx) =>
    sql<{ depth: number; n: number | null }>`
      select p.depth, case when count(*) < ${FEWEST_TOLD} then null else count(*) end as n
        from tie_people_of_years(${municipalityId}::uuid, array[${fiscalYearOf(on)}::int], true, ${known}) p
       where p.depth >= ${CAME_DEPTH} group by p.depth order by p.depth`.execute(tx),
  )
  const people = { on, depths: rows }
  if (reckoned.size >= MOST_KEPT) reckoned.clear()
  reckoned.set(key, people)
  return people
}

const MOST_KEPT = 2000
const reckoned = new Map<string, TownPeople>()
