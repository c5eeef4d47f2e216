import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { findRegistration } from './find-registration.ts'
import { type Question, questionsOf } from './survey.ts'

export const scale = ['1', '2', '3', '4', '5'] as const
const MOST_LETTERS = 1000

/** What was answered, by the number of the question; what was left out is not there. */
export type Answers = Readonly<Record<number, string>>

/**
 * アンケートに答える, once for each who attended. The answer is kept without the person.
 * @throws Invalid for an answer that is no choice; Stale when one has answered, or nothing is asked
 */
export async function answerSurvey(tx: Tx, actor: Actor, id: string, typed: Answers, now: Date): Promise<void> {
  const row = await findRegistration(tx, actor, id, 'answer')
  if (row.account_id !== accountOf(actor)) throw new NotFound()
  if (row.state !== 'attended') throw new Stale('アンケートには、出席した方がお答えいただけます。')
  const questions = await questionsOf(tx, row.event_id)
  if (questions.length === 0) throw new Stale('このイベントのアンケートはありません。')
  const answers = readAnswers(questions, typed)
  const first = await tx
    .insertInto('survey_takers')
    .values({ registration_id: id, event_id: row.event_id })
    .onConflict((c) => c.doNothing())
    .returning('registration_id')
    .executeTakeFirst()
  if (!first) throw new Stale('アンケートには、すでにお答えいただいています。')
  await tx
    .insertInto('survey_answers')
    .values({
      id: randomUUID(),
      event_id: row.event_id,
      municipality_id: row.municipality_id,
      answers: JSON.stringify(answers),
    })
    .execute()
  await record(tx, actor, { name: 'survey.answered', subject: id, detail: { event: row.event_id } }, now)
}

/** @throws Invalid at each question that has to be answered otherwise */
function readAnswers(questions: readonly Question[], typed: Answers): Record<string, string> {
  const problems: Record<string, string> = {}
  const answers: Record<string, string> = {}
  for (const { number, kind, choices } of questions) {
    const said = (typed[number] ?? '').trim()
    const possible: readonly string[] = kind === 'scale' ? scale : choices
    if (kind !== 'text' && !possible.includes(said)) problems[`answer${number}`] = '1つ選んでください'
    else if (said.length > MOST_LETTERS) problems[`answer${number}`] = `${MOST_LETTERS}文字以内で入力してください`
    else if (said !== '') answers[number] = said
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return answers
}
