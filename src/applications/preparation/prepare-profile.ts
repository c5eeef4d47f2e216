import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { changeTalent } from '../../talents/change-talent.ts'
import { findTalent } from '../../talents/find-talent.ts'
import { missingForApplication, readinessOf } from '../readiness.ts'
import type { Essentials } from './forms.ts'

/** A level that says neither too much nor too little; the person may change it at any time. */
const LEVEL_AT_FIRST = 'working'

/**
 * 応募に必要なことをまとめて登録する: in one form what is spread over several pages of the profile. Skills are taken from it
 * only where there are none yet. `version` is the one the form was drawn from; null for a profile made just now.
 * @throws NotFound for anybody but a talent; Invalid, each at its field, for what an application would still lack
 */
export async function prepareProfile(
  tx: Tx,
  actor: Actor,
  { skill, ...words }: Essentials,
  version: number | null,
  now: Date,
): Promise<void> {
  if (actor.kind !== 'talent') throw new NotFound()
  const { talentId } = actor
  const drawnFrom = version ?? (await findTalent(tx, actor, talentId, 'edit')).version
  const columns = {
    headline: words.headline,
    introduction: words.introduction,
    hours_per_month: words.hoursPerMonth,
    wished_fee_yen: words.wishedFeeYen,
  }
  await changeTalent(tx, actor, talentId, { version: drawnFrom, columns }, now)
  const before = await readinessOf(tx, talentId)
  if (before?.skills === 0 && skill.length > 0)
    await tx
      .insertInto('talent_skills')
      .values(skill.map((id) => ({ talent_id: talentId, skill: id, level: LEVEL_AT_FIRST, years: null })))
      .execute()
  const readiness = await readinessOf(tx, talentId)
  const left = readiness ? missingForApplication(readiness).filter(({ field }) => field !== null) : []
  if (left.length > 0) throw new Invalid(Object.fromEntries(left.map(({ field, sentence }) => [field, sentence])))
}
