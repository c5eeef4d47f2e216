import { formatDay, formatInstant, dayInJapan } from '../law/japanese-date.ts'
import type { ApplicationState } from './application.ts'
import { daysLeft } from './reply-clock.ts'
import type { Talk } from './talk-of-application.ts'

/** As much as the words below need. */
export interface Standing {
  state: ApplicationState
  replyBy: Date | null
}

/** 「12月8日(月)までに」, or that the day has passed. */
function by(replyBy: Date | null, now: Date): { day: string; late: boolean } {
  return replyBy ? { day: formatDay(dayInJapan(replyBy)), late: replyBy <= now } : { day: '', late: false }
}

/** What happens next and by when, for the talent. */
export function nextForTalent({ state, replyBy }: Standing, now: Date): string {
  const { day, late } = by(replyBy, now)
  const chased = `発注者からの返答の期限(${day})を過ぎています。伴走担当が発注者に確かめていますので、もうしばらくお待ちください。`
  const say: Record<ApplicationState, string> = {
    submitted: `発注者が${day}までに返答します。返答がないときは、伴走担当が発注者に確かめます。`,
    screening: `発注者が選考しています。${day}までに結果をお知らせします。`,
    interview: `面談に進みました。発注者が${day}までに日程か次の返答をお知らせします。`,
    offered: replyBy
      ? `条件が提示されました。${formatInstant(replyBy)}までに、合意するか辞退するかを選んでください。過ぎると条件提示は終わります。`
      : '',
    accepted: '条件に合意しました。発注者が契約書を用意します。届いたら、内容を確かめて同意してください。',
    contracted: '契約が成立しました。これからのことは、契約の画面でご覧ください。',
    declined: '今回は見送りとなりました。発注者からのメッセージをご覧ください。',
    withdrawn: 'この応募は辞退で終わりました。',
  }
  return late && state !== 'offered' ? chased : say[state]
}

/** What the client does next and by when. */
export function nextForClient({ state, replyBy }: Standing, now: Date, talk: Talk | null = null): string {
  const { day, late } = by(replyBy, now)
  const until = late ? `返答の期限(${day})を過ぎています。早めに、` : `${day}までに、`
  const say: Record<ApplicationState, string> = {
    submitted: `${until}選考・面談・条件の提示・見送りのいずれかを選んでください。`,
    screening: `${until}面談・条件の提示・見送りのいずれかを選んでください。`,
    interview: talking(talk, { until, after: afterDeadline(talk, replyBy, now) && day }),
    offered: replyBy ? `応募者の回答を待っています。期限は${formatInstant(replyBy)}です。` : '',
    accepted: '条件に合意しました。契約書の案を確かめて、契約を進めてください。',
    contracted: '契約が成立しました。',
    declined: '見送りました。応募者にはメッセージが届いています。',
    withdrawn: '応募者の辞退で終わりました。',
  }
  return say[state]
}

/** 面談に進んだあと: dates are sent, one is chosen, one talks, and then decides. */
function talking(talk: Talk | null, { until, after }: { until: string; after: string | false }): string {
  const [date] = talk?.dates ?? []
  const decide = '条件の提示か見送りを選んでください。'
  const say: Record<Talk['stands'] | 'none', string> = {
    none: `次は、面談の候補日を送ってください。面談のあと、${until}条件の提示か見送りを選びます。`,
    asked: `面談の候補日を送りました。応募者の返事を待っています。${after ? `返答の期限(${after})より後の面談になるときは、終わりしだい、早めに` : `面談のあと、${until}`}${decide}`,
    answered: '応募者から面談の別の候補日が届いています。1つ選ぶか、ほかの候補日を送ってください。',
    booked: `面談は${date ? formatInstant(date) : ''}(日本時間)です。${after ? `返答の期限(${after})より後ですので、終わりしだい、早めに` : `面談のあと、${until}`}${decide}`,
    held: `面談が終わりました。${until}${decide}`,
  }
  return say[talk?.stands ?? 'none']
}

/** The clock does not wait for the talk: a date that is still to come may lie behind the day of the answer. */
function afterDeadline(talk: Talk | null, replyBy: Date | null, now: Date): boolean {
  const last = talk?.dates.at(-1)
  return last !== undefined && replyBy !== null && last > replyBy && last > now
}

/** 「あと3日」「今日まで」「2日超過」, with how it is felt; null when nobody owes an answer. */
export function clockInWords(
  { replyBy }: Pick<Standing, 'replyBy'>,
  now: Date,
): { tone: 'waiting' | 'care' | 'bad'; words: string } | null {
  if (!replyBy) return null
  const days = daysLeft(replyBy, now)
  if (replyBy <= now) return { tone: 'bad', words: days < 0 ? `${-days}日超過` : '期限超過' }
  return { tone: days <= 2 ? 'care' : 'waiting', words: days === 0 ? '今日まで' : `あと${days}日` }
}
