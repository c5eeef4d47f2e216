import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { insertYear } from './begin-year.ts'
import { findProgramme } from './find-programme.ts'
import { findProgrammeYear, type ProgrammeYearRow } from './find-programme-year.ts'
import { grantsIn } from './grants.ts'
import { targetsKnown } from './targets.ts'

/**
 * 次の年度に引き継ぐ: a draft of the next year with this year's targets, milestones (a year later, nothing done) and participants.
 * The grant stays where it still exists under that name; money is not carried. The officer confirms the draft.
 * @throws Invalid at `year` when the programme ends, or the next year has a plan already
 */
export async function carryYear(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const { programme_id } = await findProgrammeYear(tx, actor, id, 'planYear')
  // The programme before its years, in the order of the house.
  const programme = await findProgramme(tx, actor, programme_id, 'planYear', { lock: true })
  const plan = await findProgrammeYear(tx, actor, id, 'planYear', { lock: true })
  const year = plan.year + 1
  if (year > programme.last_year)
    throw new Invalid({ year: '事業の期間が次の年度まで続いていません。先に事業の終わりの年度を変更してください' })
  const grantCode = grantsIn(year).some(({ code }) => code === plan.grant_code) ? plan.grant_code : ''
  const next = await insertYear(tx, actor, { programme, year, purpose: plan.purpose, grantCode, from: id }, now)
  await copyTargets(tx, actor, plan, next, now)
  await copyMilestones(tx, plan, next, now)
  await copyParticipants(tx, plan, next, now)
  return next
}

async function copyTargets(tx: Tx, actor: Actor, plan: ProgrammeYearRow, next: string, now: Date): Promise<void> {
  const targets = (await targetsKnown(tx, plan.id, null)).filter(({ target }) => target !== null)
  if (targets.length === 0) return
  await tx
    .insertInto('programme_targets')
    .values(
      targets.map(({ indicator, baseline, target }) => ({
        id: randomUUID(),
        programme_year_id: next,
        municipality_id: plan.municipality_id,
        indicator,
        baseline,
        target,
        by_account: accountOf(actor),
        at: now,
      })),
    )
    .execute()
}

async function copyMilestones(tx: Tx, plan: ProgrammeYearRow, next: string, now: Date): Promise<void> {
  const milestones = await tx
    .selectFrom('milestones')
    .select(['title', 'due_on'])
    .where('programme_year_id', '=', plan.id)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  if (milestones.length === 0) return
  await tx
    .insertInto('milestones')
    .values(
      milestones.map(({ title, due_on }) => ({
        id: randomUUID(),
        programme_year_id: next,
        municipality_id: plan.municipality_id,
        title,
        due_on: Temporal.PlainDate.from(due_on).add({ years: 1 }).toString(),
        at: now,
      })),
    )
    .execute()
}

async function copyParticipants(tx: Tx, plan: ProgrammeYearRow, next: string, now: Date): Promise<void> {
  const { municipality_id } = plan
  const rows = await tx
    .selectFrom('programme_participants')
    .select('organization_id')
    .where('programme_year_id', '=', plan.id)
    .orderBy('organization_id')
    .execute()
  if (rows.length === 0) return
  await tx
    .insertInto('programme_participants')
    .values(rows.map(({ organization_id }) => ({ programme_year_id: next, organization_id, municipality_id, at: now })))
    .execute()
}
