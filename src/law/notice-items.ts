import { formatDay } from './japanese-date.ts'
import {
  commissionedProblem,
  feeProblem,
  inspectionProblem,
  partiesProblem,
  paymentProblem,
  performedProblem,
  placeProblem,
  recommissionProblem,
  workProblem,
} from './notice-checks.ts'
import type { NoticeTerms } from './notice-terms.ts'

/**
 * 取引条件明示書の明示事項 — フリーランス法3条1項, 公取委規則 (令和6年第3号) 1条. The notice is given at once when the work is
 * commissioned. 手形・一括決済・電子記録債権・資金移動業者 (items 9–12) are not offered as ways to pay, so they never apply.
 */
export interface NoticeItem {
  id: string
  /** The number in the list of the rule. */
  number: number
  /** Stands on the notice as it is. */
  label: string
  required: '必須' | '条件付'
  /** May it be left open with a reason and a day (未定事項)? Parties and the day of commission may not. */
  mayPend: boolean
  /** A sentence that says what to enter, or `undefined` when the terms hold it. */
  problem: (terms: NoticeTerms) => string | undefined
}

export const noticeItems = [
  {
    id: 'parties',
    number: 1,
    label: '委託者及び受託者の商号、氏名若しくは名称',
    required: '必須',
    mayPend: false,
    problem: partiesProblem,
  },
  {
    id: 'commissionedOn',
    number: 2,
    label: '業務委託をした日',
    required: '必須',
    mayPend: false,
    problem: commissionedProblem,
  },
  { id: 'work', number: 3, label: '給付の内容（役務の内容）', required: '必須', mayPend: true, problem: workProblem },
  {
    id: 'performed',
    number: 4,
    label: '給付を受領する期日又は役務の提供を受ける期日（期間）',
    required: '必須',
    mayPend: true,
    problem: performedProblem,
  },
  {
    id: 'place',
    number: 5,
    label: '給付を受領する場所又は役務の提供を受ける場所',
    required: '必須',
    mayPend: true,
    problem: placeProblem,
  },
  {
    id: 'inspection',
    number: 6,
    label: '検査を完了する期日',
    required: '条件付',
    mayPend: true,
    problem: inspectionProblem,
  },
  { id: 'fee', number: 7, label: '報酬の額', required: '必須', mayPend: true, problem: feeProblem },
  { id: 'payment', number: 8, label: '報酬の支払期日', required: '必須', mayPend: true, problem: paymentProblem },
  {
    id: 'recommission',
    number: 13,
    label: '再委託である旨、元委託者の名称等、元委託業務の対価の支払期日',
    required: '条件付',
    mayPend: false,
    problem: recommissionProblem,
  },
] as const satisfies readonly NoticeItem[]

export type NoticeItemId = (typeof noticeItems)[number]['id']

export interface MissingNoticeItem {
  item: NoticeItemId
  label: string
  problem: string
}

/** What still keeps the notice from being lawful, in the order of the list. None means that it may be issued. */
export function missingNoticeItems(terms: NoticeTerms): MissingNoticeItem[] {
  return noticeItems.flatMap((item) => {
    const problem = item.mayPend && isPending(terms, item.id) ? pendingProblem(terms, item.id) : item.problem(terms)
    return problem === undefined ? [] : [{ item: item.id, label: item.label, problem }]
  })
}

/** 「基本契約 No.12（2026年10月15日(木)）の定めによる」: how an order refers to its 基本契約, as it must. */
export function masterReference(master: NonNullable<NoticeTerms['master']>): string {
  return `基本契約 No.${master.number}（${formatDay(master.agreedOn)}）の定めによる`
}

function isPending(terms: NoticeTerms, id: NoticeItemId): boolean {
  return terms.pendingItems?.some((pending) => pending.item === id) ?? false
}

function pendingProblem(terms: NoticeTerms, id: NoticeItemId): string | undefined {
  const pending = terms.pendingItems?.find((open) => open.item === id)
  return pending?.reason.trim() ? undefined : '未定とする理由と、定める予定の期日を入力してください'
}
