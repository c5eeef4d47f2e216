import type { Selectable } from 'kysely'
import type { HelperContracts } from '../../../db/types.ts'
import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { daysOf, type FiscalYear, fiscalYearOf } from '../../law/fiscal-year.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { type HelperMonth, helperMoney, helperMonth, type MetropolitanArea } from '../../law/side-job-helper.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, Stale } from '../../platform/errors.ts'
import type { ContractTerms } from '../terms.ts'
import { type BegunContract, begunContract, type WorkdayRow } from './find-workday.ts'

/** 地域活性化起業人(副業型) as it stands for one contract. */
export interface Helper {
  declared: { employer: string; area: MetropolitanArea } | null
  /** From the first month of the contract until now, the newest first. */
  months: HelperMonth[]
  year: FiscalYear
  feeYen: number
  travelYen: number
  /** Ceilings that are passed. */
  over: string[]
}

/** この契約を地域活性化起業人(副業型)とする. @throws NotAllowed unless a municipality orders; Stale the second time */
export async function tagHelper(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<void> {
  await begunContract(tx, actor, contractId, 'tagHelper')
  const tagged = await tx
    .insertInto('helper_contracts')
    .values({ contract_id: contractId, by_account: accountOf(actor) ?? '', at: now })
    .onConflict((c) => c.doNothing())
    .returning('contract_id')
    .executeTakeFirst()
  if (!tagged) throw new Stale('この契約は、すでに地域活性化起業人(副業型)です。')
  await record(tx, actor, { name: 'contract.helper_tagged', subject: contractId }, now)
}

/** 三大都市圏の企業に勤めていることを申告する. Freelancers are outside of this scheme. @throws Stale where it is not asked */
export async function declareEmployer(
  tx: Tx,
  actor: Actor,
  contractId: string,
  declared: { employer: string; area: MetropolitanArea },
  now: Date,
): Promise<void> {
  await begunContract(tx, actor, contractId, 'declareEmployer')
  const changed = await tx
    .updateTable('helper_contracts')
    .set({ ...declared, declared_at: now })
    .where('contract_id', '=', contractId)
    .returning('contract_id')
    .executeTakeFirst()
  if (!changed) throw new Stale('この契約では、勤務先の申告は要りません。')
  await record(tx, actor, { name: 'contract.employer_declared', subject: contractId }, now)
}

/** Null where the contract is none. Only what was confirmed counts. */
export async function helperOf(
  tx: Tx,
  { contract, terms }: BegunContract,
  rows: readonly WorkdayRow[],
  now: Date,
): Promise<Helper | null> {
  const tag = await tx
    .selectFrom('helper_contracts')
    .selectAll()
    .where('contract_id', '=', contract.id)
    .executeTakeFirst()
  if (!tag) return null
  const today = dayInJapan(now)
  const confirmed = rows.filter(({ state }) => state === 'confirmed')
  const days = confirmed.map((row) => ({
    day: Temporal.PlainDate.from(row.day),
    minutes: row.minutes,
    onSite: row.on_site,
  }))
  const year = fiscalYearOf(today)
  const feeYen = feeInYear(terms, year)
  const travelYen = confirmed
    .filter(({ day }) => fiscalYearOf(Temporal.PlainDate.from(day)) === year)
    .reduce((sum, row) => sum + row.travel_yen + row.lodging_yen, 0)
  return {
    declared: declaredOf(tag),
    months: monthsUntil(terms, today).map((month) => helperMonth(month, days)),
    year,
    feeYen,
    travelYen,
    over: helperMoney({ feeYen, travelYen }),
  }
}

function declaredOf({ declared_at, employer, area }: Selectable<HelperContracts>): Helper['declared'] {
  return declared_at && area ? { employer, area: area as MetropolitanArea } : null
}

function monthsUntil({ startsOn, endsOn }: ContractTerms, today: Temporal.PlainDate): Temporal.PlainYearMonth[] {
  const first = Temporal.PlainDate.from(startsOn).toPlainYearMonth()
  const end = endsOn < today.toString() ? Temporal.PlainDate.from(endsOn) : today
  const count = first.until(end.toPlainYearMonth(), { largestUnit: 'months' }).months + 1
  return Array.from({ length: Math.max(0, Math.min(count, 36)) }, (_, n) => first.add({ months: n })).toReversed()
}

/** 報償費 agreed for the months of the contract that lie in the 年度; hourly fees at the hours that are meant. */
export function feeInYear({ fee, paidFrom, endsOn, hoursPerMonth, ...terms }: ContractTerms, year: FiscalYear): number {
  const { from, to } = daysOf(year)
  const startsOn = paidFrom ?? terms.startsOn
  const first = startsOn > from.toString() ? Temporal.PlainDate.from(startsOn) : from
  const last = endsOn < to.toString() ? Temporal.PlainDate.from(endsOn) : to
  if (Temporal.PlainDate.compare(first, last) > 0) return 0
  const months = first.toPlainYearMonth().until(last.toPlainYearMonth(), { largestUnit: 'months' }).months + 1
  const byKind = { monthly: fee.yen * months, hourly: fee.yen * hoursPerMonth * months, lump: fee.yen, unpaid: 0 }
  return byKind[fee.kind]
}

/** @throws NotAllowed for anybody without an account, which no route lets come so far */
export function mustHaveAccount(actor: Actor): string {
  const id = accountOf(actor)
  if (!id) throw new NotAllowed()
  return id
}
