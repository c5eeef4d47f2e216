import { sql } from 'kysely'
import { type Actor, isClient } from '../actor.ts'
import { applicantsById } from '../applications/applicants.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { InterviewRow } from './find-interview.ts'
import { otherSide, type InterviewKind, type InterviewState, type Side } from './interview.ts'

/** One line of a list. */
export interface ListedInterview {
  id: string
  applicationId: string
  state: InterviewState
  kind: InterviewKind
  title: string
  /** The other side: the client's name, or the applicant as the client knows it. */
  withWhom: string
  /** Whose turn it is, while dates are arranged. */
  turn: Side | null
  startsAt: Date | null
  endsAt: Date | null
  absent: Side | null
  disputed: boolean
}

export const INTERVIEWS_PER_PAGE = 20
const MOST_OPEN = 100

/** The actor's own interviews: all that are open, by date, and a page of the others, the newest first. @throws NotFound */
export async function interviewsFor(
  tx: Tx,
  actor: Actor,
  page: number,
): Promise<{ open: ListedInterview[]; over: ListedInterview[]; overTotal: number }> {
  const open = await rowsOf(tx, actor)
    .where('i.state', 'in', ['proposed', 'booked'])
    .orderBy(sql`i.starts_at asc nulls first`)
    .orderBy('i.state_since')
    .orderBy('i.id')
    .limit(MOST_OPEN)
    .execute()
  const over = await rowsOf(tx, actor)
    .where('i.state', 'not in', ['proposed', 'booked'])
    .orderBy('i.state_since', 'desc')
    .orderBy('i.id')
    .limit(INTERVIEWS_PER_PAGE)
    .offset((page - 1) * INTERVIEWS_PER_PAGE)
    .execute()
  const { total } = await rowsOf(tx, actor)
    .clearSelect()
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('i.state', 'not in', ['proposed', 'booked'])
    .executeTakeFirstOrThrow()
  return { open: await listed(tx, actor, open), over: await listed(tx, actor, over), overTotal: total }
}

/** Interviews of one application, the newest first. @throws NotFound for whoever has none by nature */
export async function interviewsOf(tx: Tx, actor: Actor, applicationId: string): Promise<ListedInterview[]> {
  const rows = await (actor.kind === 'operator' ? selected(tx) : rowsOf(tx, actor))
    .where('i.application_id', '=', applicationId)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id')
    .limit(50)
    .execute()
  return listed(tx, actor, rows)
}

/** 確かめること: both sides say different things, or nobody says anything. An operator's own list, the oldest first. */
export async function interviewsToSettle(tx: Tx, actor: Actor): Promise<ListedInterview[]> {
  if (actor.kind !== 'operator') return []
  const rows = await selected(tx)
    .where('i.settled_at', 'is', null)
    .where((e) =>
      e.or([e('i.disputed_at', 'is not', null), e.and([e('i.state', '=', 'booked'), e('i.asked_at', 'is not', null)])]),
    )
    .orderBy('i.starts_at')
    .orderBy('i.id')
    .limit(MOST_OPEN)
    .execute()
  return listed(tx, actor, rows)
}

function selected(tx: Tx) {
  return tx
    .selectFrom('interviews as i')
    .innerJoin('postings as p', 'p.id', 'i.posting_id')
    .innerJoin('organizations as o', 'o.id', 'i.client_id')
    .selectAll('i')
    .select(['p.title', 'o.name'])
}

function rowsOf(tx: Tx, actor: Actor) {
  if (actor.kind === 'talent') return selected(tx).where('i.talent_id', '=', actor.talentId)
  if (isClient(actor)) return selected(tx).where('i.client_id', '=', actor.organizationId)
  throw new NotFound()
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

async function listed(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<ListedInterview[]> {
  const known = isClient(actor) ? await knownOf(tx, actor, rows) : new Map<string, string>()
  return rows.map((raw) => {
    const row = raw as Row & Pick<InterviewRow, 'state' | 'kind' | 'proposed_by' | 'absent'>
    return {
      id: row.id,
      applicationId: row.application_id,
      state: row.state,
      kind: row.kind,
      title: row.title,
      withWhom: isClient(actor) ? (known.get(row.application_id) ?? '応募者') : row.name,
      turn: row.state === 'proposed' ? otherSide(row.proposed_by) : null,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      absent: row.absent,
      disputed: row.disputed_at !== null && row.settled_at === null,
    }
  })
}

/** Applicants as the client knows them, by application. */
async function knownOf(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const [postingId, group] of Map.groupBy(rows, (row) => row.posting_id)) {
    const ids = group.map((row) => row.application_id)
    for (const applicant of await applicantsById(tx, actor, postingId, ids)) known.set(applicant.id, applicant.known)
  }
  return known
}
