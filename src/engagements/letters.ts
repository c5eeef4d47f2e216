import type { Side } from '../contracts/contract.ts'
import { formatDay, formatMonth } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { silenceDays } from './calendar.ts'
import { monthOf, type MonthRow } from './find-month.ts'
import { type Parties, tellSide } from './tell-side.ts'

interface Words {
  to: Side | 'both'
  subject: (month: string) => string
  body: (day: string) => string
}

const news = {
  reported: {
    to: 'client',
    subject: (month) => `${month}の月次報告が届きました`,
    body: (day) =>
      `副業人材から月次報告が届きました。内容を読み、承認するか、確かめたいことを書いて差し戻してください。${day}まで(${silenceDays}日のあいだ)に返事がないときは、承認したものとします。`,
  },
  silence: {
    to: 'client',
    subject: (month) => `${month}の月次報告への返事がまだありません`,
    body: (day) => `${day}を過ぎると、承認したものとします。確かめたいことがあるときは、それまでに差し戻してください。`,
  },
  returned: {
    to: 'talent',
    subject: (month) => `${month}の月次報告が差し戻されました`,
    body: (day) => `発注者から確かめたいことが届いています。読んで直し、${day}までに送り直してください。`,
  },
  accepted: {
    to: 'talent',
    subject: (month) => `${month}の月次報告が承認されました`,
    body: () => '発注者が月次報告を承認しました。',
  },
  acceptedBySilence: {
    to: 'both',
    subject: (month) => `${month}の月次報告を承認としました`,
    body: () => `${silenceDays}日のあいだ返事がなかったため、お知らせしていたとおり、承認したものとしました。`,
  },
  due: {
    to: 'talent',
    subject: (month) => `${month}の月次報告をお願いします`,
    body: (day) => `${day}までに、稼働の時間、したこと、その結果、次の月の予定を報告してください。数分で書けます。`,
  },
  overdue: {
    to: 'talent',
    subject: (month) => `${month}の月次報告の期限が過ぎています`,
    body: (day) =>
      `報告の期限は${day}でした。短くても構いませんので、送ってください。書けない事情があるときは、発注者か伴走担当にご相談ください。`,
  },
} as const satisfies Record<string, Words>

export type MonthNews = keyof typeof news
type Letter = { mark: number | string; by?: Temporal.PlainDate }

/** Tells whoever it concerns, once for each mark, what happened to a month. */
export async function tellOfMonth(
  tx: Tx,
  row: MonthRow,
  what: MonthNews,
  { mark, by }: Letter,
  now: Date,
): Promise<void> {
  const { to, subject, body } = news[what]
  const letter = {
    once: `month-${what}-${row.id}-${mark}`,
    subject: subject(formatMonth(monthOf(row))),
    body: body(by ? formatDay(by) : ''),
    below: `/months/${row.id}`,
  }
  for (const side of to === 'both' ? (['talent', 'client'] as const) : [to])
    await tellSide(tx, { ...row, id: row.contract_id }, side, letter, now)
}

const kickoffNews = {
  proposed: {
    subject: 'キックオフの目標が届きました',
    body: '相手が、この契約で目指すことを書きました。読んで確認してください。違うところがあれば、書き直して返せます。',
  },
  agreed: {
    subject: 'キックオフの目標に双方が合意しました',
    body: '相手が目標を確認しました。この目標をもとに、毎月の報告と手応えをたずねます。',
  },
} as const

/** Tells the other side of a version of the goals. */
export async function tellOfKickoff(
  tx: Tx,
  { contract, side, kickoff }: { contract: Parties; side: Side; kickoff: string },
  what: keyof typeof kickoffNews,
  now: Date,
): Promise<void> {
  await tellSide(
    tx,
    contract,
    side,
    { ...kickoffNews[what], once: `kickoff-${what}-${kickoff}`, below: '/kickoff' },
    now,
  )
}
