import { moveCheck } from '../moves.ts'

/** イベント — a seminar, briefing, tour or presentation of a programme, from its draft to its report. */
export type EventState = 'draft' | 'open' | 'full' | 'closed' | 'held' | 'reported' | 'cancelled'

export const eventStates: readonly EventState[] = ['draft', 'open', 'full', 'closed', 'held', 'reported', 'cancelled']

/** What each state is called on every page. */
export const eventStateNames: Record<EventState, string> = {
  draft: '下書き',
  open: '申込受付中',
  full: '満席(キャンセル待ち受付中)',
  closed: '申込締切',
  held: '開催済み',
  reported: '報告済み',
  cancelled: '中止',
}

type Party = 'organizer' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const eventMoves = {
  open: { from: ['draft'], to: 'open', by: ['organizer'] },
  // By the seats themselves, in the transaction of whoever takes or gives back the last one.
  fill: { from: ['open'], to: 'full', by: ['clock'] },
  reopen: { from: ['full'], to: 'open', by: ['clock'] },
  close: { from: ['open', 'full'], to: 'closed', by: ['organizer', 'clock'] },
  hold: { from: ['open', 'full', 'closed'], to: 'held', by: ['organizer'] },
  report: { from: ['held'], to: 'reported', by: ['organizer'] },
  cancel: { from: ['draft', 'open', 'full', 'closed'], to: 'cancelled', by: ['organizer'] },
} as const satisfies Record<string, { from: readonly EventState[]; to: EventState; by: readonly Party[] }>

export type EventMove = keyof typeof eventMoves

export const canMoveEvent = moveCheck<EventState, EventMove>(eventMoves)

/** Somebody may still ask for a seat. */
export const takesRegistrations = (state: EventState): boolean => state === 'open' || state === 'full'

/** It has not taken place yet, and is known to the public. */
export const isComing = (state: EventState): boolean => takesRegistrations(state) || state === 'closed'

export const eventKinds = {
  seminar: 'セミナー',
  briefing: '説明会',
  tour: '現地ツアー',
  presentation: '成果発表会',
} as const
export type EventKind = keyof typeof eventKinds

/** 対象: who may register. */
export const audienceNames = {
  everybody: 'どなたでも',
  talents: '副業人材の方',
  companies: '地域企業の方',
} as const
export type EventAudience = keyof typeof audienceNames

export const ways = { venue: '会場', online: 'オンライン' } as const
export type Way = keyof typeof ways

/** 共催する支援機関, and 課題提供者 of a tour. */
export const partnerParts = { cohost: '共催', host: '課題提供者(受入先)' } as const
export type PartnerPart = keyof typeof partnerParts
