import { sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { PartnerPart } from '../event.ts'
import type { EventRow } from '../find-event.ts'

export const COHOSTED_PER_PAGE = 20

/** Who registered and who came, in people; never who they are. */
export interface CohostedFigures {
  registered: number
  seated: number
  waiting: number
  attended: number
  venue: number
  online: number
  /** Different companies that were there. */
  companies: number
}

export interface CohostedEvent {
  row: EventRow
  town: string
  part: PartnerPart
  figures: CohostedFigures
}

/**
 * Events that a supporter holds together with a town, the latest first, in figures. Registrations are the organizer's alone;
 * the database counts them for the asker's own organization. @throws NotFound for everybody but supporters
 */
export async function cohostedEvents(
  tx: Tx,
  actor: Actor,
  page: number,
): Promise<{ events: CohostedEvent[]; total: number }> {
  if (actor.kind !== 'supporter') throw new NotFound()
  const { rows: figures } = await sql<CohostedFigures & { event_id: string }>`select * from cohosted_figures()`.execute(
    tx,
  )
  const of = new Map(figures.map(({ event_id, ...counted }) => [event_id, counted]))
  const rows = await tx
    .selectFrom('events as e')
    .innerJoin('event_partners as p', 'p.event_id', 'e.id')
    .innerJoin('organizations as o', 'o.id', 'e.municipality_id')
    .selectAll('e')
    .select(['o.name as town', 'p.part'])
    .where('p.organization_id', '=', actor.organizationId)
    .where('e.state', '<>', 'draft')
    .orderBy('e.starts_at', 'desc')
    .orderBy('e.id')
    .limit(COHOSTED_PER_PAGE)
    .offset((page - 1) * COHOSTED_PER_PAGE)
    .execute()
  return {
    total: of.size,
    events: rows.flatMap(({ town, part, ...row }) => {
      const counted = of.get(row.id)
      return counted ? [{ row: row as EventRow, town, part: part as PartnerPart, figures: counted }] : []
    }),
  }
}
