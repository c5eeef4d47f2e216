import type { Actor } from '../actor.ts'
import type { TalentMove, TalentState } from './talent.ts'

export type TalentAction = TalentMove | 'view' | 'edit' | 'viewHistory'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface TalentFacts {
  accountId: string
  state: TalentState
  shownToCompanies: boolean
  shownToTowns: boolean
}

/**
 * Says yes only when a rule below says yes. `view` is the profile without a name, before any application; who sees an
 * applicant is the application's policy, and who sees a name is a matter of consent (`consentedContact`).
 */
export function mayTalent(actor: Actor, action: TalentAction, t: TalentFacts): boolean {
  switch (action) {
    case 'view':
      return isThemselves(actor, t) || actor.kind === 'operator' || isShownTo(actor, t)
    case 'viewHistory':
      return isThemselves(actor, t) || actor.kind === 'operator'
    case 'edit':
    case 'confirm':
    case 'rest':
    case 'resume':
      return isThemselves(actor, t)
    case 'delete':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

const isThemselves = (actor: Actor, t: TalentFacts): boolean =>
  actor.kind === 'talent' && actor.accountId === t.accountId

/** The person decides who may come across the profile; somebody who rests is shown to nobody. */
function isShownTo(actor: Actor, t: TalentFacts): boolean {
  if (t.state !== 'active') return false
  if (actor.kind === 'company') return t.shownToCompanies
  return actor.kind === 'municipality' && t.shownToTowns
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
