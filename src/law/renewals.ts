import { isAtLeastMonths } from './months.ts'

/** The days that a contract and its 基本契約, if there is one, name. */
export interface ContractDays {
  /** 業務委託をした日 */
  commissionedOn: Temporal.PlainDate
  masterAgreedOn?: Temporal.PlainDate | undefined
  /** Last day of performing or receiving the work. */
  performedUntil: Temporal.PlainDate
  endsOn?: Temporal.PlainDate | undefined
  masterEndsOn?: Temporal.PlainDate | undefined
}

/** A contract between the same two parties as the law counts it, both days inside. */
export interface Term {
  start: Temporal.PlainDate
  end: Temporal.PlainDate
  /** 日本標準産業分類 小分類 (three digits) of the work: the guide to 同一性. 728 is 経営コンサルタント業. */
  classification: string
}

/** 始期 is the earliest, 終期 the latest of the days named (解釈ガイドライン; rules of Q&A(66)). */
export function termOf(days: ContractDays, classification: string): Term {
  const starts = [days.commissionedOn, days.masterAgreedOn].filter((day) => day !== undefined)
  const ends = [days.performedUntil, days.endsOn, days.masterEndsOn].filter((day) => day !== undefined)
  return {
    start: inOrder(starts)[0] ?? days.commissionedOn,
    end: inOrder(ends).at(-1) ?? days.performedUntil,
    classification,
  }
}

/**
 * Is `next` a 契約の更新 of `previous`? The same kind of work, and less than one month without a contract:
 * from the day after the end to the day before the next is agreed.
 */
export function isRenewal(previous: Term, next: Term): boolean {
  if (previous.classification !== next.classification) return false
  const gap = { from: previous.end.add({ days: 1 }), to: next.start.subtract({ days: 1 }) }
  return !isAtLeastMonths(gap.from, gap.to, 1)
}

/** The terms of two parties joined where one renews the other: each result is one length for the 1- and 6-month rules. */
export function joinRenewals(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  for (const term of terms.toSorted((a, b) => Temporal.PlainDate.compare(a.start, b.start))) {
    const index = joined.findLastIndex((earlier) => isRenewal(earlier, term))
    const earlier = joined[index]
    if (earlier) joined[index] = { ...earlier, end: inOrder([earlier.end, term.end])[1] ?? term.end }
    else joined.push(term)
  }
  return joined
}

function inOrder(days: readonly Temporal.PlainDate[]): Temporal.PlainDate[] {
  return days.toSorted((a, b) => Temporal.PlainDate.compare(a, b))
}
