import { type Actor, clock } from '../../src/actor.ts'
import { acceptTerms } from '../../src/applications/accept-terms.ts'
import { type ApplicationState, applicationMoves, applicationStates } from '../../src/applications/application.ts'
import { contractApplication } from '../../src/applications/contract-application.ts'
import { declineApplication } from '../../src/applications/decline-application.ts'
import { offerTerms } from '../../src/applications/offer-terms.ts'
import { releaseApplication } from '../../src/applications/release-application.ts'
import { inviteToInterview, screenApplication } from '../../src/applications/screen-application.ts'
import { lapseOffer, withdrawApplication } from '../../src/applications/withdraw-application.ts'
import type { Stage } from '../deeds/deed.ts'
import { applicationDeeds } from '../deeds/applications.ts'
import { applicationsOf, goodTerms, type MadeApplication } from '../world/applications.ts'
import { daysFrom } from '../world/cases.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

/** 応募. */
export function applicationLifecycle(stage: Stage): Lifecycle<MadeApplication> {
  const { owner } = stage
  const { made } = applicationsOf(owner)
  return {
    noun: 'application',
    states: applicationStates,
    moves: applicationMoves,
    begin: () => made('submitted'),
    stand: (state) => made(state as ApplicationState),
    stateOf: async ({ id }) =>
      (await owner.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    subjectOf: ({ id }) => id,
    steps: [...stepsOfClient(stage), ...stepsOfTalent(stage), ...stepsOfClock(stage)],
  }
}

type Steps = Step<MadeApplication>[]

const client = ({ client: one }: MadeApplication): Actor => one
const talent = ({ talent: one }: MadeApplication): Actor => one
const words = { reason: 'conditions', message: 'ご応募ありがとうございました。' } as const

function stepsOfClient(stage: Stage): Steps {
  const at = (change: string, fields = {}) => ({
    form: ({ id }: MadeApplication) => ({ path: `/client/applications/${id}/${change}`, fields }),
  })
  return [
    { name: 'screen', move: 'screen', actor: client, act: through(stage, screenApplication), ...at('screenings') },
    {
      name: 'interview',
      move: 'interview',
      actor: client,
      act: through(stage, inviteToInterview),
      ...at('interviews'),
    },
    {
      name: 'offer',
      move: 'offer',
      actor: client,
      act: through(stage, (tx, actor, id, now) => offerTerms(tx, actor, id, goodTerms, now)),
      form: async ({ id }) => ({ path: `/client/applications/${id}/offers`, fields: await formOf(stage, 'offers') }),
    },
    {
      name: 'decline, by the client',
      move: 'decline',
      actor: client,
      act: through(stage, (tx, actor, id, now) => declineApplication(tx, actor, id, words, now)),
      ...at('declines', words),
    },
  ]
}

/** The form as the deed fills it in. */
async function formOf(stage: Stage, change: string) {
  const deed = applicationDeeds.find(({ route }) => route === `/client/applications/:application/${change}`)
  if (!deed) throw new Error(`no deed ${change}`)
  return (await deed.arrange(stage)).fields
}

function stepsOfTalent(stage: Stage): Steps {
  const at = (change: string, fields: Record<string, string>) => ({
    form: ({ id }: MadeApplication) => ({ path: `/my/applications/${id}/${change}`, fields }),
  })
  const why = { reason: 'schedule', note: '繁忙期と重なりました。' } as const
  return [
    {
      name: 'accept',
      move: 'accept',
      actor: talent,
      act: through(stage, (tx, actor, id, now) => acceptTerms(tx, actor, id, now)),
      ...at('acceptances', { consent: 'yes' }),
    },
    {
      name: 'withdraw',
      move: 'withdraw',
      actor: talent,
      act: through(stage, (tx, actor, id, now) => withdrawApplication(tx, actor, id, why, now)),
      ...at('withdrawals', why),
    },
  ]
}

function stepsOfClock(stage: Stage): Steps {
  return [
    {
      name: 'contract, by the clock',
      move: 'contract',
      actor: clock,
      act: through(stage, (tx, actor, id, now) => contractApplication(tx, actor, id, id, now)),
    },
    {
      name: 'decline, by the clock',
      move: 'decline',
      actor: clock,
      act: through(stage, (tx, actor, id, now) => declineApplication(tx, actor, id, words, now)),
    },
    {
      name: 'release, by the clock',
      move: 'release',
      actor: clock,
      act: through(stage, (tx, actor, id, now) => releaseApplication(tx, actor, id, words, now)),
    },
    {
      name: 'lapse, by the clock, in time',
      move: 'lapse',
      actor: clock,
      refused: () => true,
      act: through(stage, lapseOffer),
    },
    { name: 'lapse, by the clock', move: 'lapse', actor: clock, at: daysFrom(60), act: through(stage, lapseOffer) },
  ]
}
