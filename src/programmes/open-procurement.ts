import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { findProgrammeYear } from './find-programme-year.ts'

export interface NewProcurement {
  title: string
  mostPoints: number
  criteria: readonly { name: string; weight: number }[]
  proposers: readonly string[]
  evaluators: readonly string[]
}

/** プロポーザルの記録を作る. @throws Invalid when weights do not sum up to 100, names are missing or twice, or there is one */
export async function openProcurement(
  tx: Tx,
  actor: Actor,
  programmeYearId: string,
  given: NewProcurement,
  now: Date,
): Promise<string> {
  const plan = await findProgrammeYear(tx, actor, programmeYearId, 'judge', { lock: true })
  refuseImpossible(given)
  const there = await tx
    .selectFrom('procurements')
    .select('id')
    .where('programme_year_id', '=', programmeYearId)
    .executeTakeFirst()
  if (there) throw new Invalid({ title: 'この年度の記録はすでにあります。年度の計画から開いてください' })
  const id = randomUUID()
  await tx
    .insertInto('procurements')
    .values({
      id,
      programme_year_id: programmeYearId,
      municipality_id: plan.municipality_id,
      title: given.title,
      most_points: given.mostPoints,
      at: now,
    })
    .execute()
  await insertJudging(tx, id, given)
  const detail = { programmeYear: programmeYearId }
  await record(tx, actor, { name: 'procurement.opened', subject: id, from: null, to: 'scoring', detail }, now)
  return id
}

function refuseImpossible({ criteria, proposers, evaluators }: NewProcurement): void {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0)
  if (sum !== 100) throw new Invalid({ weight1: `重みの合計を100にしてください(いまは${sum}です)` })
  const lists = { criterion1: criteria.map(({ name }) => name), proposer1: proposers, evaluator1: evaluators }
  for (const [field, names] of Object.entries(lists)) {
    if (names.length === 0) throw new Invalid({ [field]: '1つ以上入力してください' })
    if (new Set(names).size < names.length)
      throw new Invalid({ [field]: '同じ名前が2つあります。区別できる名前にしてください' })
  }
}

async function insertJudging(tx: Tx, procurement_id: string, given: NewProcurement): Promise<void> {
  const rows = (names: readonly string[]) =>
    names.map((name, position) => ({ id: randomUUID(), procurement_id, name, position }))
  await tx
    .insertInto('procurement_criteria')
    .values(given.criteria.map((one, position) => ({ ...one, id: randomUUID(), procurement_id, position })))
    .execute()
  await tx.insertInto('procurement_proposers').values(rows(given.proposers)).execute()
  await tx.insertInto('procurement_evaluators').values(rows(given.evaluators)).execute()
}
