import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { findProgrammeYear } from './find-programme-year.ts'

/** 節目を加える, such as 「成果報告会」 and by when. @throws Invalid for a day far from the fiscal year */
export async function addMilestone(
  tx: Tx,
  actor: Actor,
  programmeYearId: string,
  { title, dueOn }: { title: string; dueOn: string },
  now: Date,
): Promise<string> {
  const plan = await findProgrammeYear(tx, actor, programmeYearId, 'planYear', { lock: true })
  // Preparations begin before April, and the final report follows after March.
  const [first, last] = [`${plan.year}-01-01`, `${plan.year + 1}-12-31`]
  if (dueOn < first || dueOn > last)
    throw new Invalid({ dueOn: `期日は${plan.year}年1月から${plan.year + 1}年12月までの日付にしてください` })
  const id = randomUUID()
  const whose = { programme_year_id: programmeYearId, municipality_id: plan.municipality_id }
  await tx
    .insertInto('milestones')
    .values({ id, ...whose, title, due_on: dueOn, at: now })
    .execute()
  await record(
    tx,
    actor,
    { name: 'programmeYear.milestone_added', subject: programmeYearId, detail: { milestone: id } },
    now,
  )
  return id
}

/** 節目を終える, today. @returns its programme's year. @throws Stale when it is done */
export async function finishMilestone(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const found = await tx.selectFrom('milestones').select('programme_year_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  await findProgrammeYear(tx, actor, found.programme_year_id, 'planYear', { lock: true })
  const done = await tx
    .updateTable('milestones')
    .set({ done_on: dayInJapan(now).toString() })
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!done) throw new Stale('この節目はすでに終わっています。')
  const entry = {
    name: 'programmeYear.milestone_done',
    subject: found.programme_year_id,
    detail: { milestone: id },
  } as const
  await record(tx, actor, entry, now)
  return found.programme_year_id
}
