import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { type ApplicationRow, lockApplication } from '../applications/find-application.ts'
import { inviteToInterview } from '../applications/screen-application.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import type { InterviewKind, InterviewWay } from './interview.ts'
import { findInterview } from './find-interview.ts'
import { tellClientOfHelp, tellOfDates } from './letters.ts'
import { requirePlace } from './meeting-address.ts'
import { isOnBehalf, onBehalfOf } from './policy.ts'
import type { Slot } from './slots.ts'
import { refuseOwnClashes, writeProposal } from './write-proposal.ts'

/** Dates with everything that the talent has to know to choose one. */
export interface Proposal {
  kind: InterviewKind
  way: InterviewWay
  /** An https address, or where to come. */
  place: string
  participants: string
  notes: string
  /** Another person of the client leads it, so that it may run beside other talks. */
  beside: boolean
  slots: readonly Slot[]
}

/**
 * 面談を提案する: one to five dates for one applicant, by the client or by a coordinator in its place, who tells it. The application moves on to 面談 where it is not there yet.
 * @returns the interview
 * @throws Stale when the application is past talking, or a talk is already being arranged; Invalid for dates that are taken
 */
export async function proposeInterview(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  proposal: Proposal,
  now: Date,
): Promise<string> {
  requirePlace(proposal)
  const application = await lockApplication(tx, actor, applicationId, 'interview')
  await requireTalking(tx, application)
  if (application.state !== 'interview') await inviteToInterview(tx, actor, applicationId, now)
  const id = await insertInterview(tx, application, proposal, now)
  await writeProposal(tx, actor, id, { number: 1, side: 'client', message: '', slots: proposal.slots }, now)
  const row = await findInterview(tx, actor, id)
  await refuseOwnClashes(tx, row, 'client', proposal.slots)
  const detail = { application: applicationId, ...onBehalfOf(actor) }
  await record(tx, actor, { name: 'interview.proposed', subject: id, from: null, to: 'proposed', detail }, now)
  await tellOfDates(tx, row, 'talent', 'proposed', now)
  if (isOnBehalf(actor)) await tellClientOfHelp(tx, row, now)
  return id
}

async function requireTalking(tx: Tx, { id, state }: ApplicationRow): Promise<void> {
  if (state !== 'submitted' && state !== 'screening' && state !== 'interview')
    throw new Stale('この応募は面談の段階を過ぎています。最新の状態を確認してください。')
  const open = await tx
    .selectFrom('interviews')
    .select('id')
    .where('application_id', '=', id)
    .where('state', 'in', ['proposed', 'booked'])
    .executeTakeFirst()
  if (open) throw new Stale('この応募者との面談は、すでに日程を調整しています。面談の画面から変更してください。')
}

async function insertInterview(tx: Tx, application: ApplicationRow, proposal: Proposal, now: Date): Promise<string> {
  const id = randomUUID()
  const { kind, way, place, participants, notes, beside } = proposal
  const { posting_id, talent_id, account_id, client_id, municipality_id } = application
  const parties = { posting_id, talent_id, account_id, client_id, municipality_id }
  const since = { state: 'proposed', proposed_by: 'client', state_since: now, created_at: now }
  await tx
    .insertInto('interviews')
    .values({ id, application_id: application.id, ...parties, ...since, kind, way, place, participants, notes, beside })
    .execute()
  return id
}
