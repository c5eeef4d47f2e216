import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import type { Member } from '../../src/actor.ts'
import { dayInJapan } from '../../src/law/japanese-date.ts'
import * as fc from '../properties.ts'
import { historiesOf } from './histories.ts'
import { homesOf } from './homes.ts'
import { NOW, office } from './office.ts'
import { tiesOf } from './ties.ts'

/** One thing that one of three people does with one of two towns on a day; `lag` days later it is written down or undone. */
export interface Happening {
  who: number
  town: number
  what: 'follow' | 'apply' | 'work' | 'stop' | 'renew' | 'visit' | 'join' | 'propose' | 'declare' | 'move'
  day: number
  lag: number
  /** Among the ways in which it may be done: seminar or tour, at the place or online, came or did not. */
  form: number
}

const whats = ['follow', 'apply', 'work', 'stop', 'renew', 'visit', 'join', 'propose', 'declare', 'move'] as const

/** Days count from 2023年6月1日; up to 900 of them, over four fiscal years. */
export const histories = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    town: fc.integer({ min: 0, max: 1 }),
    what: fc.constantFrom(...whats),
    day: fc.integer({ min: 0, max: 900 }),
    lag: fc.integer({ min: 0, max: 300 }),
    form: fc.integer({ min: 0, max: 7 }),
  }),
  { minLength: 8, maxLength: 14 },
)

export const dayOf = (days: number): Date => new Date(Date.parse('2023-06-01T01:00:00Z') + days * 86_400_000)

interface Person {
  talentId: string
  accountId: string
}
interface RandomTown {
  officer: Member
  company: string
  place: string
  programme: string
}

/** Writes histories into two new towns, in the order of their days. */
export function randomTiesOf({ db, owner }: { db: Database; owner: Database }) {
  const { talent } = office(owner)
  const { town, posted, applied, contracted, deed } = historiesOf(owner)
  const ties = tiesOf({ db, owner })
  const livesIn = homesOf(owner)

  async function newTown(): Promise<RandomTown> {
    const { officer, companies } = await town()
    const programme = randomUUID()
    const years = { name: '事業', first_year: 2023, last_year: 2026 }
    const municipality_id = officer.organizationId
    await owner
      .insertInto('programmes')
      .values({ id: programme, municipality_id, ...years, created_at: NOW })
      .execute()
    const { place_code } = await owner
      .selectFrom('organizations')
      .select('place_code')
      .where('id', '=', municipality_id)
      .executeTakeFirstOrThrow()
    return { officer, company: companies[0] ?? '', place: place_code, programme }
  }

  async function registered(at: RandomTown, person: Person, { day, lag, form }: Happening): Promise<string> {
    const [event, id] = [randomUUID(), randomUUID()]
    const municipality_id = at.officer.organizationId
    const starts = dayOf(day)
    await owner
      .insertInto('events')
      .values({
        id: event,
        programme_id: at.programme,
        municipality_id,
        kind: form % 2 === 0 ? 'tour' : 'seminar',
        title: '集い',
        audience: 'everybody',
        starts_at: starts,
        ends_at: new Date(starts.getTime() + 3_600_000),
        closes_at: starts,
        cancellable_until: starts,
        venue_seats: 9,
        online_seats: 9,
        state: 'held',
        state_since: starts,
        created_at: starts,
        updated_at: starts,
      })
      .execute()
    await owner
      .insertInto('registrations')
      .values({
        id,
        event_id: event,
        municipality_id,
        account_id: person.accountId,
        talent_id: person.talentId,
        name: '人',
        email: 'a@example.jp',
        way: form & 2 ? 'venue' : 'online',
        state: 'confirmed',
        place: 1,
        state_since: starts,
        created_at: dayOf(day - 10),
      })
      .execute()
    // First the one word, then, half of the time, the other: the newest counts.
    const words = form & 4 ? ['registration.attended'] : ['registration.missed', 'registration.attended']
    for (const [at, word] of words.entries()) await deed(word, id, dayOf(day + (lag * at) / 2).toISOString())
    return id
  }

  async function happens(at: RandomTown, person: Person, it: Happening, contracts: Map<Person, string>): Promise<void> {
    const { what, day, lag, form } = it
    const municipalityId = at.officer.organizationId
    const moment = dayOf(day).toISOString()
    const parties = { municipality: municipalityId, client: at.company }
    const contract = contracts.get(person)
    if (what === 'follow') await ties.interested(municipalityId, moment, person)
    if (what === 'apply') await applied(await posted(parties, moment), moment, { person })
    if (what === 'work' || what === 'renew') {
      const renews = what === 'renew' ? (contract ?? null) : null
      contracts.set(person, (await contracted(await posted(parties, moment), moment, { person, renews })).id)
    }
    if (what === 'stop' && contract) {
      const ended = { state: 'ended', ended_at: dayOf(day) }
      await owner.updateTable('contracts').set(ended).where('id', '=', contract).execute()
      await deed(form % 2 ? 'contract.ended' : 'contract.terminated', contract, dayOf(day + lag).toISOString())
    }
    if (what === 'visit' && contract) {
      const visited = {
        id: contract,
        talent: { kind: 'talent' as const, ...person },
        client: at.officer,
        municipalityId,
      }
      await ties.visited(visited, dayInJapan(dayOf(day)).toString(), dayOf(day + lag))
    }
    if (what === 'join') await registered(at, person, it)
    if (what === 'propose') await propose(municipalityId, person, await registered(at, person, it), dayOf(day))
    if (what === 'declare') await declare(municipalityId, person, it)
    if (what === 'move') {
      const place = [at.place, '131016', null][form % 3] ?? null
      await livesIn(person.talentId, place, moment)
    }
  }

  async function propose(municipality_id: string, { accountId }: Person, registration_id: string, at: Date) {
    const { event_id } = await owner
      .selectFrom('registrations')
      .select('event_id')
      .where('id', '=', registration_id)
      .executeTakeFirstOrThrow()
    const sheet = { title: '案', reason: '理由', effect: '効果', involvement: '関わり' }
    const ids = { id: randomUUID(), event_id, registration_id, account_id: accountId, municipality_id }
    await owner
      .insertInto('proposals')
      .values({ ...ids, ...sheet, state_since: at, created_at: at })
      .execute()
  }

  async function declare(municipality_id: string, person: Person, { day, lag, form }: Happening): Promise<void> {
    const ids = { id: randomUUID(), talent_id: person.talentId, account_id: person.accountId, municipality_id }
    const said = { kind: form % 2 ? 'moved' : 'two_places', since: dayInJapan(dayOf(day - 20)).toString() }
    const kept = { state: 'withdrawn', state_since: dayOf(day + lag), at: dayOf(day) }
    const stands = form & 4 ? kept : { ...kept, state: 'declared', state_since: dayOf(day) }
    await owner
      .insertInto('residence_declarations')
      .values({ ...ids, ...said, ...stands })
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** @returns the two towns */
  return async function written(history: readonly Happening[]): Promise<[RandomTown, RandomTown]> {
    const towns: [RandomTown, RandomTown] = [await newTown(), await newTown()]
    const people = [await talent(), await talent(), await talent()]
    const contracts = [new Map<Person, string>(), new Map<Person, string>()]
    for (const it of history.toSorted((a, b) => a.day - b.day)) {
      const [at, person, own] = [towns[it.town], people[it.who], contracts[it.town]]
      if (at && person && own) await happens(at, person, it, own)
    }
    return towns
  }
}
