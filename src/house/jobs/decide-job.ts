import { type Actor, mayWrite } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import {
  cancelParkedJob,
  isJob,
  lockParkedJob,
  parkedJobs,
  type ParkedJob,
  retryParkedJob,
} from '../../platform/jobs/parked.ts'
import { type GiveUpReason, jobMoves } from './parked-job.ts'

const MOST = 200

/** 止まった処理, the newest first. @throws NotFound for everybody but operators */
export async function listParkedJobs(tx: Tx, actor: Actor): Promise<ParkedJob[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  return parkedJobs(tx, MOST)
}

/** もう一度試す。 The worker takes it up at once. @throws Stale when somebody has decided already */
export async function retryJob(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const job = await lockForDecision(tx, actor, id)
  await retryParkedJob(tx, id, now)
  const { to } = jobMoves.retry
  await record(tx, actor, { name: 'job.retried', subject: id, from: 'failed', to, detail: { job: job.name } }, now)
}

/** あきらめる。 A mail that is given up is marked as not sent. @throws Stale when somebody has decided already */
export async function giveUpJob(tx: Tx, actor: Actor, id: string, reason: GiveUpReason, now: Date): Promise<void> {
  const job = await lockForDecision(tx, actor, id)
  await cancelParkedJob(tx, id, now)
  await markMail(tx, job, now)
  const { to } = jobMoves.giveUp
  const detail = { job: job.name }
  await record(tx, actor, { name: 'job.given_up', subject: id, from: 'failed', to, reason, detail }, now)
}

async function lockForDecision(tx: Tx, actor: Actor, id: string): Promise<ParkedJob> {
  if (actor.kind !== 'operator') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  const job = await lockParkedJob(tx, id)
  if (job) return job
  if (!(await isJob(tx, id))) throw new NotFound()
  throw new Stale('この処理は、もう止まっていません。ほかの人が再試行したか、あきらめています。')
}

async function markMail(tx: Tx, { name, data }: ParkedJob, now: Date): Promise<void> {
  const mailId = (data as { mailId?: unknown } | null)?.mailId
  if (name !== 'mail.send' || typeof mailId !== 'string') return
  await tx
    .updateTable('mails')
    .set({ state: 'failed', settled_at: now })
    .where('id', '=', mailId)
    .where('state', '=', 'waiting')
    .execute()
}
