import { Invalid } from '../platform/errors.ts'
import type { EventAudience, EventKind } from './event.ts'
import { readItinerary } from './itinerary.ts'

/** Everything of an event that its organizer writes. Seats are null where that way is not offered. */
export interface EventContent {
  kind: EventKind
  title: string
  summary: string
  speakers: string
  audience: EventAudience
  startsAt: Date
  endsAt: Date
  place: string
  venueSeats: number | null
  onlineSeats: number | null
  /** '' while there is none. */
  onlineUrl: string
  closesAt: Date
  cancellableUntil: Date
  theme: string
  meetingPoint: string
  itinerary: string
  ownCosts: string
  paidCosts: string
  insurance: string
  selected: boolean
}

/** @throws Invalid with one sentence per field, for words that do not go together */
export function requireSense(content: EventContent): void {
  const problems = { ...timeProblems(content), ...placeProblems(content) }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  readItinerary(content.itinerary)
}

function timeProblems({ startsAt, endsAt, closesAt, cancellableUntil }: EventContent): Record<string, string> {
  return {
    ...(endsAt <= startsAt && { endsOn: '終了の日時は、開始より後にしてください' }),
    ...(closesAt > startsAt && { closesOn: '申込の締切は、開始より前にしてください' }),
    ...(cancellableUntil > startsAt && { cancellableOn: '取消の期限は、開始より前にしてください' }),
  }
}

function placeProblems({ venueSeats, onlineSeats, place, onlineUrl }: EventContent): Record<string, string> {
  if (venueSeats === null && onlineSeats === null)
    return { venueSeats: '会場かオンラインの、どちらかの定員を入力してください' }
  const isAddress = URL.canParse(onlineUrl) && new URL(onlineUrl).protocol === 'https:'
  return {
    ...(venueSeats !== null && place === '' && { place: '会場の名前と住所を入力してください' }),
    ...(onlineUrl !== '' && !isAddress && { onlineUrl: 'オンラインの入口は https:// で始まるURLを入力してください' }),
    ...(onlineUrl !== '' && onlineSeats === null && { onlineSeats: 'オンラインの定員を入力してください' }),
  }
}

/** What has to stand before an event is announced. @throws Invalid with what is missing */
export function requireReady(content: EventContent, now: Date): void {
  const isTour = content.kind === 'tour'
  const problems = {
    ...(content.startsAt <= now && { startsOn: '開始の日時が過ぎています。これからの日時にしてください' }),
    ...(content.closesAt <= now && { closesOn: '申込の締切が過ぎています。これからの日時にしてください' }),
    ...(content.summary === '' && { summary: '内容の紹介を入力してください' }),
    ...(isTour && content.itinerary === '' && { itinerary: '行程を入力してください' }),
    ...(isTour && content.meetingPoint === '' && { meetingPoint: '集合場所を入力してください' }),
    ...(isTour && content.ownCosts === '' && { ownCosts: '参加者の自己負担を入力してください(ない場合は「なし」)' }),
    ...(isTour && content.insurance === '' && { insurance: '保険について入力してください' }),
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}
