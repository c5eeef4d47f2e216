import { formatDay, formatMonth } from '../law/japanese-date.ts'
import { firstOf } from './calendar.ts'
import type { Kickoff } from './find-kickoff.ts'
import { monthOf, type MonthRow } from './find-month.ts'
import type { EngagementView } from './read-engagement.ts'

/** What happens next, and whether that is the reader's turn. */
export interface NextStep {
  tone: 'info' | 'success' | 'warning'
  title: string
  words: string
}

const day = (iso: string | null): string => (iso ? formatDay(Temporal.PlainDate.from(iso)) : '')

/** The most urgent thing of all: a month first, the goals then, and in the end the looking back. */
export function nextStepOf(
  view: EngagementView,
  today: Temporal.PlainDate,
  { isAskedToLookBack = false } = {},
): NextStep {
  const waiting = view.months.toReversed()
  const late = waiting.find(
    ({ state, month }) => state === 'open' && month < firstOf(today.toPlainYearMonth()).toString(),
  )
  const month =
    waiting.find(({ state }) => state === 'returned') ?? late ?? waiting.find(({ state }) => state === 'reported')
  if (month) return stepOfMonth(month, view.side, today)
  if (isAskedToLookBack)
    return {
      tone: 'warning',
      title: 'あなたの番です: 契約を振り返る',
      words: '下の「振返りと成果」から、1分ほどで答えられます。相手には見えません。',
    }
  return stepOfKickoff(view)
}

/** The same for one month. */
export function stepOfMonth(row: MonthRow, side: EngagementView['side'], today: Temporal.PlainDate): NextStep {
  const name = formatMonth(monthOf(row))
  const late = row.due_on < today.toString()
  const steps: Record<MonthRow['state'], NextStep> = {
    open: asked(side, late, `${name}の報告`, `期限は${day(row.due_on)}です。`),
    returned: asked(
      side,
      late,
      `${name}の報告の直し`,
      `発注者が確かめたいことを書いています。期限は${day(row.due_on)}です。`,
    ),
    reported: reportedStep(row, side, name),
    accepted: { tone: 'success', title: `${name}の報告は承認されました`, words: '' },
    dropped: {
      tone: 'info',
      title: `${name}は対象外です`,
      words: '契約の変更により、この月は契約期間から外れました。',
    },
  }
  return steps[row.state]
}

function asked(side: EngagementView['side'], late: boolean, what: string, words: string): NextStep {
  if (side === 'talent')
    return { tone: 'warning', title: `あなたの番です: ${what}`, words: late ? `${words}期限を過ぎています。` : words }
  return {
    tone: late ? 'warning' : 'info',
    title: `副業人材の番です: ${what}`,
    words: late ? `${words}期限を過ぎています。` : words,
  }
}

function reportedStep({ accept_by }: MonthRow, side: EngagementView['side'], name: string): NextStep {
  const silence = `${day(accept_by)}までに返事がないときは、承認したものとします。`
  return side === 'client'
    ? { tone: 'warning', title: `あなたの番です: ${name}の報告を確かめる`, words: silence }
    : { tone: 'info', title: `${name}の報告は、発注者の確認を待っています`, words: silence }
}

function stepOfKickoff({ kickoffs, side, contract }: EngagementView): NextStep {
  const waiting = kickoffs.find(({ state }) => state === 'proposed')
  if (contract.state !== 'in_force')
    return { tone: 'info', title: '契約は終わりました', words: '報告は、下の一覧で読めます。' }
  if (waiting) return stepOfWaiting(waiting, side)
  if (kickoffs.length > 0)
    return { tone: 'success', title: 'いますることはありません', words: '月の終わりに、報告と手応えをたずねます。' }
  const words = '目標と、届いたときに見えることを決めておくと、毎月の報告が短く済みます。'
  return side
    ? { tone: 'warning', title: 'まず、キックオフで目標を決めてください', words }
    : { tone: 'info', title: 'キックオフの目標がまだありません', words }
}

function stepOfWaiting({ bySide }: Kickoff, side: EngagementView['side']): NextStep {
  return side !== null && side !== bySide
    ? { tone: 'warning', title: 'あなたの番です: キックオフの目標を確認する', words: '相手が目標を書きました。' }
    : { tone: 'info', title: 'キックオフの目標は、相手の確認を待っています', words: '' }
}
