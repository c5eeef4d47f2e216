import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { fiscalYearOf, type FiscalYear } from '../../law/fiscal-year.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { SubsidyAnswer } from '../../law/subsidy.ts'
import { openPointsOf, subsidyInYear } from '../../law/subsidy-year.ts'
import type { SubsidyRule } from '../../law/subsidies.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, Stale } from '../../platform/errors.ts'
import { type BegunContract, begunContract, type WorkdayRow } from './find-workday.ts'
import { feeInYear, mustHaveAccount } from './side-job.ts'
import { rowsOf } from './list-workdays.ts'
import { deadlineOf, ruleFor } from './rule-of-town.ts'

/** 補助 for one contract: what its prefecture gives, by when to apply, and what the confirmed records come to. */
export interface ContractSubsidy extends BegunContract {
  rule: SubsidyRule | null
  /** Is the rule of the 年度 in which work begins? Otherwise nothing is reckoned by it. */
  holds: boolean
  deadline: string
  appliedOn: string | null
  /** Of the confirmed records. */
  answer: SubsidyAnswer | null
  trips: WorkdayRow[]
  /** Records that would count, but wait for their confirmation. */
  waiting: number
  /** 要確認: what has to be looked up before one applies; empty where the amount can be taken as it stands. */
  open: string[]
}

/** @throws NotFound, NotAllowed, Stale as begunContract */
export async function subsidyOfContract(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<ContractSubsidy> {
  const begun = await begunContract(tx, actor, contractId, 'viewSubsidy')
  const { contract, terms } = begun
  const startsOn = Temporal.PlainDate.from(terms.startsOn)
  const found = await ruleFor(tx, contract, startsOn)
  const appliedOn = await appliedOnOf(tx, contractId)
  const spent = (await rowsOf(tx, contractId)).filter((row) => row.travel_yen > 0 || row.lodging_yen > 0)
  const trips = spent.filter(({ state }) => state === 'confirmed').toReversed()
  const before = await usedBefore(tx, begun, fiscalYearOf(startsOn))
  const answer =
    found &&
    subsidyInYear(found, {
      use: before.ever === 0 ? 'first' : 'repeat',
      startsOn,
      appliedOn: appliedOn ? Temporal.PlainDate.from(appliedOn) : null,
      trips: trips.map(tripOf),
      feeYen: feeInYear(terms, fiscalYearOf(startsOn)),
      // Paid to an agency, which no record here tells of.
      referralYen: null,
      givenOnce: before.ever > 0,
      peopleBefore: before.inYear,
    })
  const deadline = found ? deadlineOf(found, startsOn, dayInJapan(now)) : ''
  return {
    ...begun,
    rule: found?.rule ?? null,
    holds: found?.holds ?? false,
    deadline,
    appliedOn,
    answer,
    trips,
    waiting: spent.filter(({ state }) => state === 'recorded').length,
    open: found ? openPointsOf(found) : [],
  }
}

/**
 * 交付申請をした日を記録する. @throws Invalid for a day to come, and where the open points of the rule were not looked up; Stale when
 * it was written down before
 */
export async function applyForSubsidy(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { appliedOn, hasChecked }: { appliedOn: string; hasChecked: boolean },
  now: Date,
): Promise<void> {
  const { contract, terms } = await begunContract(tx, actor, contractId, 'applyForSubsidy')
  const found = await ruleFor(tx, contract, Temporal.PlainDate.from(terms.startsOn))
  const open = found ? openPointsOf(found) : []
  if (open.length > 0 && !hasChecked)
    throw new Invalid({ checked: '要確認の項目を県の窓口か要綱で確かめてから、チェックを付けてください' })
  if (appliedOn > dayInJapan(now).toString())
    throw new Invalid({ appliedOn: '申請した日は、今日までの日付を入力してください' })
  const kept = await tx
    .insertInto('subsidy_applications')
    .values({
      contract_id: contractId,
      applied_on: appliedOn,
      by_account: mustHaveAccount(actor),
      open_points: open.length,
      at: now,
    })
    .onConflict((c) => c.doNothing())
    .returning('contract_id')
    .executeTakeFirst()
  if (!kept) throw new Stale('交付申請の日は、すでに記録されています。')
  await record(tx, actor, { name: 'contract.subsidy_applied', subject: contractId, detail: { on: appliedOn } }, now)
}

const tripOf = (row: WorkdayRow) => ({
  day: Temporal.PlainDate.from(row.day),
  travelYen: row.travel_yen,
  nights: row.nights,
  lodgingYen: row.lodging_yen,
  mealsYen: row.meals_yen,
})

async function appliedOnOf(tx: Tx, contractId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('subsidy_applications')
    .select('applied_on')
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  return row?.applied_on ?? null
}

/** Contracts of the same client that began before this one: ever, and other people of the same 年度. */
async function usedBefore(
  tx: Tx,
  { contract }: BegunContract,
  year: FiscalYear,
): Promise<{ ever: number; inYear: number }> {
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('contract_versions as v', (j) =>
      j.onRef('v.contract_id', '=', 'c.id').onRef('v.number', '=', 'c.current_version'),
    )
    .select(['c.talent_id', 'v.starts_on'])
    .where('c.client_id', '=', contract.client_id)
    .where('c.id', '!=', contract.id)
    .where('c.in_force_at', '<', contract.in_force_at)
    .orderBy('c.id')
    .limit(1000)
    .execute()
  const people = rows.filter((row) => fiscalYearOf(Temporal.PlainDate.from(row.starts_on)) === year)
  return {
    ever: rows.length,
    inYear: new Set(people.map((row) => row.talent_id).filter((id) => id !== contract.talent_id)).size,
  }
}
