import type { NoticeTerms } from './notice-terms.ts'
import { judgePaymentDay, limit30 } from './payment-limit.ts'
import { isPaymentTemplateId } from './payment-templates.ts'

/**
 * 明示事項の確認 — what must hold of each item of the notice (フリーランス法3条・4条, 公取委規則1条; the sentences answer the
 * 指導事例 of 2025-03-28 and 2025-12-10). Each gives a sentence that says what to enter, or `undefined`.
 */

export function partiesProblem({ clientName, talentName }: NoticeTerms): string | undefined {
  if (!clientName?.trim()) return '発注者の商号、氏名または名称を入力してください'
  if (!talentName?.trim()) return '受託者の氏名または名称を入力してください'
  return undefined
}

export function commissionedProblem({ commissionedOn }: NoticeTerms): string | undefined {
  return commissionedOn ? undefined : '業務委託をした日（双方が合意した日）を入力してください'
}

export function workProblem({ work, rights }: NoticeTerms): string | undefined {
  if (!work?.trim()) return '業務の内容を、回数や成果物が分かるように入力してください'
  if (rights?.transferred && !rights.scope?.trim()) return '知的財産権を譲渡または許諾する範囲を入力してください'
  return undefined
}

export function performedProblem({ performed }: NoticeTerms): string | undefined {
  if (!performed) return '役務の提供を受ける期日、または期間の初日と末日を入力してください'
  const backwards = Temporal.PlainDate.compare(performed.from, performed.to) > 0
  return backwards ? '期間の末日は、初日以降の日を入力してください' : undefined
}

export function placeProblem({ place }: NoticeTerms): string | undefined {
  if (place?.trim()) return undefined
  return '場所を入力してください。オンラインの場合は「オンライン（Web会議）」のように入力してください'
}

export function inspectionProblem({ inspection }: NoticeTerms): string | undefined {
  const open = inspection?.takesPlace && !inspection.by
  return open ? '検査をする場合は、検査を完了する期日を入力してください' : undefined
}

export function feeProblem({ fee }: NoticeTerms): string | undefined {
  if (!fee || (fee.yen === undefined && !fee.formula?.trim())) return '報酬の額、または算定方法を入力してください'
  if (fee.yen !== undefined && fee.yen <= 0) return '報酬の額は1円以上で入力してください'
  return fee.expenses.trim() ? undefined : '交通費などの経費をどちらが負担するかを入力してください'
}

export function paymentProblem({ payment, performed, recommission }: NoticeTerms): string | undefined {
  if (!payment) return '報酬の支払期日を、特定の日で入力してください'
  if (payment.kind === 'monthly') {
    if (!isPaymentTemplateId(payment.template)) return '毎月の締日と支払日を選んでください'
    return payment.agreedBeforehand ? undefined : '月単位の締切で支払うことを、あらかじめ双方で合意してください'
  }
  if (recommission?.stated && recommission.originalDueOn) {
    const late = Temporal.PlainDate.compare(payment.day, limit30(recommission.originalDueOn)) > 0
    return late ? '再委託の支払期日は、元委託業務の支払期日から30日以内の日を選んでください' : undefined
  }
  const judged = performed && judgePaymentDay(performed.to, payment.day)
  return judged && !judged.ok ? judged.reason : undefined
}

export function recommissionProblem({ recommission }: NoticeTerms): string | undefined {
  if (!recommission?.stated) return undefined
  const complete = recommission.originalClientName?.trim() && recommission.originalDueOn
  return complete ? undefined : '再委託の場合は、元委託者の名称と、元委託業務の対価の支払期日を入力してください'
}
