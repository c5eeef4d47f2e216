import { moveCheck } from '../../moves.ts'
import { type FiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { midnightOf } from '../../evidence.ts'

/** 実績報告 — what a programme reports of a month or a fiscal year: written as a draft, frozen when it is submitted. */
export type StatementState = 'draft' | 'submitted' | 'superseded' | 'discarded'
export type StatementKind = 'monthly' | 'annual' | 'grant' | 'result'

export const statementStateNames: Record<StatementState, string> = {
  draft: '下書き',
  submitted: '提出済み',
  superseded: '新しい版あり',
  discarded: '破棄した下書き',
}
export const statementKinds = ['monthly', 'annual', 'grant', 'result'] as const
export const statementKindNames: Record<StatementKind, string> = {
  monthly: '月次報告',
  annual: '年次実績報告',
  grant: '交付金実績報告',
  result: '結果(公表用)',
}

/** Every legal move. What was submitted never becomes a draft again: a correction is the next version. */
export const statementMoves = {
  submit: { from: ['draft'], to: 'submitted', by: ['municipality'] },
  // The version after it was submitted.
  supersede: { from: ['submitted'], to: 'superseded', by: ['municipality'] },
  // With its reason; the next draft has the same number.
  discard: { from: ['draft'], to: 'discarded', by: ['municipality'] },
} as const satisfies Record<string, { from: readonly StatementState[]; to: StatementState; by: readonly string[] }>

export const canMoveStatement = moveCheck<StatementState, keyof typeof statementMoves>(statementMoves)

/** 公表: a submitted result that everybody may read, until the town withdraws it. */
export type PublicationState = 'published' | 'withdrawn'
export const publicationStateNames: Record<PublicationState, string> = { published: '公表中', withdrawn: '取下げ' }
export const publicationMoves = {
  withdraw: { from: ['published'], to: 'withdrawn', by: ['municipality'] },
} as const satisfies Record<string, { from: readonly PublicationState[]; to: PublicationState; by: readonly string[] }>

/** What a report is about; `month` is 0 for a whole fiscal year. */
export interface Period {
  kind: StatementKind
  year: FiscalYear
  month: number
}

/** Its first instant, and the first one after it, in Japan. */
export function boundsOf({ year, month }: Period): { from: Date; before: Date } {
  if (month === 0)
    return {
      from: midnightOf(new Temporal.PlainDate(year, 4, 1)),
      before: midnightOf(new Temporal.PlainDate(year + 1, 4, 1)),
    }
  const first = monthOf(year, month).toPlainDate({ day: 1 })
  return { from: midnightOf(first), before: midnightOf(first.add({ months: 1 })) }
}

/** The calendar month of a fiscal year: January to March are of the year after. */
export function monthOf(year: FiscalYear, month: number): Temporal.PlainYearMonth {
  return new Temporal.PlainYearMonth(month >= 4 ? year : year + 1, month)
}

/** 「令和7年度（2025年度）」「2025年10月」 */
export function periodInWords({ year, month }: Period): string {
  if (month === 0) return formatFiscalYear(year)
  const { year: calendarYear } = monthOf(year, month)
  return `${calendarYear}年${month}月`
}

/** Where the period stands at an instant. */
export function standingOf(period: Period, now: Date): 'coming' | 'running' | 'closed' {
  const { from, before } = boundsOf(period)
  if (now < from) return 'coming'
  return now < before ? 'running' : 'closed'
}

/** 基準日 of a report made now: the end of its month, or this instant; money of a year is still paid until May. */
export function knownFor(period: Period, now: Date): Date {
  const end = new Date(boundsOf(period).before.getTime() - 1)
  return period.kind === 'monthly' && end < now ? end : now
}

export interface TextField {
  name: string
  label: string
  hint: string
}

const evaluated: readonly TextField[] = [
  { name: 'effect', label: '事業効果', hint: '目標に対して何が起きたか、町と企業に何が残ったか' },
  { name: 'experts', label: '外部有識者の評価', hint: 'いつ、どの会議で、どう評価されたか' },
  { name: 'opinion', label: '意見', hint: '外部有識者や議会から出た意見' },
  { name: 'policy', label: '今後の方針', hint: '続ける・改める・終える' },
  { name: 'reason', label: 'その理由', hint: 'なぜその方針にしたか' },
]
const texts: Record<StatementKind, readonly TextField[]> = {
  monthly: [
    { name: 'summary', label: '今月の取組', hint: '開いた催し、訪ねた企業、決まったこと' },
    { name: 'next', label: '来月の予定', hint: '催し、締切、会議' },
  ],
  annual: evaluated,
  grant: evaluated,
  result: [
    { name: 'effect', label: '事業の成果', hint: '町の方に読まれる文章です。個人の名前は書かないでください' },
    { name: 'policy', label: '改善方策と今後の方針', hint: '届かなかった目標を、来年度どうするか' },
  ],
}

/** What the officer writes in a report of this kind, in the order of the paper. */
export function textsOf(kind: StatementKind): readonly TextField[] {
  return texts[kind]
}
