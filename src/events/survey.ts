import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { lockEvent } from './find-event.ts'

export const questionKinds = { scale: '5段階', choice: '選択肢から1つ', text: '自由記述' } as const
export type QuestionKind = keyof typeof questionKinds

export const MOST_QUESTIONS = 5
const MOST_CHOICES = 8

/** One question of an アンケート. */
export interface Question {
  number: number
  kind: QuestionKind
  label: string
  choices: string[]
}

/** A line of the form, any part of which may be missing. */
export interface TypedQuestion {
  kind: QuestionKind | null
  label: string
  /** 「、」の間に選択肢. */
  choices: string
}

/** The questions out of the lines of the form. @throws Invalid naming each line that is half filled */
export function questionsFrom(typed: readonly TypedQuestion[]): Question[] {
  const problems: Record<string, string> = {}
  const questions = typed.slice(0, MOST_QUESTIONS).flatMap(({ kind, label, choices }, at) => {
    if (label === '' && choices === '') return []
    const list = choices
      .split(/[、,\n]/u)
      .map((one) => one.trim())
      .filter(Boolean)
    if (label === '') problems[`label${at + 1}`] = '質問を入力してください'
    if (kind === null) problems[`kind${at + 1}`] = '答え方を選んでください'
    if (kind === 'choice' && (list.length < 2 || list.length > MOST_CHOICES || new Set(list).size < list.length))
      problems[`choices${at + 1}`] = `選択肢を「、」で区切って、2つから${MOST_CHOICES}つまで入力してください`
    return [{ number: at + 1, kind: kind ?? 'text', label, choices: kind === 'choice' ? list : [] }]
  })
  if (questions.length === 0 && Object.keys(problems).length === 0) problems.label1 = '質問を1つ以上入力してください'
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return questions
}

/** アンケートの質問を決める, as long as nobody has answered. */
export async function setQuestions(
  tx: Tx,
  actor: Actor,
  eventId: string,
  questions: readonly Question[],
  now: Date,
): Promise<void> {
  const event = await lockEvent(tx, actor, eventId, 'ask')
  if (event.state === 'cancelled' || event.state === 'reported')
    throw new Stale('このイベントは終わっているため、質問を変えられません。')
  const answered = await tx.selectFrom('survey_answers').select('id').where('event_id', '=', eventId).executeTakeFirst()
  if (answered) throw new Stale('すでに回答があるため、質問を変えられません。')
  await tx.deleteFrom('survey_questions').where('event_id', '=', eventId).execute()
  const rows = questions.map((one) => ({ ...one, event_id: eventId, municipality_id: event.municipality_id }))
  await tx.insertInto('survey_questions').values(rows).execute()
  const detail = { questions: questions.length }
  await record(tx, actor, { name: 'event.questions_set', subject: eventId, detail }, now)
}

/** The questions of an event, in their order. */
export async function questionsOf(tx: Tx, eventId: string): Promise<Question[]> {
  const rows = await tx
    .selectFrom('survey_questions')
    .select(['number', 'kind', 'label', 'choices'])
    .where('event_id', '=', eventId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }))
}
