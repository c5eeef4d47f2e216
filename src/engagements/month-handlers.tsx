import type { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import { dayInJapan, formatMonth } from '../law/japanese-date.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { factsOfContract } from '../contracts/find-contract.ts'
import { AcceptForm, DraftForm, draftOf, PulseForm, ReportForm, reportOf, ReturnForm } from './forms.ts'
import { givePulse } from './give-pulse.ts'
import { acceptMonth, returnMonth } from './judge-month.ts'
import { canMoveMonth, type MonthMove, monthMoves } from './month.ts'
import { stepOfMonth } from './next-step.ts'
import { MonthPage } from './pages/month-page.tsx'
import { crumbsBelow, idsOf, placesOf } from './places.ts'
import { mayEngage } from './policy.ts'
import { type MonthView, readMonth } from './read-month.ts'
import { reportMonth } from './report-month.ts'
import { saveDraft } from './save-draft.ts'

/** One month: what was reported, whose turn it is, and how it goes. */
export async function drawMonth(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const view = await visit.read((tx) => readMonth(tx, actor, idsOf(visit), now))
  const places = placesOf(actor, view.contract.id, view.terms.title)
  const today = dayInJapan(now)
  const props = {
    view,
    places,
    step: stepOfMonth(view.row, view.side, today),
    ...whatMayBeDone(visit, view),
    isTooEarly: Temporal.PlainDate.compare(today, view.reportableOn) < 0,
    formKey: visit.formKey(),
    typed,
    problems,
  }
  const title = `${formatMonth(view.month)}の稼働`
  return visit.page({ title, crumbs: crumbsBelow(places), problems }, <MonthPage {...props} />)
}

function whatMayBeDone({ actor }: Visit, { row, contract, pulses, noPulse, side }: MonthView) {
  const facts = factsOfContract(contract)
  const moves = (Object.keys(monthMoves) as MonthMove[]).filter(
    (move) => canMoveMonth(row.state, move) && mayEngage(actor, move, facts),
  )
  const given = pulses.some((pulse) => pulse.side === side)
  return { moves, mayFeel: mayEngage(actor, 'givePulse', facts) && noPulse === null && !given }
}

/** One form on the page of a month. */
function onMonth<Shape extends Record<string, z.ZodType>>(
  form: z.ZodObject<Shape>,
  act: (tx: Tx, visit: Visit, value: z.output<z.ZodObject<Shape>>) => Promise<void>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> => {
    const { contract, month } = idsOf(visit)
    return submit(visit, form, {
      act: async (tx, value) => {
        await act(tx, visit, value)
        return `${placesOf(visit.actor, contract, '').base}/months/${month}`
      },
      again: (typed, problems) => drawMonth(visit, typed, problems),
      options: { flash },
    })
  }
}

export const keepDraft = onMonth(
  DraftForm,
  (tx, visit, value) => saveDraft(tx, visit.actor, idsOf(visit), draftOf(value), visit.now),
  '下書きを保存しました',
)

export const sendReport = onMonth(
  ReportForm,
  (tx, visit, value) => reportMonth(tx, visit.actor, idsOf(visit), reportOf(value), visit.now),
  '月次報告を送りました',
)

export const acceptReport = onMonth(
  AcceptForm,
  (tx, visit, { report }) => acceptMonth(tx, visit.actor, { ...idsOf(visit), report }, visit.now),
  '月次報告を承認しました',
)

export const sendBack = onMonth(
  ReturnForm,
  (tx, visit, { report, question }) => returnMonth(tx, visit.actor, { ...idsOf(visit), report }, question, visit.now),
  '月次報告を差し戻しました',
)

export const feel = onMonth(
  PulseForm,
  (tx, visit, { score, words }) => givePulse(tx, visit.actor, idsOf(visit), { score: Number(score), words }, visit.now),
  '手応えを記録しました',
)
