import { moveCheck } from '../moves.ts'

/** 面談 — a talk between client and applicant: dates are proposed, one is booked, and it is held or somebody does not come. */
export type InterviewState = 'proposed' | 'booked' | 'held' | 'no_show' | 'cancelled'

export const interviewStates: readonly InterviewState[] = ['proposed', 'booked', 'held', 'no_show', 'cancelled']

/** What each state is called on every page. */
export const interviewStateNames: Record<InterviewState, string> = {
  proposed: '日程調整中',
  booked: '日時確定',
  held: '実施済み',
  no_show: '不参加',
  cancelled: '取りやめ',
}

type Party = 'client' | 'talent' | 'operator' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const interviewMoves = {
  // An operator acts for a client that cannot arrange it itself: dates, place and calling off, never what came of the talk.
  // 「どれも合わない」 or 「日時を変えたい」: a booked date no longer stands from then on.
  repropose: { from: ['proposed', 'booked'], to: 'proposed', by: ['client', 'talent', 'operator'] },
  book: { from: ['proposed'], to: 'booked', by: ['client', 'talent', 'operator'] },
  changePlace: { from: ['booked'], to: 'booked', by: ['client', 'operator'] },
  hold: { from: ['booked'], to: 'held', by: ['client', 'talent'] },
  miss: { from: ['booked'], to: 'no_show', by: ['client', 'talent'] },
  // 食い違い, or nobody said anything: the coordinator asks both and writes down what was.
  settleHeld: { from: ['booked', 'held', 'no_show'], to: 'held', by: ['operator'] },
  settleMissed: { from: ['booked', 'held', 'no_show'], to: 'no_show', by: ['operator'] },
  // By the clock when the application has ended meanwhile.
  cancel: { from: ['proposed', 'booked'], to: 'cancelled', by: ['client', 'talent', 'operator', 'clock'] },
} as const satisfies Record<string, { from: readonly InterviewState[]; to: InterviewState; by: readonly Party[] }>

export type InterviewMove = keyof typeof interviewMoves

export const canMoveInterview = moveCheck<InterviewState, InterviewMove>(interviewMoves)

/** The two who talk. */
export type Side = 'client' | 'talent'

export const otherSide = (side: Side): Side => (side === 'client' ? 'talent' : 'client')

export const sideNames: Record<Side, string> = { client: '発注者', talent: '応募者' }

/** 一次・二次. */
export const interviewKinds = { first: '一次面談', second: '二次面談' } as const
export type InterviewKind = keyof typeof interviewKinds

export const interviewWays = { online: 'オンライン', place: '対面' } as const
export type InterviewWay = keyof typeof interviewWays

/** 取りやめの理由の区分, that a person may give. */
export const cancellationReasons = {
  schedule: '都合がつかなくなった',
  health: '体調・家庭の事情',
  disaster: '災害・交通の乱れ',
  decided: '面談の必要がなくなった',
  other: 'その他',
} as const
export type CancellationReason = keyof typeof cancellationReasons

/** With what only the clock says. */
export const allCancellationReasons = { ...cancellationReasons, application_over: '応募が終わった' } as const

/** What a side says came of the date, from where it stands. */
export const statements = {
  held: '面談を実施した',
  other_absent: '相手が来なかった',
  self_absent: '自分が行けなかった',
} as const
export type Statement = keyof typeof statements

/** Who did not come, by what a side says; null when both came. */
export function absentBy(side: Side, said: Statement): Side | null {
  if (said === 'held') return null
  return said === 'self_absent' ? side : otherSide(side)
}

/** 面談のあとに発注者がすること. */
export const outcomes = { go_on: '次へ進める', again: 'もう一度話す', decline: '見送る' } as const
export type Outcome = keyof typeof outcomes
