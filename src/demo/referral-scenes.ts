import { as } from '../actor.ts'
import { resendReferral } from '../cases/resend-referral.ts'
import { withdrawReferral } from '../cases/withdraw-referral.ts'
import type { Act } from './road.ts'
import { DEMO_DOMAIN } from './people.ts'
import { known, type Stage } from './stage.ts'

/** The chamber takes an introduction back: the company wanted to wait. */
export function takesBack(stage: Stage, company: string, at: Date): Act {
  const key = `chamber ${company}`
  return {
    at,
    play: () => {
      const actor = known(stage.members, 'chamber')
      return as(stage.db, actor, (tx) => withdrawReferral(tx, actor, known(stage.referrals, key), 'timing', at))
    },
  }
}

/** It is sent again to somebody else at the company, which has not answered yet. */
export function sendsAgain(stage: Stage, company: string, at: Date): Act {
  const key = `chamber ${company}`
  const again = { contactName: '後継ぎの方', contactEmail: `shokai-again@${DEMO_DOMAIN}`, agreedBy: 'phone' } as const
  return {
    at,
    play: () => {
      const actor = known(stage.members, 'chamber')
      return as(stage.db, actor, (tx) => resendReferral(tx, actor, known(stage.referrals, key), again, at))
    },
  }
}
