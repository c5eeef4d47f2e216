import type { PostingContent, PostingField } from './content.ts'
import { differencesBetween } from './content-in-words.ts'
import { differenceOf } from './text-difference.ts'

/**
 * 訂正 — what may still change while people apply. Whoever has applied relies on fee, hours, period, seats, places of visits
 * and the closing day; none of these may become worse for them (フリーランス法12条: 正確かつ最新; 指針: 条件の変更は説明する).
 *
 * - `explain`: told about the client, not asked of the talent. Free, as long as something is left.
 * - `small`: asked of the talent. A slip of the pen may be mended: at most 8 characters out and 8 in, no figure, and no word for
 *   how often (毎日). What is left of a change of meaning is what the applicants are told of.
 * - `later`: the closing day, and only to a later one.
 *
 * Every other field is a term: to change it, the posting is ended and copied.
 */
export const correctable = {
  title: 'small',
  background: 'explain',
  tried: 'explain',
  goal: 'small',
  duties: 'small',
  deliverables: 'small',
  wanted: 'small',
  partner: 'explain',
  meetingRhythm: 'small',
  workPlace: 'small',
  visitNote: 'small',
  tools: 'small',
  recruiterAddress: 'explain',
  recruiterContact: 'explain',
  closesOn: 'later',
} as const satisfies Partial<Record<PostingField, 'explain' | 'small' | 'later'>>

export type CorrectableField = keyof typeof correctable

export const correctableFields = Object.keys(correctable) as CorrectableField[]

/** Most characters that a slip of the pen takes out, and puts in, in one field. */
export const SLIP = 8

const FIGURES = /[\p{Nd}%％円〇一二三四五六七八九十百千万]|毎[日週月朝晩回]|常時|随時|必ず|無償|無料/u

/** True for a change that mends a slip: few characters, and no figure among them. */
export function isSlip(before: string, after: string): boolean {
  const changed = differenceOf(before, after).filter(({ kind }) => kind !== 'same')
  const length = (kind: 'gone' | 'new') =>
    changed.filter((one) => one.kind === kind).reduce((sum, { text }) => sum + Array.from(text).length, 0)
  return length('gone') <= SLIP && length('new') <= SLIP && !changed.some(({ text }) => FIGURES.test(text))
}

/** Why this is no correction, one sentence per field; none where it worsens nothing for those who applied. */
export function problemsOfCorrection(before: PostingContent, after: PostingContent): Record<string, string> {
  return Object.fromEntries(
    differencesBetween(before, after).flatMap(({ field, label }) => {
      const problem = problemOf(field, before, after)
      return problem === undefined ? [] : [[field, `${label}${problem}`]]
    }),
  )
}

function problemOf(field: PostingField, before: PostingContent, after: PostingContent): string | undefined {
  if (!isCorrectable(field)) return 'は公開後に変えられません。募集を終了し、写して新しい求人を作ってください'
  if (field === 'closesOn')
    return (after.closesOn ?? '') < (before.closesOn ?? '') ? 'は早められません。応募を考えている人がいます' : undefined
  if (before[field] !== '' && after[field] === '') return 'を空にはできません'
  if (correctable[field] === 'small' && !isSlip(before[field], after[field]))
    return `で直せるのは、数字を含まない${SLIP}文字までの言い間違いや誤字だけです`
  return undefined
}

function isCorrectable(field: PostingField): field is CorrectableField {
  return Object.hasOwn(correctable, field)
}
