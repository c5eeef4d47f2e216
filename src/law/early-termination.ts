import deadlines from '../../data/law/deadlines.json' with { type: 'json' }
import { formatDay } from './japanese-date.ts'
import { isAtLeastMonths } from './months.ts'

/** 中途解除・不更新の予告 — フリーランス法16条, for contracts of six months or longer, renewals counted together. */

/** The last day for the advance notice: thirty days before the contract ends. 2027-03-31 → 2027-03-01. */
export function noticeDeadline(endsOn: Temporal.PlainDate): Temporal.PlainDate {
  return endsOn.subtract({ days: deadlines.freelanceEndNotice.days })
}

/** 予告が要らない場合 (16条1項ただし書, 厚労省規則4条). A clause in the contract alone is none. */
export const noticeExceptions = [
  { code: 'disaster', label: '災害その他やむを得ない事由により予告することが困難な場合' },
  { code: 'original-ended', label: '元委託業務の契約の解除等により、直ちに解除する必要がある再委託の場合' },
  { code: 'short', label: '業務委託の期間が30日以下の場合（基本契約に基づく短期の個別契約）' },
  { code: 'talent-fault', label: '受託者の責めに帰すべき事由により、直ちに解除する必要がある場合' },
  { code: 'dormant', label: '基本契約があり、受託者の事情により相当な期間、個別契約が締結されていない場合' },
] as const

export type NoticeExceptionCode = (typeof noticeExceptions)[number]['code']

/** 予告と理由開示の方法 (厚労省規則3条). 口頭 is not among them. */
export const noticeMethods = ['書面', 'ファクシミリ', '電子メール等'] as const

/** 理由を開示しなくてよい場合 (16条2項ただし書). */
export const reasonExceptions = [
  { code: 'third-party', label: '第三者の利益を害するおそれがある場合' },
  { code: 'other-law', label: '他の法令に違反することとなる場合' },
] as const

export interface EndOfContract {
  /** First and last day as the law counts them, renewals joined (renewals.ts). */
  start: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  /** Who ends it: an agreement of both, or the talent, needs no notice. */
  by: 'client' | 'talent' | 'both'
  exception?: NoticeExceptionCode | undefined
}

/** Whether the client must give notice, until when, and why: a sentence for the page. */
export type NoticeDuty = { needed: true; by: Temporal.PlainDate; reason: string } | { needed: false; reason: string }

export function noticeDuty({ start, endsOn, by, exception }: EndOfContract): NoticeDuty {
  if (by !== 'client')
    return { needed: false, reason: '合意による終了、または受託者からの解除のため、予告は必要ありません' }
  if (!isAtLeastMonths(start, endsOn, 6))
    return { needed: false, reason: '契約の期間が6か月に満たないため、予告の義務はありません' }
  const excepted = noticeExceptions.find(({ code }) => code === exception)
  if (excepted) return { needed: false, reason: `例外（${excepted.label}）に当たるため、予告は必要ありません` }
  const deadline = noticeDeadline(endsOn)
  return {
    needed: true,
    by: deadline,
    reason: `フリーランス法16条により、${formatDay(deadline)}までに予告してください`,
  }
}

/** Was the notice given in time? A sentence when it was not. */
export function problemWithNotice(end: EndOfContract, noticedOn: Temporal.PlainDate): string | undefined {
  const duty = noticeDuty(end)
  if (!duty.needed || Temporal.PlainDate.compare(noticedOn, duty.by) <= 0) return undefined
  const earliest = noticedOn.add({ days: deadlines.freelanceEndNotice.days })
  return `予告は終了日の30日前までに必要です。終了日を${formatDay(earliest)}以降にするか、双方で合意してください`
}

/** The days on which to ask 「更新しますか」: 60, 45 and 31 days before the end, the last while not renewing is still possible. */
export function renewalQuestions(endsOn: Temporal.PlainDate): Temporal.PlainDate[] {
  return [60, 45, 31].map((days) => endsOn.subtract({ days }))
}
