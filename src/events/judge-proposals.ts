import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { type EventRow, lockEvent } from './find-event.ts'
import { proposalsOf } from './find-proposal.ts'

export interface Judging {
  criteria: { number: number; name: string }[]
  judges: { number: number; name: string; scored: boolean }[]
  proposals: { id: string; title: string }[]
  scores: { judge: number; proposalId: string; criterion: number; points: number }[]
}

export const isOver = ({ state }: EventRow): boolean => state === 'reported' || state === 'cancelled'

/** Points of one sheet: by proposal and criterion. */
export type Sheet = readonly { proposalId: string; criterion: number; points: number }[]

/** 一人の審査員の点を記録する; a later sheet of the same judge takes the place of the earlier one. @throws Invalid */
export async function scoreProposals(
  tx: Tx,
  actor: Actor,
  eventId: string,
  judge: number,
  sheet: Sheet,
  now: Date,
): Promise<void> {
  const event = await lockEvent(tx, actor, eventId, 'judge')
  if (isOver(event)) throw new Stale('報告を出したあとは、点を変えられません。')
  const { judges, criteria, proposals } = await judgingOf(tx, event)
  if (!judges.some(({ number }) => number === judge)) throw new Invalid({ judge: '審査員を一覧から選んでください' })
  const whole = proposals.length * criteria.length
  const known = sheet.filter(
    (one) => criteria.some((c) => c.number === one.criterion) && proposals.some((p) => p.id === one.proposalId),
  )
  if (known.length !== whole || whole === 0 || sheet.some(({ points }) => points < 1 || points > 5))
    throw new Invalid({ judge: 'すべての提案と項目に、1から5の点をつけてください' })
  await tx.deleteFrom('proposal_scores').where('event_id', '=', eventId).where('judge', '=', judge).execute()
  await tx
    .insertInto('proposal_scores')
    .values(
      known.map(({ proposalId, criterion, points }) => ({
        event_id: eventId,
        municipality_id: event.municipality_id,
        judge,
        proposal_id: proposalId,
        criterion,
        points,
        at: now,
      })),
    )
    .execute()
  await record(tx, actor, { name: 'event.scored', subject: eventId, detail: { judge } }, now)
}

/** Everything of a judging, for the organizer. */
export async function judgingOf(tx: Tx, { id, presents_id }: EventRow): Promise<Judging> {
  const of = (table: 'event_criteria' | 'event_judges') =>
    tx.selectFrom(table).select(['number', 'name']).where('event_id', '=', id).orderBy('number').execute()
  const scores = await tx
    .selectFrom('proposal_scores')
    .select(['judge', 'proposal_id as proposalId', 'criterion', 'points'])
    .where('event_id', '=', id)
    .execute()
  const judges = await of('event_judges')
  return {
    criteria: await of('event_criteria'),
    judges: judges.map((each) => ({ ...each, scored: scores.some(({ judge }) => judge === each.number) })),
    proposals: presents_id ? await proposalsOf(tx, presents_id) : [],
    scores,
  }
}

export interface Ranked {
  id: string
  title: string
  /** Mean of all judges by criterion, in their order; null without a sheet. */
  means: (number | null)[]
  /** Sum of the means; null without a sheet. */
  total: number | null
}

/** The proposals by their points, best first. */
export function ranking({ criteria, proposals, scores }: Pick<Judging, 'criteria' | 'proposals' | 'scores'>): Ranked[] {
  const ranked = proposals.map(({ id, title }) => {
    const means = criteria.map(({ number }) =>
      meanOf(scores.filter((s) => s.proposalId === id && s.criterion === number).map(({ points }) => points)),
    )
    const known = means.filter((mean) => mean !== null)
    return { id, title, means, total: known.length > 0 ? known.reduce((sum, mean) => sum + mean, 0) : null }
  })
  return ranked.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1))
}

const meanOf = (points: readonly number[]): number | null =>
  points.length > 0 ? points.reduce((sum, one) => sum + one, 0) / points.length : null
