import { mayWrite } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { confirmKickoff } from './confirm-kickoff.ts'
import type { Kickoff } from './find-kickoff.ts'
import { ConfirmationForm, KickoffForm, kickoffOf } from './forms.ts'
import { KickoffPage } from './pages/kickoff-page.tsx'
import { crumbsBelow, placesOf } from './places.ts'
import { proposeKickoff } from './propose-kickoff.ts'
import { readEngagement } from './read-engagement.ts'

/** キックオフ: the goals that hold, a version that waits, and the form for the next one. */
export async function drawKickoff(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const view = await visit.read((tx) => readEngagement(tx, visit.actor, visit.id('contract')))
  const places = placesOf(visit.actor, view.contract.id, view.terms.title)
  const [newest] = view.kickoffs
  const props = {
    view,
    places,
    writes: mayWrite(visit.actor) && view.contract.state === 'in_force',
    formKey: visit.formKey(),
    typed: typed ?? typedOf(newest),
    problems,
    // A form that was refused is shown, wherever it stood.
    isWriting: typed !== undefined || newest === undefined,
  }
  return visit.page({ title: 'キックオフ', crumbs: crumbsBelow(places), problems }, <KickoffPage {...props} />)
}

function typedOf(newest: Kickoff | undefined): Typed {
  if (!newest) return {}
  const goals = newest.goals.flatMap(({ goal, sign }, index) => [
    [`goal${index + 1}`, goal],
    [`sign${index + 1}`, sign],
  ])
  return { ...Object.fromEntries(goals), contact: newest.contact, rhythm: newest.rhythm }
}

const backTo = (visit: Visit): string => `${placesOf(visit.actor, visit.id('contract'), '').base}/kickoff`

export const writeKickoff = (visit: Visit): Promise<Response> =>
  submit(visit, KickoffForm, {
    act: async (tx, value) => {
      await proposeKickoff(tx, visit.actor, visit.id('contract'), kickoffOf(value), visit.now)
      return backTo(visit)
    },
    again: (typed, problems) => drawKickoff(visit, typed, problems),
    options: { flash: '目標を相手に送りました。確認を待ちます' },
  })

export const agreeToKickoff = (visit: Visit): Promise<Response> =>
  submit(visit, ConfirmationForm, {
    act: async (tx, value) => {
      await confirmKickoff(tx, visit.actor, visit.id('contract'), value, visit.now)
      return backTo(visit)
    },
    again: (_typed, problems) => drawKickoff(visit, undefined, problems),
    options: { flash: '目標を確認しました。双方が合意しました' },
  })
