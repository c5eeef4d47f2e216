import { z } from 'zod'
import { optionalChoice, optionalText, ticked } from '../platform/web/fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { codesOf } from '../postings/words.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { answerSurvey } from './answer-survey.ts'
import { factsOfEvent } from './find-event.ts'
import { crumbsBelow } from './organizer-handlers.tsx'
import { questionNumbers, SurveyPage } from './pages/survey-pages.tsx'
import { AnswerPage } from './pages/survey-answer-page.tsx'
import { mayEvent } from './policy.ts'
import { readEvent } from './read-event.ts'
import { readOwnRegistration } from './read-registrations.ts'
import { surveyResults } from './survey-results.ts'
import { questionKinds, questionsFrom, questionsOf, setQuestions, type TypedQuestion } from './survey.ts'
import { usualQuestions } from './usual-questions.ts'

export async function drawSurvey(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { row, survey } = await visit.read(async (tx) => {
    const event = await readEvent(tx, visit.actor, id, 'organize')
    return { row: event.row, survey: await surveyResults(tx, id) }
  })
  const mayAsk =
    mayEvent(visit.actor, 'ask', factsOfEvent(row)) && row.state !== 'reported' && row.state !== 'cancelled'
  const standing = survey.questions.flatMap(({ number, kind, label, choices }) => [
    [`kind${number}`, kind],
    [`label${number}`, label],
    [`choices${number}`, choices.join('、')],
  ])
  const words = typed ?? (Object.fromEntries(standing) as Typed)
  return visit.page(
    { title: 'アンケート', crumbs: crumbsBelow(visit, row), problems },
    <SurveyPage
      title={row.title}
      kind={row.kind}
      survey={survey}
      mayAsk={mayAsk}
      typed={words}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

const questionFields = Object.fromEntries(
  questionNumbers.flatMap((n) => [
    [`kind${n}`, optionalChoice('答え方', codesOf(questionKinds))],
    [`label${n}`, optionalText('質問', { max: 100 })],
    [`choices${n}`, optionalText('選択肢', { max: 300 })],
  ]),
)
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const QuestionsForm = z.strictObject({ ...questionFields, usual: ticked() })

export function ask(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  return submit(visit, QuestionsForm, {
    act: async (tx, value) => {
      const typed = questionNumbers.map((n) => ({
        kind: value[`kind${n}`] as TypedQuestion['kind'],
        label: wordsOf(value[`label${n}`]),
        choices: wordsOf(value[`choices${n}`]),
      }))
      const { row } = await readEvent(tx, visit.actor, id, 'organize')
      const asked = value.usual ? usualQuestions(row.kind) : typed
      await setQuestions(tx, visit.actor, id, questionsFrom(asked), visit.now)
      return `/town/events/${id}/survey`
    },
    again: (typed, problems) => drawSurvey(visit, typed, problems),
    options: { flash: '質問を保存しました。出席した方が答えられます。' },
  })
}

export async function drawAnswer(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('registration')
  const { own, questions } = await visit.read(async (tx) => {
    const found = await readOwnRegistration(tx, visit.actor, id)
    return { own: found, questions: await questionsOf(tx, found.row.event_id) }
  })
  const back = `/registrations/${id}`
  if (own.row.state !== 'attended' || own.survey.answered || questions.length === 0) return visit.redirect(back)
  const crumbs = [
    { href: '/registrations', label: 'イベントの申込' },
    { href: back, label: own.event.row.title },
  ]
  const props = { title: own.event.row.title, questions, back, typed, problems }
  return visit.page({ title: 'アンケート', crumbs, problems }, <AnswerPage {...props} formKey={visit.formKey()} />)
}

const AnswersForm = z.strictObject(
  Object.fromEntries(questionNumbers.map((n) => [`answer${n}`, optionalText('回答', { max: 1000, lines: true })])),
)

export function answer(visit: Visit): Promise<Response> {
  const id = visit.id('registration')
  return submit(visit, AnswersForm, {
    act: async (tx, value) => {
      const answers = Object.fromEntries(questionNumbers.map((n) => [n, value[`answer${n}`] ?? '']))
      await answerSurvey(tx, visit.actor, id, answers, visit.now)
      return `/registrations/${id}`
    },
    again: (typed, problems) => drawAnswer(visit, typed, problems),
    options: { flash: 'アンケートに回答しました。ありがとうございます。' },
  })
}
