import { moveCheck } from '../moves.ts'

/** 担い手活動 — what a talent has done for a town; the town approves it or says why not. */
export type ActivityState = 'recorded' | 'approved' | 'refused'

export const activityStates: readonly ActivityState[] = ['recorded', 'approved', 'refused']

export const activityStateNames: Record<ActivityState, string> = {
  recorded: '承認待ち',
  approved: '承認済み',
  refused: '承認されず',
}

export const activityMoves = {
  approve: { from: ['recorded'], to: 'approved', by: ['municipality'] },
  refuse: { from: ['recorded'], to: 'refused', by: ['municipality'] },
} as const satisfies Record<
  string,
  { from: readonly ActivityState[]; to: ActivityState; by: readonly 'municipality'[] }
>

export type ActivityMove = keyof typeof activityMoves

export const canMoveActivity = moveCheck<ActivityState, ActivityMove>(activityMoves)

/** What an activity rests on. */
export type ActivityKind = 'work' | 'visit' | 'event'

export const activityKindNames: Record<ActivityKind, string> = {
  work: '契約にもとづく稼働',
  visit: '現地訪問',
  event: '現地ツアーへの参加',
}

/** プレミアム登録の要件: 自治体が指定する担い手活動を年度に3回以上 (総務省 2026-01-08 概要説明). */
export const REQUIRED_ACTIVITIES = 3
