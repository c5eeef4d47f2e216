import type { Member } from '../actor.ts'
import { castTalents } from './cast.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

/** An event of the demo as its acts know it. */
export interface Happening {
  id: string
  /** Registrations in the order of the people. */
  registrations: string[]
}

export const officerOf = (stage: Stage): Member => known(stage.members, 'yukemuri')
export const talentAt = (stage: Stage, nth: number): TalentActor =>
  known(stage.talents, castTalents[nth % castTalents.length]?.key ?? '')
