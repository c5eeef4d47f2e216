import { z } from 'zod'
import { text } from '../platform/web/fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { factsOfEvent } from './find-event.ts'
import { crumbsBelow } from './organizer-handlers.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { mayEvent } from './policy.ts'
import { readEvent } from './read-event.ts'
import { draftReport, reportEvent, reportFigures, reportOf } from './report-event.ts'

/** The report that a town writes after an event. */
export async function drawReport(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { row, made, figures } = await visit.read(async (tx) => {
    const event = await readEvent(tx, visit.actor, id, 'organize')
    const report = await reportOf(tx, id)
    return { row: event.row, made: report, figures: report?.figures ?? (await reportFigures(tx, event.row)) }
  })
  if (row.state !== 'held' && row.state !== 'reported') return visit.redirect(`/town/events/${id}`)
  const words = typed ?? { words: draftReport(row, figures) }
  const mayReport = mayEvent(visit.actor, 'report', factsOfEvent(row))
  return visit.page(
    { title: '開催報告', crumbs: crumbsBelow(visit, row), problems },
    <ReportPage
      row={row}
      figures={figures}
      made={made}
      mayReport={mayReport}
      typed={words}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

const ReportForm = z.strictObject({ words: text('報告の文', { min: 10, max: 4000, lines: true }) })

/** 開催報告を書く。 */
export function report(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  return submit(visit, ReportForm, {
    act: async (tx, { words }) => {
      await reportEvent(tx, visit.actor, id, words, visit.now)
      return `/town/events/${id}/report`
    },
    again: (typed, problems) => drawReport(visit, typed, problems),
    options: { flash: '開催報告を出しました' },
  })
}
