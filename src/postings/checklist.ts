import { employmentWording } from '../law/employment-wording.ts'
import { freeWork } from '../law/free-work.ts'
import { formatYen } from '../law/money.ts'
import { vagueWording } from '../law/vague-wording.ts'
import { signsOfEmployment, workerStatusQuestions } from '../law/worker-status.ts'
import type { Finding } from '../law/wording.ts'
import { columnsOf, type PostingContent, type PostingField } from './content.ts'
import { postingFieldNames } from './field-names.ts'
import { missingForPublication } from './publication.ts'

/** One line of the list beside the form. Only what is `missing` keeps a posting from being published. */
export interface Check {
  /** Id of the field in the form. */
  field: string
  label: string
  state: 'done' | 'missing' | 'care'
  /** What to do; nothing where it is done. */
  remedy: string
}

export interface Checklist {
  needed: Check[]
  wording: Check[]
  conditions: Check[]
  helpful: Check[]
}

/** The whole list for a content as it stands, computed anew at each drawing. */
export function checklistOf(content: PostingContent, now: Date): Checklist {
  return {
    needed: neededOf(content, now),
    wording: wordingOf(content),
    conditions: careOf(content),
    helpful: helpfulOf(content),
  }
}

/** True when nothing keeps it from being sent in. */
export function isComplete(checklist: Checklist): boolean {
  return checklist.needed.every(({ state }) => state === 'done')
}

const required = [
  'title',
  'recruiterName',
  'recruiterAddress',
  'recruiterContact',
  'duties',
  'workPlace',
  'feeYen',
  'closesOn',
] as const satisfies readonly PostingField[]

function neededOf(content: PostingContent, now: Date): Check[] {
  const missing = missingForPublication({ ...columnsOf(content), worker_check: content.workerCheck }, now)
  const items = required.map((field) => check(field, postingFieldNames[field], missing[field] ?? '', 'missing'))
  const unanswered = workerStatusQuestions.find(({ id }) => missing[`check_${id}`] !== undefined)
  const remedy = unanswered ? '7つの質問に、はい・いいえで答えてください' : ''
  return [...items, check(`check_${unanswered?.id ?? 'refusal'}`, postingFieldNames.workerCheck, remedy, 'missing')]
}

function check(field: string, label: string, remedy: string, otherwise: 'missing' | 'care'): Check {
  return { field, label, remedy, state: remedy === '' ? 'done' : otherwise }
}

type TextField = {
  [Field in PostingField]: PostingContent[Field] extends string ? Field : never
}[PostingField]

const allTexts: readonly TextField[] = [
  'title',
  'goal',
  'duties',
  'deliverables',
  'wanted',
  'partner',
  'workPlace',
  'meetingRhythm',
  'visitNote',
  'tools',
  'renewalNote',
]
/** Where vague words make the work vague: elsewhere they may be true (「いろいろ試しました」). */
const textsOfWork: readonly TextField[] = ['title', 'goal', 'duties', 'deliverables', 'wanted']

function wordingOf(content: PostingContent): Check[] {
  return [
    ...found(content, textsOfWork, vagueWording),
    ...found(content, allTexts, employmentWording),
    ...found(content, allTexts, freeWork),
  ]
}

/** Each word once per field, with what to write instead. */
function found(content: PostingContent, fields: readonly TextField[], find: (text: string) => Finding[]): Check[] {
  return fields.flatMap((field) => {
    const byWord = new Map(find(content[field]).map((finding) => [finding.word, finding]))
    return [...byWord.values()].map(({ word, remedy }) => ({
      field,
      label: `${postingFieldNames[field]}の「${word}」`,
      state: 'care' as const,
      remedy,
    }))
  })
}

/**
 * Below this an hour of a professional is far below what the field pays: 30,000円 for 8 hours a week, the lowest corner of
 * the norm (宮城 3–5万円・週4–8時間, field.md (c)), is about 900円. Ours, a warning and no rule.
 */
const FLOOR_YEN_PER_HOUR = 900

function careOf(content: PostingContent): Check[] {
  const perHour = yenPerHour(content)
  const signs = signsOfEmployment(content.workerCheck)
  const low = perHour !== null && perHour < FLOOR_YEN_PER_HOUR
  return [
    ...(low ? [care('feeYen', '報酬と稼働の釣り合い', tooLow(perHour))] : []),
    ...(content.feeKind === 'unpaid' ? [care('feeKind', '無償の募集', unpaid)] : []),
    ...(content.visitRhythm !== 'none' && content.travelPaidBy === 'talent'
      ? [care('travelPaidBy', '交通費の負担', travel)]
      : []),
    ...(signs.length > 0 ? [care('check_refusal', '雇用に当たるおそれ', employment(signs))] : []),
  ]
}

const care = (field: string, label: string, remedy: string): Check => check(field, label, remedy, 'care')
const tooLow = (perHour: number) =>
  `1時間あたり約${formatYen(Math.round(perHour))}です。応募が集まりにくいため、報酬を上げるか稼働を減らしてください`
const unpaid = '応募が少なくなり、続きにくくなります。報酬を出せないか検討してください'
const travel = '訪問をお願いするときは、発注者の負担か補助制度の利用を検討してください。目安の額も書いてください'
const employment = (signs: readonly string[]) =>
  `「${signs.join('」「')}」の答えは雇用に近い働き方を示しています。進め方を業務委託に合わせて見直してください`

/** The fee of an hour in yen, where fee and hours are both decided. */
export function yenPerHour({ feeKind, feeYen, hoursPerMonth, periodMonths }: PostingContent): number | null {
  if (feeYen === null || feeKind === 'unpaid') return null
  if (feeKind === 'hourly') return feeYen
  if (hoursPerMonth === null) return null
  if (feeKind === 'monthly') return feeYen / hoursPerMonth
  return periodMonths === null ? null : feeYen / (hoursPerMonth * periodMonths)
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
