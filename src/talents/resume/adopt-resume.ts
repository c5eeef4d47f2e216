import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { type CareerContent, careerColumns, refuseTooManyCareers } from '../add-career.ts'
import { refuseImpossibleMonths } from '../career-form.ts'
import { noteChange } from '../change-talent.ts'
import { lockTalent, refuseOlder } from '../find-talent.ts'
import { MOST_SKILLS } from '../skills-form.ts'
import type { ConfirmedResume } from './resume-form.ts'

/**
 * 本人が、職務経歴書から読み取った内容を確かめて取り込む。 Employments that are in the profile already (same company, same
 * beginning) are not added again; skills are added or get their new level, none is taken away.
 * @throws NotFound for another's profile, Invalid for what cannot be, is too much, or was changed meanwhile
 */
export async function adoptResume(
  tx: Tx,
  actor: Actor,
  talentId: string,
  resume: ConfirmedResume,
  now: Date,
): Promise<void> {
  const talent = await lockTalent(tx, actor, talentId, 'edit')
  refuseOlder(talent, resume.version)
  for (const career of resume.careers) refuseMonthsAt(career, now)
  const { headline, introduction, achievements } = resume
  await tx.updateTable('talents').set({ headline, introduction, achievements }).where('id', '=', talentId).execute()
  await addCareers(tx, talentId, resume.careers)
  await addSkills(tx, talentId, resume.skills)
  await noteChange(tx, actor, talentId, now)
}

/** What is wrong with the months of one employment, told at its own boxes. */
function refuseMonthsAt({ at, ...career }: ConfirmedResume['careers'][number], now: Date): void {
  try {
    refuseImpossibleMonths(career, now)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const own = Object.entries(error.problems).map(([field, sentence]) => [`${field}-${at}`, sentence])
    throw new Invalid(Object.fromEntries(own) as Record<string, string>)
  }
}

async function addCareers(tx: Tx, talentId: string, careers: readonly CareerContent[]): Promise<void> {
  const there = await tx
    .selectFrom('talent_careers')
    .select(['company', 'from_month'])
    .where('talent_id', '=', talentId)
    .execute()
  const fresh = careers.filter((c) => !there.some((t) => t.company === c.company && t.from_month === c.fromMonth))
  if (fresh.length === 0) return
  await refuseTooManyCareers(tx, talentId, fresh.length)
  const rows = fresh.map((career) => ({ id: randomUUID(), talent_id: talentId, ...careerColumns(career) }))
  await tx.insertInto('talent_careers').values(rows).execute()
}

async function addSkills(tx: Tx, talentId: string, skills: ConfirmedResume['skills']): Promise<void> {
  if (skills.length === 0) return
  await tx
    .insertInto('talent_skills')
    .values(skills.map((own) => ({ talent_id: talentId, ...own })))
    .onConflict((c) =>
      c
        .columns(['talent_id', 'skill'])
        .doUpdateSet((e) => ({ level: e.ref('excluded.level'), years: e.ref('excluded.years') })),
    )
    .execute()
  const { count } = await tx
    .selectFrom('talent_skills')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('talent_id', '=', talentId)
    .executeTakeFirstOrThrow()
  if (count > MOST_SKILLS)
    throw new Invalid({ skills: `スキルは、いまのものと合わせて${MOST_SKILLS}個までです。チェックを減らしてください` })
}
