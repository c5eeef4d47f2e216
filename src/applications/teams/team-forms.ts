import { z } from 'zod'
import { email, mustBeTicked, optionalText, text } from '../../platform/web/fields.ts'
import { optionalWhole } from '../../platform/web/number-fields.ts'
import { MOST_TEAMMATES } from './team.ts'

/** Places in the form, from 1. */
export const places = Array.from({ length: MOST_TEAMMATES }, (_, at) => at + 1)

/** The form of a new team; a place counts as soon as an address is typed in it, and the first always. */
export function teamForm(typed: (name: string) => boolean) {
  const boxes = places.flatMap((n): [string, z.ZodType][] => {
    const used = n === 1 || typed(`email-${n}`) || typed(`part-${n}`)
    return [
      [`email-${n}`, used ? email(`${n}人目のメールアドレス`) : z.string().optional()],
      [`part-${n}`, used ? text(`${n}人目の担当`, { max: 100 }) : z.string().optional()],
    ]
  })
  const shape: Record<string, z.ZodType> = {
    motivation: text('応募の動機', { min: 20, max: 2000, lines: true }),
    proposal: optionalText('提案', { max: 4000, lines: true }),
    wishedFeeYen: optionalWhole('希望の謝礼', { min: 0, max: 10_000_000, unit: '円' }),
    wishedHours: optionalWhole('希望の稼働時間', { min: 1, max: 200, unit: '時間' }),
    consent: mustBeTicked('応募が送られるときに何が伝わるかを確かめて、チェックしてください'),
    ...Object.fromEntries(boxes),
  }
  return z.strictObject(shape)
}

/** Those whom the form names. */
export function teammatesIn(value: Record<string, unknown>): { email: string; part: string }[] {
  return places.flatMap((n) => {
    const [address, part] = [value[`email-${n}`], value[`part-${n}`]]
    return typeof address === 'string' && typeof part === 'string' ? [{ email: address, part }] : []
  })
}

export const TeamConsentForm = z.strictObject({
  consent: mustBeTicked('参加するには、伝わる内容を確かめて、チェックしてください'),
})
