import { moveCheck, movesOut } from '../moves.ts'

/** 伴走ケース — one company's path with its coordinator. */
export type CaseState =
  | 'consultation'
  | 'hearing'
  | 'posting'
  | 'selection'
  | 'engagement'
  | 'review'
  | 'finished'
  | 'stopped'

export const caseStates: readonly CaseState[] = [
  'consultation',
  'hearing',
  'posting',
  'selection',
  'engagement',
  'review',
  'finished',
  'stopped',
]

/** What each stage is called on every page. */
export const caseStateNames: Record<CaseState, string> = {
  consultation: '相談',
  hearing: 'ヒアリング',
  posting: '求人化',
  selection: '選考',
  engagement: '稼働',
  review: '振返り',
  finished: '終了',
  stopped: '中断',
}

/** The stages of the path itself, in their order. */
export const stages = ['consultation', 'hearing', 'posting', 'selection', 'engagement', 'review'] as const

type Party = 'coordinator' | 'clock'

/**
 * Every legal move. What can be read from postings, applications and contracts is moved by the clock; a coordinator may
 * say it as well, with a reason.
 */
export const caseMoves = {
  hear: { from: ['consultation', 'posting', 'selection', 'review'], to: 'hearing', by: ['coordinator'] },
  // A posting was sent in or published; after a review it is the next problem.
  post: { from: ['consultation', 'hearing', 'review'], to: 'posting', by: ['clock', 'coordinator'] },
  select: { from: ['consultation', 'hearing', 'posting', 'review'], to: 'selection', by: ['clock', 'coordinator'] },
  engage: {
    from: ['consultation', 'hearing', 'posting', 'selection', 'review'],
    to: 'engagement',
    by: ['clock', 'coordinator'],
  },
  // The last contract in force is over.
  review: { from: ['engagement'], to: 'review', by: ['clock', 'coordinator'] },
  finish: { from: [...stages], to: 'finished', by: ['coordinator'] },
  stop: { from: [...stages], to: 'stopped', by: ['coordinator'] },
  resume: { from: ['stopped'], to: 'hearing', by: ['coordinator'] },
} as const satisfies Record<string, { from: readonly CaseState[]; to: CaseState; by: readonly Party[] }>

export type CaseMove = keyof typeof caseMoves

/** Moves between stages that a coordinator may say by hand. */
export const stageMoves = ['hear', 'post', 'select', 'engage', 'review'] as const
export type StageMove = (typeof stageMoves)[number]

export const canMoveCase = moveCheck<CaseState, CaseMove>(caseMoves)
export const caseMovesFrom = movesOut<CaseState, CaseMove>(caseMoves)

/** Somebody accompanies the company at present. */
export function isWalking(state: CaseState): boolean {
  return state !== 'finished' && state !== 'stopped'
}

/** What has happened at a company since a moment. */
export interface Happened {
  /** A posting was sent in for review or published. */
  posted: boolean
  applied: boolean
  /** A contract came into force. */
  engaged: boolean
  /** A contract is over and none is in force. */
  ended: boolean
}

/** The move that follows from what happened; null when the case stays where it is. The furthest one counts. */
export function moveThatFollows(state: CaseState, happened: Happened): StageMove | null {
  const wanted: [boolean, StageMove][] = [
    [happened.ended, 'review'],
    [happened.engaged, 'engage'],
    [happened.applied, 'select'],
    [happened.posted, 'post'],
  ]
  return wanted.find(([is, move]) => is && canMoveCase(state, move))?.[1] ?? null
}

/** Why a coordinator sets the stage by hand. */
export const stageReasons = {
  agreed: '企業と話して決めた',
  outside: '結の外で進んだ',
  again: 'もう一度やり直す',
  correction: '記録を直す',
} as const
export type StageReason = keyof typeof stageReasons

/** 終了・中断の理由の区分. */
export const endReasons = {
  solved: '課題が解決した',
  own_way: '自社で進めることになった',
  no_time: '企業の時間が取れなくなった',
  no_budget: '予算の都合',
  no_answer: '連絡が取れない',
  other: 'その他',
} as const
export type EndReason = keyof typeof endReasons

/** How people met. */
export const meansNames = { visit: '訪問', online: 'オンライン', phone: '電話' } as const
export type Means = keyof typeof meansNames
