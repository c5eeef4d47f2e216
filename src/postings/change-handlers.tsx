import { z } from 'zod'
import { Invalid } from '../platform/errors.ts'
import { choice } from '../platform/web/fields.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { showPosting } from './client-handlers.tsx'
import { closePosting } from './close-posting.ts'
import { copyPosting } from './copy-posting.ts'
import { drawStep } from './step-handlers.tsx'
import { type Step, stepNamed } from './steps.ts'
import { giveUpPosting } from './give-up-posting.ts'
import { pathOfPosting, pathOfStep } from './paths.ts'
import { submitPosting } from './submit-posting.ts'
import { problemsAt } from '../ui/problems.ts'
import { withdrawPosting } from './withdraw-posting.ts'
import { codesOf, unfilledReasonNames, withdrawalReasonNames } from './words.ts'

const WithdrawalForm = z.strictObject({ reason: choice('取り下げる理由', codesOf(withdrawalReasonNames)) })
const GiveUpForm = z.strictObject({ reason: choice('不成立の理由', codesOf(unfilledReasonNames)) })

/** What is missing is shown at the fields of the form. */
export async function submitForReview(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  try {
    return await visit.act(
      async (tx) => {
        await submitPosting(tx, visit.actor, id, visit.now)
        return pathOfPosting(id)
      },
      { flash: '審査に出しました' },
    )
  } catch (error) {
    if (error instanceof Invalid) return drawStep(visit, stepNamed('all') as Step, { problems: error.problems })
    throw error
  }
}

/** From the client's page or from the operator's desk; each goes back to where it came from. */
export function close(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return visit.act(
    async (tx) => {
      await closePosting(tx, visit.actor, id, visit.now)
      return visit.path.startsWith('/desk/') ? `/desk/postings/${id}` : pathOfPosting(id)
    },
    { flash: '募集を終了しました' },
  )
}

export function giveUp(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, GiveUpForm, {
    act: async (tx, { reason }) => {
      await giveUpPosting(tx, visit.actor, id, reason, visit.now)
      return pathOfPosting(id)
    },
    again: (_, problems) => showPosting(visit, problemsAt(problems, 'give-up')),
    options: { flash: '不成立にしました' },
  })
}

export function withdraw(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(visit, WithdrawalForm, {
    act: async (tx, { reason }) => {
      await withdrawPosting(tx, visit.actor, id, reason, visit.now)
      return pathOfPosting(id)
    },
    again: (_, problems) => showPosting(visit, problemsAt(problems, 'withdrawal')),
    options: { flash: '求人を取り下げました' },
  })
}

export function copy(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return visit.act(async (tx) => pathOfStep(await copyPosting(tx, visit.actor, id, visit.now), 'conditions'), {
    flash: '写して下書きを作りました。締切日を入力してください',
  })
}
