import { moveCheck } from '../moves.ts'

/** 取り込み — a table that an office sent, read and shown before anything is made of it. */
export type ImportState = 'waiting' | 'taken' | 'discarded' | 'expired'
export type ImportKind = 'companies' | 'postings' | 'talents'

export const importKinds: readonly ImportKind[] = ['companies', 'postings', 'talents']
export const importKindNames: Record<ImportKind, string> = {
  companies: '企業の一覧',
  postings: '求人の一覧',
  talents: '副業人材の名簿',
}
export const importStateNames: Record<ImportState, string> = {
  waiting: '確認待ち',
  taken: '取り込み済み',
  discarded: 'やめた',
  expired: '期限切れ',
}

/** What was read is kept this long; it may hold names and addresses. */
export const KEPT_HOURS = 24

/** Every legal move. */
export const importMoves = {
  take: { from: ['waiting'], to: 'taken', by: ['operator'] },
  discard: { from: ['waiting'], to: 'discarded', by: ['operator'] },
  expire: { from: ['waiting'], to: 'expired', by: ['clock'] },
} as const satisfies Record<
  string,
  { from: readonly ImportState[]; to: ImportState; by: readonly ('operator' | 'clock')[] }
>

export type ImportMove = keyof typeof importMoves

export const canMoveImport = moveCheck<ImportState, ImportMove>(importMoves)
