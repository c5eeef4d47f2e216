import { workerStatusQuestions } from '../law/worker-status.ts'
import { careOf, check, type Check } from './checklist-care.ts'
import { wordingOf } from './checklist-wording.ts'
import { columnsOf } from './content-columns.ts'
import type { PostingContent, PostingField } from './content.ts'
import { postingFieldNames } from './field-names.ts'
import type { GoingRate } from './going-rate.ts'
import { missingForPublication } from './publication.ts'
import { fieldOfBox } from './steps.ts'

export interface Checklist {
  needed: Check[]
  wording: Check[]
  conditions: Check[]
  helpful: Check[]
}

/** The whole list for a content as it stands, computed anew at each drawing. @param rate what comparable postings pay */
export function checklistOf(content: PostingContent, now: Date, rate: GoingRate | null = null): Checklist {
  return {
    needed: neededOf(content, now),
    wording: wordingOf(content),
    conditions: careOf(content, rate),
    helpful: helpfulOf(content),
  }
}

/** True when nothing keeps it from being sent in. */
export function isComplete(checklist: Checklist): boolean {
  return checklist.needed.every(({ state }) => state === 'done')
}

/** 的確表示の六情報 (フリーランス法12条, 職業安定局長通達 2024-12-18), in the order of the act's explanation. */
const sixFields = [
  'recruiterName',
  'recruiterAddress',
  'recruiterContact',
  'duties',
  'workPlace',
  'feeYen',
] as const satisfies readonly PostingField[]

const required = ['title', ...sixFields, 'closesOn'] as const satisfies readonly PostingField[]

/** Of the needed, those that the act asks for by name. */
export function isOfSix({ field }: Check): boolean {
  return (sixFields as readonly string[]).includes(field)
}

function neededOf(content: PostingContent, now: Date): Check[] {
  const missing = missingForPublication(
    { ...columnsOf(content), worker_check: content.workerCheck, unread: content.unread as never },
    now,
  )
  const items = required.map((field) => check(field, postingFieldNames[field], missing[field] ?? '', 'missing'))
  const unanswered = workerStatusQuestions.find(({ id }) => missing[`check_${id}`] !== undefined)
  const remedy = unanswered ? '7つの質問に、はい・いいえで答えてください' : ''
  return [
    ...items,
    check(`check_${unanswered?.id ?? 'refusal'}`, postingFieldNames.workerCheck, remedy, 'missing'),
    ...unreadOf(missing),
  ]
}

/** Boxes that may be empty, but hold words that could not be understood. */
function unreadOf(missing: Readonly<Record<string, string>>): Check[] {
  return Object.entries(missing).flatMap(([box, remedy]) => {
    if (box.startsWith('check_') || (required as readonly string[]).includes(box)) return []
    return check(box, postingFieldNames[fieldOfBox(box)], remedy, 'missing')
  })
}

const helpful: readonly { field: PostingField; why: string }[] = [
  { field: 'background', why: '背景が分かると、合う人が応募しやすくなります' },
  { field: 'goal', why: '3か月後の姿を書くと、提案の質が上がります' },
  { field: 'occupation', why: '職種を選ぶと、検索とおすすめに出ます' },
  { field: 'mustSkills', why: 'スキルを選ぶと、合う人に知らせられます' },
  { field: 'hoursPerMonth', why: '稼働の目安がないと、本業のある人は応募を決められません' },
  { field: 'periodMonths', why: '期間を書いてください。6か月以上では解除の予告が要ります' },
  { field: 'meetingRhythm', why: '打合せの回数を書くと、予定が立てやすくなります' },
  { field: 'partner', why: '一緒に進める人が分かると、安心して応募できます' },
  { field: 'renewalNote', why: '更新と解除の決まりを書いてください' },
]

function helpfulOf(content: PostingContent): Check[] {
  return helpful.map(({ field, why }) => {
    const value = content[field]
    const written = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
    return check(field, postingFieldNames[field], written ? '' : why, 'care')
  })
}
