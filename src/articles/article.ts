import { moveCheck } from '../moves.ts'

/** 記事 — a published case or column: written, reviewed, published at its hour, and one day put away. */
export type ArticleState = 'draft' | 'review' | 'scheduled' | 'published' | 'archived'

export const articleStates: readonly ArticleState[] = ['draft', 'review', 'scheduled', 'published', 'archived']

/** What each state is called on every page. */
export const articleStateNames: Record<ArticleState, string> = {
  draft: '下書き',
  review: '審査中',
  scheduled: '公開予約',
  published: '公開中',
  archived: '公開終了',
}

type Party = 'operator' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const articleMoves = {
  change: { from: ['draft'], to: 'draft', by: ['operator'] },
  submit: { from: ['draft'], to: 'review', by: ['operator'] },
  // 差し戻し, with remarks.
  return: { from: ['review'], to: 'draft', by: ['operator'] },
  publish: { from: ['review'], to: 'published', by: ['operator'] },
  schedule: { from: ['review'], to: 'scheduled', by: ['operator'] },
  // 予約の取りやめ: it is looked at again.
  hold: { from: ['scheduled'], to: 'review', by: ['operator'] },
  open: { from: ['scheduled'], to: 'published', by: ['clock'] },
  correct: { from: ['published'], to: 'published', by: ['operator'] },
  archive: { from: ['published'], to: 'archived', by: ['operator'] },
  // 掲載の同意が取り下げられた: nothing goes out, or stays out, that somebody no longer agrees to.
  stop: { from: ['review', 'scheduled'], to: 'draft', by: ['operator'] },
  pull: { from: ['published'], to: 'archived', by: ['operator'] },
} as const satisfies Record<string, { from: readonly ArticleState[]; to: ArticleState; by: readonly Party[] }>

export type ArticleMove = keyof typeof articleMoves

export const canMoveArticle = moveCheck<ArticleState, ArticleMove>(articleMoves)

export const categories = {
  case: '事例',
  interview: 'インタビュー',
  column: 'コラム',
  guide: '進め方',
  news: 'お知らせ',
} as const
export type Category = keyof typeof categories

/** These tell what somebody said or did at a certain time, so they say which (取材時点). */
export const needsAsOf: readonly Category[] = ['case', 'interview']

/** Why an article is no longer public. */
export const archiveReasons = {
  outdated: '内容が古くなった',
  request: '関係者からの申し出',
  mistaken: '誤りが見つかった',
  other: 'その他',
} as const
export type ArchiveReason = keyof typeof archiveReasons

/** With what only the house says. */
export const allArchiveReasons = { ...archiveReasons, consent: '掲載の同意が取り下げられた' } as const

/** Whose consent to publication it is. */
export const consenters = {
  person: '登場する人',
  client: '発注者(企業・役場)',
  talent: '副業人材',
} as const
export type Consenter = keyof typeof consenters

export const consentWays = {
  paper: '書面',
  mail: 'メール',
  form: '結のやりとり',
  spoken: '口頭(担当者が記録)',
} as const
export type ConsentWay = keyof typeof consentWays
