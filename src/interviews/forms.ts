import { z } from 'zod'
import { choice, mustBeTicked, optionalChoice, optionalText, text, ticked } from '../platform/web/fields.ts'
import { Invalid } from '../platform/errors.ts'
import type { Fields } from '../platform/web/form.ts'
import { parseForm, type Problems } from '../platform/web/parse.ts'
import { codesOf } from '../postings/words.ts'
import { cancellationReasons, interviewKinds, interviewWays, outcomes, statements } from './interview.ts'
import { nearDay, optionalNearDay } from './near-day.ts'
import type { Proposal } from './propose-interview.ts'
import { findings } from './settle-interview.ts'
import { type Slot, slotNumbers, slotsFrom } from './slots.ts'

/** Every half hour from seven to half past nine in the evening. */
export const startTimes: readonly string[] = Array.from({ length: 30 }, (_, n) => {
  const hour = String(7 + Math.floor(n / 2)).padStart(2, '0')
  return `${hour}:${n % 2 === 0 ? '00' : '30'}`
})

export const lengths = { '30': '30分', '45': '45分', '60': '60分', '90': '90分' } as const

const dates = {
  minutes: choice('面談の長さ', codesOf(lengths)),
  beside: ticked(),
  slot1: optionalNearDay('候補日1'),
  slot2: optionalNearDay('候補日2'),
  slot3: optionalNearDay('候補日3'),
  slot4: optionalNearDay('候補日4'),
  slot5: optionalNearDay('候補日5'),
  time1: optionalChoice('開始の時刻', startTimes),
  time2: optionalChoice('開始の時刻', startTimes),
  time3: optionalChoice('開始の時刻', startTimes),
  time4: optionalChoice('開始の時刻', startTimes),
  time5: optionalChoice('開始の時刻', startTimes),
}

/** 面談を提案する. */
export const ProposalForm = z.strictObject({
  kind: choice('面談の回', codesOf(interviewKinds)),
  way: choice('面談の方法', codesOf(interviewWays)),
  place: text('会議のURLまたは場所', { max: 500 }),
  participants: optionalText('参加する人', { max: 200 }),
  notes: optionalText('準備していただくこと', { max: 1000, lines: true }),
  ...dates,
})

/** 代わって面談を提案する: nobody's calendar is filled without asking them. */
export const ProposalOnBehalfForm = z.strictObject({
  ...ProposalForm.shape,
  agreed: mustBeTicked('発注者の都合を確かめてから、チェックを入れてください'),
})

/** 別の候補日を送る. */
export const OtherDatesForm = z.strictObject({
  message: optionalText('相手への一言', { max: 500, lines: true }),
  ...dates,
})

type Dates = { [N in (typeof slotNumbers)[number] as `slot${N}` | `time${N}`]: string | null }

/** The dates out of the five lines. @throws Invalid for dates that cannot be sent */
export function datesFrom(value: Dates & { minutes: string }, now: Date): Slot[] {
  const lines = slotNumbers.map((n) => {
    const day = value[`slot${n}`]
    return { day: day && nearDay(day, now), time: value[`time${n}`] }
  })
  return slotsFrom(lines, Number(value.minutes), now)
}

/** What is wrong with the dates of a form that is refused for something else: all of it is said in one go. */
export function withDates(fields: Fields, problems: Problems, now: Date): Problems {
  const parsed = parseForm(z.object(dates), fields)
  if ('problems' in parsed) return { ...problems, ...parsed.problems }
  try {
    datesFrom(parsed.value, now)
    return problems
  } catch (error) {
    if (error instanceof Invalid) return { ...problems, ...error.problems }
    throw error
  }
}

/** What is sent to an applicant, out of the form. @throws Invalid for dates that cannot be sent */
export function proposalOf(value: z.output<typeof ProposalForm>, now: Date): Proposal {
  const { kind, way, place, participants, notes, beside } = value
  return { kind, way, place, participants, notes, beside, slots: datesFrom(value, now) }
}

/** One of the offered dates: 「2-1」 is the first of the second proposal. */
export const BookingForm = z.strictObject({
  slot: z
    .string({ error: '候補日から1つ選んでください' })
    .regex(/^\d{1,2}-[1-5]$/, { error: '候補日から1つ選んでください' })
    .transform((value) => {
      const [proposal = 0, number = 0] = value.split('-').map(Number)
      return { proposal, number }
    }),
})

/** URL・場所を変える. */
export const PlaceForm = z.strictObject({
  way: choice('面談の方法', codesOf(interviewWays)),
  place: text('会議のURLまたは場所', { max: 500 }),
})

export const CancellationForm = z.strictObject({
  reason: choice('取りやめる理由', codesOf(cancellationReasons)),
  message: text('相手への一言', { min: 5, max: 500, lines: true }),
})

export const StatementForm = z.strictObject({ said: choice('面談の実施の有無', codesOf(statements)) })

export const OutcomeForm = z.strictObject({
  outcome: choice('面談のあとの方針', codesOf(outcomes)),
  memo: optionalText('メモ', { max: 2000, lines: true }),
})

export const FindingForm = z.strictObject({ finding: choice('確かめた結果', codesOf(findings)) })
