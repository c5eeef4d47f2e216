import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent } from './find-talent.ts'
import type { Career } from './careers-of.ts'

export type CareerContent = Omit<Career, 'id'>

const MOST_CAREERS = 30

/** 本人が職歴を追加する。 @returns the id of the career @throws NotFound for another's profile, Invalid for one too many */
export async function addCareer(
  tx: Tx,
  actor: Actor,
  talentId: string,
  career: CareerContent,
  now: Date,
): Promise<string> {
  await lockTalent(tx, actor, talentId, 'edit')
  await refuseTooManyCareers(tx, talentId, 1)
  const id = randomUUID()
  await tx
    .insertInto('talent_careers')
    .values({ id, talent_id: talentId, ...careerColumns(career) })
    .execute()
  await noteChange(tx, actor, talentId, now)
  return id
}

export function careerColumns({ company, role, fromMonth, toMonth, did }: CareerContent) {
  return { company, role, from_month: fromMonth, to_month: toMonth, did }
}

/** @throws Invalid when `more` careers would be too many */
export async function refuseTooManyCareers(tx: Tx, talentId: string, more: number): Promise<void> {
  const { count } = await tx
    .selectFrom('talent_careers')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('talent_id', '=', talentId)
    .executeTakeFirstOrThrow()
  if (count + more > MOST_CAREERS)
    throw new Invalid({ company: `職歴は${MOST_CAREERS}件までです。古いものをまとめてください` })
}
