import { z } from 'zod'
import { dayInJapan } from '../law/japanese-date.ts'
import { choice, day, optionalDay, optionalText, record, text, ticked } from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import type { Typed } from '../platform/web/parse.ts'
import { codesOf } from '../postings/words.ts'
import type { EventContent } from './content.ts'
import type { EventFrame } from './draft-event.ts'
import { audienceNames, eventKinds } from './event.ts'
import { instantAt } from './times.ts'

/** Every quarter of an hour from six in the morning to half past ten in the evening. */
export const times: readonly string[] = Array.from({ length: 67 }, (_, n) => {
  const minutes = 6 * 60 + n * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

export const lines = (label: string, max = 2000) => optionalText(label, { max, lines: true })
const optionalRecord = (label: string) =>
  record(label)
    .optional()
    .transform((value) => value ?? null)

const written = {
  title: text('題名', { max: 100 }),
  summary: lines('内容の紹介', 4000),
  speakers: lines('登壇者', 1000),
  startsOn: day('開始の日'),
  startsTime: choice('開始の時刻', times),
  endsOn: optionalDay('終了の日'),
  endsTime: choice('終了の時刻', times),
  place: optionalText('会場', { max: 300 }),
  venueSeats: optionalWhole('会場の定員', { min: 1, max: 2000, unit: '人' }),
  onlineSeats: optionalWhole('オンラインの定員', { min: 1, max: 5000, unit: '人' }),
  onlineUrl: optionalText('オンラインの入口', { max: 500 }),
  closesOn: optionalDay('申込の締切'),
  cancellableOn: optionalDay('取消の期限'),
  theme: optionalText('テーマ', { max: 200 }),
  meetingPoint: optionalText('集合場所', { max: 200 }),
  itinerary: lines('行程', 4000),
  ownCosts: optionalText('参加者の自己負担', { max: 300 }),
  paidCosts: optionalText('主催者の負担', { max: 300 }),
  insurance: optionalText('保険', { max: 300 }),
}

const fixed = {
  kind: choice('種類', codesOf(eventKinds)),
  audience: choice('対象', codesOf(audienceNames)),
  selected: ticked(),
}

/** イベントを作る. */
export const DraftForm = z.strictObject({
  programme: record('事業'),
  presents: optionalRecord('発表するツアー'),
  ...fixed,
  ...written,
})

/** 内容を変える: while it is a draft everything, later all but its kind and who may register. */
export const ChangeForm = z.strictObject({
  version: whole('版', { min: 1, max: 100_000, unit: '' }),
  kind: fixed.kind.optional(),
  audience: fixed.audience.optional(),
  selected: fixed.selected,
  tell: lines('申込者に伝えること', 1000),
  ...written,
})

type Written = z.output<z.ZodObject<typeof written>>
type Fixed = Pick<EventContent, 'kind' | 'audience' | 'selected'>

/**
 * What the organizer wrote, with its days and times as instants; 締切 and 期限 last to the end of their day, and without one
 * to the end of the day before the event.
 */
export function contentFrom(value: Written, fixedPart: Fixed): EventContent {
  const { startsOn, startsTime, endsOn, endsTime, closesOn, cancellableOn, ...rest } = value
  const startsAt = instantAt(startsOn, startsTime)
  const until = (on: string | null) => {
    if (on === null) return instantAt(startsOn, '00:00')
    return on === startsOn ? startsAt : instantAt(dayAfter(on), '00:00')
  }
  return {
    ...rest,
    ...fixedPart,
    startsAt,
    endsAt: instantAt(endsOn ?? startsOn, endsTime),
    closesAt: until(closesOn),
    cancellableUntil: until(cancellableOn),
  }
}

const dayAfter = (on: string): string => Temporal.PlainDate.from(on).add({ days: 1 }).toString()

export const frameFrom = (value: z.output<typeof DraftForm>): EventFrame => ({
  programmeId: value.programme,
  presentsId: value.presents,
})

/** The boxes of the form, filled with what stands. */
export function typedFrom(content: EventContent): Typed {
  const { startsAt, endsAt, closesAt, cancellableUntil, venueSeats, onlineSeats, selected, ...rest } = content
  const last = (at: Date) => (at.getTime() === startsAt.getTime() ? at : new Date(at.getTime() - 1))
  return {
    ...rest,
    venueSeats: venueSeats === null ? '' : String(venueSeats),
    onlineSeats: onlineSeats === null ? '' : String(onlineSeats),
    ...(selected ? { selected: 'yes' } : {}),
    ...parts('startsOn', startsAt),
    ...parts('endsOn', endsAt),
    ...parts('closesOn', last(closesAt)),
    ...parts('cancellableOn', last(cancellableUntil)),
    startsTime: timeOf(startsAt),
    endsTime: timeOf(endsAt),
  }
}

function parts(name: string, at: Date): Typed {
  const on = dayInJapan(at)
  return { [`${name}-year`]: String(on.year), [`${name}-month`]: String(on.month), [`${name}-day`]: String(on.day) }
}

function timeOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}
