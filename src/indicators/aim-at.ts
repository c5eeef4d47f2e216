import type { Actor } from '../actor.ts'
import { problemWithTarget } from '../law/kpi.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { findProgrammeYear } from '../programmes/find-programme-year.ts'
import { setTarget, type Target } from '../programmes/targets.ts'
import { countableBy } from './countable.ts'

/**
 * 指標の目標値を決める, or take it back with a target of null.
 * @throws Invalid for an indicator that the town has not, that is context only, or a target on the wrong side of its baseline
 */
export async function aimAt(tx: Tx, actor: Actor, programmeYearId: string, given: Target, now: Date): Promise<void> {
  const { municipality_id } = await findProgrammeYear(tx, actor, programmeYearId, 'planYear', { lock: true })
  const found = (await countableBy(tx, municipality_id)).find(({ indicator }) => indicator.id === given.indicator)
  if (!found || found.indicator.kind === 'context')
    throw new Invalid({ indicator: '目標にする指標を、一覧から選んでください' })
  const direction = found.indicator.direction === 'up' ? 'rising' : 'falling'
  const problem =
    given.target === null ? undefined : problemWithTarget({ direction, baseline: given.baseline, target: given.target })
  if (problem) throw new Invalid({ target: problem })
  await setTarget(tx, actor, programmeYearId, given, now)
}
