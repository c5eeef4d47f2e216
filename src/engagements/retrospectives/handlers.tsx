import type { z } from 'zod'
import { factsOfContract } from '../../contracts/find-contract.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { submit } from '../../request/submit.ts'
import type { Visit } from '../../route.ts'
import { outcomesOf } from '../outcomes/list-outcomes.ts'
import { recordOutcome, withdrawOutcome } from '../outcomes/record-outcome.ts'
import { crumbsBelow, placesOf } from '../places.ts'
import { mayEngage } from '../policy.ts'
import { answerRetrospective } from './answer-retrospective.ts'
import { findRetrospective, whyNoAnswer } from './find-retrospective.ts'
import { answerOf, OutcomeForm, RetrospectiveForm, WithdrawalForm } from './forms.ts'
import { RetrospectivePage } from './pages/retrospective-page.tsx'

type Asked = 'answer' | 'outcome' | 'withdrawal'
interface Refused {
  form: Asked
  typed: Typed
  problems: Problems
}

/** 振返り and 成果 of one contract; again with problems when a form on it was refused. */
export async function drawRetrospective(visit: Visit, refused: Refused | null = null): Promise<Response> {
  const { actor, now } = visit
  const contract = visit.id('contract')
  const { view, outcomes } = await visit.read(async (tx) => ({
    view: await findRetrospective(tx, actor, contract),
    outcomes: await outcomesOf(tx, contract),
  }))
  const about = visit.param('outcome') || null
  if (about && !outcomes.some(({ id }) => id === about)) throw new NotFound()
  const places = placesOf(actor, contract, view.terms.title)
  const facts = factsOfContract(view.contract)
  const closed = whyNoAnswer(view, now)
  const problems = refused?.problems ?? {}
  const props = {
    view,
    outcomes,
    places,
    closed,
    mayAnswer: mayEngage(actor, 'answerRetrospective', facts) && closed === null,
    mayRecord: mayEngage(actor, 'recordOutcome', facts),
    formKey: visit.formKey(),
    refused: refused?.form ?? null,
    about,
    typed: refused?.typed ?? {},
    problems,
  }
  return visit.page({ title: '振返りと成果', crumbs: crumbsBelow(places), problems }, <RetrospectivePage {...props} />)
}

/** One form of the page and the one verb that it calls. */
function onPage<Shape extends Record<string, z.ZodType>>(
  form: z.ZodObject<Shape>,
  which: Asked,
  act: (tx: Tx, visit: Visit, value: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, form, {
      act: async (tx, value) => {
        await act(tx, visit, value)
        return `${placesOf(visit.actor, visit.id('contract'), '').base}/retrospective`
      },
      again: (typed, problems) => drawRetrospective(visit, { form: which, typed, problems }),
      options: { flash },
    })
}

export const answer = onPage(
  RetrospectiveForm,
  'answer',
  (tx, visit, value) => answerRetrospective(tx, visit.actor, visit.id('contract'), answerOf(value), visit.now),
  'ありがとうございました。振返りを受け取りました',
)

export const saveOutcome = onPage(
  OutcomeForm,
  'outcome',
  (tx, visit, told) => recordOutcome(tx, visit.actor, visit.id('contract'), told, visit.now),
  '成果を記録しました',
)

export const takeBackOutcome = onPage(
  WithdrawalForm,
  'withdrawal',
  (tx, visit, { withdrawReason }) =>
    withdrawOutcome(
      tx,
      visit.actor,
      { contract: visit.id('contract'), outcome: visit.id('outcome') },
      withdrawReason,
      visit.now,
    ),
  '成果の記録を取り消しました',
)
