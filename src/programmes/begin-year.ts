import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { findProgramme } from './find-programme.ts'
import { findProgrammeYear, type ProgrammeYearRow } from './find-programme-year.ts'
import { grantsIn } from './grants.ts'
import { canMoveProgrammeYear, programmeYearMoves } from './programme-year.ts'

/**
 * 年度の計画を作る: a draft of one fiscal year of the programme.
 * @throws Invalid for a year that the programme does not run in, or that has a plan
 */
export async function beginYear(tx: Tx, actor: Actor, programmeId: string, year: number, now: Date): Promise<string> {
  const programme = await findProgramme(tx, actor, programmeId, 'planYear', { lock: true })
  if (year < programme.first_year || year > programme.last_year)
    throw new Invalid({
      year: `この事業の期間(${programme.first_year}年度〜${programme.last_year}年度)の年度を選んでください`,
    })
  return insertYear(tx, actor, { programme, year, purpose: programme.purpose, grantCode: '', from: null }, now)
}

interface NewYear {
  programme: { id: string; municipality_id: string }
  year: number
  purpose: string
  grantCode: string
  from: string | null
}

/** The caller has locked the programme. @throws Invalid where the year has a plan */
export async function insertYear(tx: Tx, actor: Actor, given: NewYear, now: Date): Promise<string> {
  const there = await tx
    .selectFrom('programme_years')
    .select('id')
    .where('programme_id', '=', given.programme.id)
    .where('year', '=', given.year)
    .executeTakeFirst()
  if (there) throw new Invalid({ year: 'この年度の計画はすでにあります。一覧から開いてください' })
  const id = randomUUID()
  await tx
    .insertInto('programme_years')
    .values({
      id,
      programme_id: given.programme.id,
      municipality_id: given.programme.municipality_id,
      year: given.year,
      purpose: given.purpose,
      grant_code: given.grantCode,
      carried_from: given.from,
      created_at: now,
    })
    .execute()
  const detail = { programme: given.programme.id, year: given.year }
  await record(tx, actor, { name: 'programmeYear.begun', subject: id, from: null, to: 'draft', detail }, now)
  return id
}

/** 目的と財源の種類を変える. @throws Stale when somebody else changed it meanwhile; Invalid for a grant of other years */
export async function changeYear(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, purpose, grantCode }: { version: number; purpose: string; grantCode: string },
  now: Date,
): Promise<void> {
  const plan = await findProgrammeYear(tx, actor, id, 'planYear', { lock: true })
  if (plan.version !== version)
    throw new Stale('ほかの人がこの計画を変更しました。最新の内容を確かめてから、もう一度変更してください。')
  if (grantCode !== '' && !grantsIn(plan.year).some(({ code }) => code === grantCode))
    throw new Invalid({ grantCode: 'この年度にある財源の種類を選んでください' })
  const next = { purpose, grant_code: grantCode, version: version + 1 }
  await tx.updateTable('programme_years').set(next).where('id', '=', id).execute()
  await record(tx, actor, { name: 'programmeYear.changed', subject: id, detail: { version: version + 1 } }, now)
}

/** 年度の計画を確定する: from now on its targets are shown and watched. @throws Stale when it is already */
export async function confirmYear(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const plan = await findProgrammeYear(tx, actor, id, 'confirmYear', { lock: true })
  requireDraft(plan)
  const { to } = programmeYearMoves.confirm
  await tx.updateTable('programme_years').set({ state: to }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'programmeYear.confirmed', subject: id, from: plan.state, to }, now)
}

function requireDraft(plan: ProgrammeYearRow): void {
  if (!canMoveProgrammeYear(plan.state, 'confirm')) throw new Stale('この年度の計画は、すでに確定しています。')
}
