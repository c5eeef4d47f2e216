import { as } from '../../src/actor.ts'
import { confirmWorkday } from '../../src/contracts/workdays/judge-workday.ts'
import { type GivenWorkday, recordWorkday } from '../../src/contracts/workdays/record-workday.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { contractsOf, type MadeContract } from './contracts.ts'
import { NOW } from './office.ts'

/** A day's work in the town with a trip there, the night and no receipt. */
export const usualDay: GivenWorkday = {
  day: '2025-11-20',
  hours: 6,
  quarter: '0',
  onSite: true,
  origin: '東京',
  destination: '湯けむり町',
  means: 'train',
  travelYen: 40_000,
  nights: 1,
  lodgingYen: 12_000,
  mealsYen: 1_200,
  receipt: null,
}

/** The same as its form posts it. */
export const usualFields = {
  'day-year': '2025',
  'day-month': '11',
  'day-day': '20',
  hours: '6',
  quarter: '0',
  onSite: 'yes',
  origin: '東京',
  destination: '湯けむり町',
  means: 'train',
  travelYen: '40,000',
  nights: '1',
  lodgingYen: '12000',
  mealsYen: '1200',
}

/** Work without a trip. */
export const atHome = {
  origin: '',
  destination: '',
  means: null,
  travelYen: null,
  nights: null,
  lodgingYen: null,
  mealsYen: null,
  onSite: false,
}

/** Records under a contract that runs from 1 November 2025 to 31 March 2026. */
export function workdaysOf(s: { db: Database; owner: Database }) {
  const begun = (clientKind: 'company' | 'municipality' = 'company') =>
    contractsOf(s).inForce({
      clientKind,
      offer: { starts_on: '2025-11-01', ends_on: '2026-03-31' },
      now: new Date('2025-10-20T01:00:00Z'),
    })
  const add = (made: MadeContract, given: Partial<GivenWorkday> = {}): Promise<string> =>
    as(s.db, made.talent, (tx) => recordWorkday(tx, made.talent, made.id, { ...usualDay, ...given }, NOW))
  const confirm = (made: MadeContract, workday: string): Promise<void> =>
    as(s.db, made.client, (tx) => confirmWorkday(tx, made.client, { contract: made.id, workday }, NOW))
  async function confirmed(made: MadeContract, given: Partial<GivenWorkday> = {}): Promise<string> {
    const id = await add(made, given)
    await confirm(made, id)
    return id
  }
  return { begun, add, confirm, confirmed }
}
