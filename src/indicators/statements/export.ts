import { moveCheck } from '../../moves.ts'

/** 書き出し — a file made of a report: asked for, made by a job, kept for seven days. */
export type ExportState = 'asked' | 'making' | 'ready' | 'failed' | 'expired'
export const exportStateNames: Record<ExportState, string> = {
  asked: '順番待ち',
  making: '作成中',
  ready: 'できました',
  failed: '失敗しました',
  expired: '期限切れ',
}

/** Every legal move; all of them are the clock's. A making that was cut off begins anew. */
export const exportMoves = {
  start: { from: ['asked', 'making'], to: 'making', by: ['clock'] },
  finish: { from: ['making'], to: 'ready', by: ['clock'] },
  fail: { from: ['making'], to: 'failed', by: ['clock'] },
  expire: { from: ['ready'], to: 'expired', by: ['clock'] },
} as const satisfies Record<string, { from: readonly ExportState[]; to: ExportState; by: readonly string[] }>

export const canMoveExport = moveCheck<ExportState, keyof typeof exportMoves>(exportMoves)

export const DAYS_KEPT = 7

export const exportFormats = ['pdf', 'xlsx', 'csv', 'rows_xlsx', 'rows_csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

/** What each file is called, and what it is. */
export const formatFacts: Record<ExportFormat, { label: string; ending: string; mime: string; rows: boolean }> = {
  pdf: { label: '報告書(PDF)', ending: '.pdf', mime: 'application/pdf', rows: false },
  xlsx: { label: '報告書(Excel)', ending: '.xlsx', mime: XLSX, rows: false },
  csv: { label: '報告書(CSV)', ending: '.csv', mime: CSV, rows: false },
  rows_xlsx: { label: '根拠の行(Excel)', ending: '_根拠.xlsx', mime: XLSX, rows: true },
  rows_csv: { label: '根拠の行(CSV)', ending: '_根拠.csv', mime: CSV, rows: true },
}

/** Why an export failed, in words for the officer. */
export const failureNames: Record<string, string> = {
  too_big: '行が多すぎて、1つの表に入りません。CSVで書き出してください。',
  broken: 'ファイルを作れませんでした。もう一度お試しください。続くときは運営事業者へお知らせください。',
}
