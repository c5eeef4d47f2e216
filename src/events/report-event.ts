import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { eventKinds, eventMoves } from './event.ts'
import { type EventFigures, figuresOf, returnedInWords } from './figures.ts'
import { type EventRow, lockEvent, requireEventMove } from './find-event.ts'
import { type SurveyResults, surveyResults } from './survey-results.ts'
import { spanInWords } from './times.ts'

/** What is frozen when the report is made. */
export interface ReportFigures extends EventFigures {
  answers: number
  /** Mean of each scale, by its question. */
  means: { label: string; mean: number }[]
}

/** The figures of the report as they are now. */
export async function reportFigures(tx: Tx, event: EventRow): Promise<ReportFigures> {
  const { answers, results } = await surveyResults(tx, event.id)
  return { ...(await figuresOf(tx, event)), answers, means: meansOf(results) }
}

const meansOf = (results: SurveyResults['results']) =>
  (results ?? []).flatMap(({ question, mean }) => (mean === null ? [] : [{ label: question.label, mean }]))

/** A first text of the report, out of the figures; the officer writes on from there. */
export function draftReport(event: EventRow, figures: ReportFigures): string {
  const { attended, seated, absent, companies, venue, online, answers, means } = figures
  const share = seated > 0 ? `(申込${seated}人の${Math.round((attended / seated) * 100)}%)` : ''
  return [
    `${spanInWords(event)}に、${eventKinds[event.kind]}「${event.title}」を開催しました。`,
    `参加者は${attended}人${share}で、会場${venue}人、オンライン${online}人でした。欠席は${absent}人です。`,
    companies > 0 && `参加した企業は${companies}社です。`,
    event.kind === 'tour' && attended > 0 && `${returnedInWords(figures)}しました。`,
    answers > 0 && `アンケートには${answers}人が回答しました。`,
    ...means.map(({ label, mean }) => `「${label}」の平均は5点満点で${mean.toFixed(1)}点でした。`),
  ]
    .filter(Boolean)
    .join('\n')
}

/**
 * 開催報告を出す: the figures are frozen beside the officer's words.
 * @throws Invalid (`words`) while somebody's attendance is not written down
 */
export async function reportEvent(tx: Tx, actor: Actor, id: string, words: string, now: Date): Promise<void> {
  const row = await lockEvent(tx, actor, id, 'report')
  requireEventMove(row, 'report')
  const figures = await reportFigures(tx, row)
  if (figures.unknown > 0)
    throw new Invalid({
      words: `出欠が記録されていない人が${figures.unknown}人います。先に名簿で出欠を記録してください`,
    })
  const { to } = eventMoves.report
  await tx
    .insertInto('event_reports')
    .values({
      event_id: id,
      municipality_id: row.municipality_id,
      figures: JSON.stringify(figures),
      words,
      by_account: accountOf(actor) ?? '',
      at: now,
    })
    .execute()
  await tx.updateTable('events').set({ state: to, state_since: now, updated_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'event.reported', subject: id, from: row.state, to }, now)
}

/** The report as it was made; null before. */
export async function reportOf(
  tx: Tx,
  eventId: string,
): Promise<{ figures: ReportFigures; words: string; at: Date } | null> {
  const row = await tx
    .selectFrom('event_reports')
    .select(['figures', 'words', 'at'])
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row ? { ...row, figures: row.figures as unknown as ReportFigures } : null
}
