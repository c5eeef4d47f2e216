import type { Tx } from '../platform/db/database.ts'
import { scale } from './answer-survey.ts'
import { type Question, questionsOf } from './survey.ts'

/** Fewer answers than this could say who gave them. */
export const FEWEST_ANSWERS = 3

export interface QuestionResult {
  question: Question
  /** For choices and scales: how many chose each. */
  counts: { label: string; value: number }[]
  /** Of a scale; null where nobody answered. */
  mean: number | null
  /** Of a text: what was written, in no order that says who or when. */
  words: string[]
}

export interface SurveyResults {
  questions: Question[]
  answers: number
  /** Null until there are enough answers. */
  results: QuestionResult[] | null
}

/** アンケートの結果, for the organizer; nothing of it while there are fewer than three answers. */
export async function surveyResults(tx: Tx, eventId: string): Promise<SurveyResults> {
  const questions = await questionsOf(tx, eventId)
  const rows = await tx
    .selectFrom('survey_answers')
    .select('answers')
    .where('event_id', '=', eventId)
    .orderBy('id')
    .limit(5000)
    .execute()
  const answers = rows.map((row) => row.answers as Record<string, string>)
  const enough = answers.length >= FEWEST_ANSWERS
  return {
    questions,
    answers: answers.length,
    results: enough ? questions.map((question) => resultOf(question, answers)) : null,
  }
}

/** One question, counted. */
export function resultOf(question: Question, answers: readonly Readonly<Record<string, string>>[]): QuestionResult {
  const said = answers.flatMap((one) => one[question.number] ?? [])
  if (question.kind === 'text') return { question, counts: [], mean: null, words: said.toSorted() }
  const labels: readonly string[] = question.kind === 'scale' ? scale : question.choices
  const counts = labels.map((label) => ({ label, value: said.filter((one) => one === label).length }))
  const isScale = question.kind === 'scale' && said.length > 0
  const mean = isScale ? said.reduce((sum, one) => sum + Number(one), 0) / said.length : null
  return { question, counts, mean, words: [] }
}
