import { formatDay } from '../law/japanese-date.ts'
import { type ContractState, contractStateNames, type Side } from './contract.ts'
import type { ListedContract } from './list-contracts.ts'
import type { ContractView } from './read-contract.ts'

/** What happens next, who must act, and whether that is the reader. */
export interface NextStep {
  tone: 'info' | 'success' | 'warning'
  title: string
  words: string
}

export function nextStepFor(view: ContractView, side: Side): NextStep {
  const { state } = view.contract
  if (state === 'drafted') return draftedStep(view, side)
  if (state === 'approval') return approvalStep(view, side)
  if (state === 'proposed') return consentStep(view, side)
  if (state === 'in_force') return runningStep(view, side)
  return overStep(view, state)
}

function draftedStep({ contract }: ContractView, side: Side): NextStep {
  if (side === 'talent')
    return {
      tone: 'info',
      title: '発注者が契約の内容を準備しています',
      words: '準備ができると、メールでお知らせします。',
    }
  const words = contract.needs_approval
    ? '条件を確かめて、決裁を求めてください。決裁のあと、副業人材に示します。'
    : '条件を確かめて、副業人材に示してください。示すまで、副業人材は同意できません。'
  return { tone: 'warning', title: 'あなたの番です: 条件を確かめてください', words }
}

function approvalStep({ contract, approvals }: ContractView, side: Side): NextStep {
  if (side === 'talent')
    return { tone: 'info', title: '発注者の中で決裁の途中です', words: '決裁が終わると、契約の内容が届きます。' }
  return approvals.some(({ number }) => number === contract.current_version)
    ? { tone: 'warning', title: 'あなたの番です: 決裁が済みました', words: '副業人材に契約の内容を示してください。' }
    : {
        tone: 'warning',
        title: '決裁を待っています',
        words: '決裁を求めた人とは別の管理者が、内容を確かめて決裁するか差し戻します。',
      }
}

function consentStep({ consents }: ContractView, side: Side): NextStep {
  const other = side === 'client' ? '副業人材' : '発注者'
  if (!consents[side]) {
    const waiting = consents[side === 'client' ? 'talent' : 'client'] ? `${other}はすでに同意しています。` : ''
    return {
      tone: 'warning',
      title: 'あなたの番です: 内容を読み、同意してください',
      words: `${waiting}双方が同意した日に契約が始まり、取引条件明示書が交付されます。`,
    }
  }
  return {
    tone: 'info',
    title: `${other}の同意を待っています`,
    words: 'あなたの同意は記録しました。双方が同意すると、すぐに契約が始まります。',
  }
}

function runningStep(view: ContractView, side: Side): NextStep {
  const { contract, termination, notices } = view
  const asked = notices.find((notice) => notice.paper_asked_at && !notice.paper_given_at)
  if (contract.pending_version !== null)
    return {
      ...consentStep(view, side),
      words: '契約を変更する提案があります。双方が同意するまで、いまの条件が続きます。',
    }
  if (side === 'client' && asked)
    return {
      tone: 'warning',
      title: 'あなたの番です: 書面での交付を求められています',
      words: '取引条件明示書を印刷して遅滞なく渡し、この画面で記録してください。',
    }
  if (termination) return endingStep(view, side)
  return {
    tone: 'success',
    title: '契約中です',
    words: `契約は${day(view.current.terms.endsOn)}までです。条件を変えるときは、変更契約として双方が同意します。`,
  }
}

function endingStep({ termination, current }: ContractView, side: Side): NextStep {
  if (side === 'client' && termination?.reason_asked_at && !termination.reason_given_at)
    return {
      tone: 'warning',
      title: 'あなたの番です: 理由の開示を求められています',
      words: '遅滞なく開示してください(フリーランス法16条2項)。',
    }
  return {
    tone: 'warning',
    title: '契約の終了が予告されています',
    words: `契約は${day(termination?.ends_on ?? current.terms.endsOn)}に終わります。それまでの条件は変わりません。`,
  }
}

function overStep({ abandonment }: ContractView, state: ContractState): NextStep {
  const words = {
    ended: '契約期間が終わりました。まだ支払われていない月は、支払期日までに支払われます。',
    terminated: '契約は途中で終わりました。終わるまでの報酬は、支払期日までに支払われます。',
  }
  if (state === 'ended' || state === 'terminated')
    return { tone: 'info', title: `この契約は「${contractStateNames[state]}」です`, words: words[state] }
  return { tone: 'info', title: 'この契約は取りやめになりました', words: abandonment?.message ?? '' }
}

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

/** The same in a few words, for a row of a list. */
export function turnInWords(contract: ListedContract, side: Side): string {
  const { state, consentedByClient, consentedByTalent, approved, amending } = contract
  if (state === 'drafted') return side === 'client' ? '条件を確かめる' : '発注者の準備を待つ'
  if (state === 'approval') return approvalInWords(side, approved)
  if (state === 'proposed' || amending) {
    const consented = side === 'client' ? consentedByClient : consentedByTalent
    return consented ? '相手方の同意を待つ' : '読んで同意する'
  }
  return state === 'in_force' ? '業務を進める' : 'ありません'
}

function approvalInWords(side: Side, approved: boolean): string {
  if (side === 'talent') return '発注者の決裁を待つ'
  return approved ? '副業人材に示す' : '決裁する'
}
