import { randomUUID } from 'node:crypto'
import type { Member } from '../../src/actor.ts'
import { dayInJapan } from '../../src/law/japanese-date.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { historiesOf, type Place } from './histories.ts'
import { NOW, office } from './office.ts'
import { endingsOf } from './endings.ts'
import { gatheringsOf } from './gatherings.ts'
import { tiesOf } from './ties.ts'

/** Everything that some indicator counts. */
export const countedDeeds = [
  'posting',
  'application',
  'answer',
  'decline',
  'interview',
  'contract',
  'renewal',
  'townHall',
  'debriefing',
  'end',
  'termination',
  'lookingBack',
  'outcome',
  'visit',
  'referral',
  'seminar',
  'webinar',
  'tour',
  'round',
  'commission',
  'travel',
  'national',
  'general',
  'circulation',
  'moves',
  'census',
  'follow',
  'declaration',
] as const
export type CountedDeed = (typeof countedDeeds)[number]

export interface FullTown {
  officer: Member
  companies: string[]
  programme: string
  plan: string
  /** Where one applies to. */
  place: Place
  caseId: string
  /** Who comes on every tour. */
  guest: { talentId: string; accountId: string }
  /** The contract that the last one renews, or that ends. */
  contract: string | null
}

/** A town in which anything can happen that counts, each at a moment of your choice. */
export function fullYearsOf({ db, owner }: { db: Database; owner: Database }) {
  const { member, talent } = office(owner)
  const { deed, town, posted, applied, declined, contracted } = historiesOf(owner)
  const ties = tiesOf({ db, owner })
  const { refer, gather } = gatheringsOf(owner)
  const { lookBack, bring } = endingsOf(owner)

  async function fullTown(): Promise<FullTown> {
    const { officer, companies } = await town()
    const municipality_id = officer.organizationId
    const [programme, plan, caseId] = [randomUUID(), randomUUID(), randomUUID()]
    const years = { name: '事業', first_year: 2023, last_year: 2027 }
    await owner
      .insertInto('programmes')
      .values({ id: programme, municipality_id, ...years, created_at: NOW })
      .execute()
    const of = { programme_id: programme, municipality_id, year: 2025, created_at: NOW }
    await owner
      .insertInto('programme_years')
      .values({ id: plan, ...of })
      .execute()
    const company = companies[0] ?? ''
    const coordinator = await member('operator')
    await owner
      .insertInto('cases')
      .values({
        id: caseId,
        programme_id: programme,
        company_id: company,
        municipality_id,
        coordinator_id: coordinator.accountId,
        state: 'hearing',
        state_since: NOW,
        contacted_at: NOW,
        created_at: NOW,
        worry: '予約が減っている',
      })
      .execute()
    const place = await posted({ municipality: municipality_id, client: company, programme })
    return { officer, companies, programme, plan, place, caseId, guest: await talent('客'), contract: null }
  }

  /** Does it happen at that moment. @returns what can be told of it, as a number: people, yen, or 1 */
  async function happen(at: FullTown, what: CountedDeed, moment: Date, n = 1): Promise<number> {
    const municipality = at.officer.organizationId
    const iso = moment.toISOString()
    const bid = (answeredAt?: string) => applied(at.place, iso, answeredAt ? { answeredAt } : {})
    const money = async (item: string) => {
      await spend(at, item, moment, n * 1000)
      return n * 1000
    }
    const deeds: Record<CountedDeed, () => Promise<number | void>> = {
      posting: async () => {
        at.place = await posted({ municipality, client: at.companies[n % 2] ?? '', programme: at.programme }, iso)
      },
      application: async () => void (await bid()),
      answer: async () => void (await bid(new Date(moment.getTime() + n * 86_400_000).toISOString())),
      decline: async () => declined((await bid(iso)).id, iso),
      interview: async () => {
        const [talk, { id }] = [randomUUID(), await bid(iso)]
        await deed('interview.proposed', talk, iso, { application: id })
        await deed('interview.held', talk, iso, { municipality })
      },
      contract: async () => {
        at.contract = (await contracted(at.place, iso, { yen: n * 10_000 })).id
      },
      renewal: async () => {
        at.contract = (await contracted(at.place, iso, { renews: at.contract })).id
      },
      townHall: () => inTownHall(at, iso),
      debriefing: async () => {
        await inTownHall(at, iso)
        await debrief(at, moment)
      },
      end: async () => ending(at, 'contract.ended', iso),
      termination: async () => ending(at, 'contract.terminated', iso),
      lookingBack: async () => {
        const { id } = await contracted(at.place, iso)
        const said = { satisfaction: 1 + (n % 5), again: n % 2 === 0 ? 'yes' : 'no' } as const
        await lookBack(id, iso, { client: { ...said, reach: ['reached', 'partly', 'missed'] }, talent: said })
      },
      outcome: async () => void (await bring((await contracted(at.place, iso)).id, iso)),
      visit: () => deed('case.visited', at.caseId, iso, { visit: randomUUID(), means: 'phone' }).then(() => 1),
      referral: () => refer(at, iso),
      seminar: () => gather(at, 'seminar', moment, n),
      webinar: () => gather(at, 'seminar', moment, n, 'online'),
      tour: () => gather(at, 'tour', moment, 1),
      round: async () => {
        const id = randomUUID()
        const days = { opens_on: '2025-04-01', closes_on: '2027-03-31' }
        await owner
          .insertInto('rounds')
          .values({ id, programme_id: at.programme, name: '募集回', ...days, created_at: moment })
          .execute()
        await deed('round.opened', id, iso)
      },
      commission: () => money('commission'),
      travel: () => money('travel'),
      national: () => money('national'),
      general: () => money('general'),
      circulation: async () => {
        const row = {
          municipality_id: municipality,
          year: 2018,
          production: n * 10,
          distribution: 100,
          source: 'RESAS',
        }
        await owner
          .insertInto('circulations')
          .values({ id: randomUUID(), ...row, at: moment })
          .execute()
      },
      moves: () => statistic(at, 'moves', 2024, n, moment),
      census: () => statistic(at, 'daytime', 2020, n, moment),
      follow: async () => ties.interested(municipality, iso, await talent('関心')),
      declaration: () => declare(municipality, moment),
    }
    return (await deeds[what]()) ?? 1
  }

  async function inTownHall(at: FullTown, iso: string): Promise<void> {
    const municipality = at.officer.organizationId
    const own = await posted({ municipality, client: municipality, programme: at.programme }, iso)
    at.contract = (await contracted(own, iso, { yen: 0, feeKind: 'unpaid' })).id
  }

  /** 中間報告会 of the contract that began last. */
  async function debrief(at: FullTown, moment: Date): Promise<void> {
    const id = randomUUID()
    const about = { contract_id: at.contract ?? '', municipality_id: at.officer.organizationId, kind: 'interim' }
    const said = { held_on: dayInJapan(moment).toString(), way: 'online', present: '総務課', reported: '経過' }
    await owner
      .insertInto('debriefings')
      .values({ id, ...about, ...said, by_account: at.officer.accountId, at: moment })
      .execute()
    await deed('debriefing.recorded', id, moment.toISOString())
  }

  async function ending(at: FullTown, name: 'contract.ended' | 'contract.terminated', iso: string): Promise<number> {
    at.contract ??= (await contracted(at.place, iso)).id
    await deed(name, at.contract, iso)
    at.contract = null
    return 1
  }

  async function spend(at: FullTown, item: string, moment: Date, yen: number): Promise<void> {
    const about = { programme_year_id: at.plan, municipality_id: at.officer.organizationId, item, phase: 'actual' }
    const on = { on_day: dayInJapan(moment).toString(), note: '請求書', at: moment }
    await owner
      .insertInto('budget_lines')
      .values({ id: randomUUID(), ...about, yen, ...on })
      .execute()
  }

  async function statistic(at: FullTown, kind: string, year: number, n: number, moment: Date): Promise<number> {
    const numbers = { first_people: n * 10, second_people: 40 }
    const about = { municipality_id: at.officer.organizationId, kind, year, source: '総務省統計局' }
    await owner
      .insertInto('context_figures')
      .values({ id: randomUUID(), ...about, ...numbers, at: moment })
      .execute()
    return 1
  }

  async function declare(municipality_id: string, moment: Date): Promise<number> {
    const who = await talent('移住')
    await ties.interested(municipality_id, moment.toISOString(), who)
    const ids = { id: randomUUID(), talent_id: who.talentId, account_id: who.accountId, municipality_id }
    const said = { kind: 'two_places', since: dayInJapan(moment).toString(), state: 'declared' }
    await owner
      .insertInto('residence_declarations')
      .values({ ...ids, ...said, state_since: moment, at: moment })
      .execute()
    return 1
  }

  return { fullTown, happen }
}
