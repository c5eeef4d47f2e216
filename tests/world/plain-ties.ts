import { instantsOf } from '../../src/evidence.ts'
import type { FiscalYear } from '../../src/law/fiscal-year.ts'
import { fiscalYear, fiscalYearOf } from '../../src/law/fiscal-year.ts'
import { dayInJapan } from '../../src/law/japanese-date.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { tieInDepth } from '../../src/ties/depth.ts'
import type { DeedKind, Depth, SurveyKind } from '../../src/ties/tie.ts'

/** A deed of one person in one town. */
interface PlainDeed {
  who: string
  deed: DeedKind
  at: Date
}

/** One person as counted in a 年度. */
export interface PlainPerson {
  depth: Depth
  kind: SurveyKind
  onsite: boolean
  prefecture: string
  repeated: boolean
  continued: boolean
}

const noon = (day: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '12:00' }).epochMilliseconds,
  )

/**
 * 関係人口 of a town in a 年度 by what was known, reckoned the long way: all rows are read and looked at one by one, as a clerk
 * would. What the database says is held against it. People who had a deed in the year, in no order.
 */
export async function plainPeople(
  owner: Database,
  town: string,
  year: FiscalYear,
  known: Date,
): Promise<PlainPerson[]> {
  const { from, before } = instantsOf(year)
  const lastYear = instantsOf(fiscalYear(year - 1)).from
  const until = known < before ? known : new Date(before.getTime() - 1)
  const deeds = (await plainDeeds(owner, town, known)).filter(({ at }) => at <= until)
  const { place_code } = await owner
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', town)
    .executeTakeFirstOrThrow()
  const people: PlainPerson[] = []
  for (const [who, own] of Map.groupBy(deeds, (deed) => deed.who)) {
    const tie = tieInDepth(own.map(({ deed, at }) => ({ deed, on: dayInJapan(at) })))
    const declared = own.some(({ deed }) => deed === 'moved' || deed === 'two_places')
    const movedBefore = own.some(({ deed, at }) => deed === 'moved' && at < from)
    const home = await homeOf(owner, who, until)
    if (!tie || movedBefore || (home === place_code && !declared)) continue
    if (!own.some(({ at }) => at >= from && at < before)) continue
    const days = new Set(
      own.flatMap(({ deed, at }) => (deed === 'joined' || deed === 'visited' ? [dayInJapan(at).toString()] : [])),
    )
    people.push({
      depth: tie.depth,
      kind: tie.kind,
      onsite: tie.onsite,
      prefecture: home?.slice(0, 2) ?? 'unknown',
      repeated: days.size >= 2,
      continued: own.some(({ at }) => at >= lastYear && at < from),
    })
  }
  return people
}

async function homeOf(owner: Database, who: string, until: Date): Promise<string | null> {
  const homes = await owner.selectFrom('talent_homes').selectAll().where('talent_id', '=', who).execute()
  const told = homes.filter(({ at }) => at <= until)
  return told.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.seq - b.seq).at(-1)?.place_code ?? null
}

async function plainDeeds(owner: Database, town: string, known: Date): Promise<PlainDeed[]> {
  const all = [
    ...(await interests(owner, town)),
    ...(await bids(owner, town)),
    ...(await work(owner, town, known)),
    ...(await visits(owner, town, known)),
    ...(await meetings(owner, town, known)),
    ...(await declarations(owner, town, known)),
  ]
  return all.filter(({ at }) => at <= known)
}

async function interests(owner: Database, town: string): Promise<PlainDeed[]> {
  const rows = await owner.selectFrom('journal').selectAll().where('name', '=', 'town.followed').execute()
  const talents = await owner.selectFrom('talents').select(['id', 'account_id']).execute()
  return rows.flatMap(({ detail, actor_account, at }) => {
    const who = talents.find(({ account_id }) => account_id === actor_account)?.id
    return who && (detail as { municipality?: string }).municipality === town ? [{ who, deed: 'interest', at }] : []
  })
}

async function bids(owner: Database, town: string): Promise<PlainDeed[]> {
  const rows = await owner.selectFrom('applications').selectAll().where('municipality_id', '=', town).execute()
  return rows.flatMap(({ talent_id, submitted_at }) =>
    submitted_at ? [{ who: talent_id, deed: 'applied', at: submitted_at }] : [],
  )
}

/** A contract is a deed of its first day, and of the first of April of each 年度 that it reaches into. */
async function work(owner: Database, town: string, known: Date): Promise<PlainDeed[]> {
  const rows = await owner.selectFrom('contracts').selectAll().where('municipality_id', '=', town).execute()
  const ends = await owner
    .selectFrom('journal')
    .selectAll()
    .where('name', 'in', ['contract.ended', 'contract.terminated'])
    .execute()
  return rows.flatMap(({ id, talent_id: who, in_force_at: start, ended_at, renews_id }): PlainDeed[] => {
    if (!start) return []
    const told = ends.some(({ subject, at }) => subject === id && at <= known)
    const last = ended_at && told ? ended_at : known
    const found: PlainDeed[] = renews_id ? [{ who, deed: 'renewed', at: start }] : []
    for (
      let year = fiscalYearOf(dayInJapan(start));
      year <= fiscalYearOf(dayInJapan(last));
      year = fiscalYear(year + 1)
    ) {
      const { from } = instantsOf(year)
      found.push({ who, deed: 'worked', at: from > start ? from : start })
    }
    return found
  })
}

async function visits(owner: Database, town: string, known: Date): Promise<PlainDeed[]> {
  const rows = await owner.selectFrom('onsite_visits').selectAll().where('municipality_id', '=', town).execute()
  return rows
    .filter(({ state, state_since }) => state === 'confirmed' && state_since <= known)
    .map(({ talent_id, visited_on }) => ({ who: talent_id, deed: 'visited', at: noon(visited_on) }))
}

async function meetings(owner: Database, town: string, known: Date): Promise<PlainDeed[]> {
  const rows = await owner.selectFrom('registrations').selectAll().where('municipality_id', '=', town).execute()
  const events = await owner.selectFrom('events').selectAll().where('municipality_id', '=', town).execute()
  const sheets = await owner.selectFrom('proposals').selectAll().where('municipality_id', '=', town).execute()
  const words = await owner
    .selectFrom('journal')
    .selectAll()
    .where('name', 'in', ['registration.attended', 'registration.missed'])
    .execute()
  return rows.flatMap(({ id, talent_id: who, event_id, created_at, way }): PlainDeed[] => {
    const event = events.find((one) => one.id === event_id)
    if (!who || !event) return []
    const told = words.filter(({ subject, at }) => subject === id && at <= known).toSorted((a, b) => a.seq - b.seq)
    const came = told.at(-1)?.name === 'registration.attended'
    const there = came && event.kind === 'tour' && way === 'venue'
    const sheet = sheets.find(({ registration_id }) => registration_id === id)
    return [
      { who, deed: 'interest', at: created_at },
      ...(came ? [{ who, deed: 'joined' as const, at: event.starts_at }] : []),
      ...(there ? [{ who, deed: 'visited' as const, at: event.starts_at }] : []),
      ...(sheet ? [{ who, deed: 'proposed' as const, at: sheet.created_at }] : []),
    ]
  })
}

async function declarations(owner: Database, town: string, known: Date): Promise<PlainDeed[]> {
  const rows = await owner
    .selectFrom('residence_declarations')
    .selectAll()
    .where('municipality_id', '=', town)
    .execute()
  return rows
    .filter(({ at, state, state_since }) => at <= known && (state === 'declared' || state_since > known))
    .map(({ talent_id, kind, since }) => ({ who: talent_id, deed: kind as DeedKind, at: noon(since) }))
}
