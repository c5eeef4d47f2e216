import type { Tx } from './platform/db/database.ts'
import { enqueue } from './platform/jobs/queue.ts'

/** あとで — everything the system does after the person has gone on. */
export interface Jobs {
  /** Sends (or catches) one mail of the outbox. */
  'mail.send': { mailId: string }
  /** An accepted application gets its contract, pre-filled from the accepted terms. */
  'contracts.prepare': { applicationId: string }
  /** A posting takes no more applications: every open one gets an answer. */
  'applications.answer-open': { postingId: string }
  /** Its round was put off or goes on longer: client and applicants read the new days. */
  'postings.tell-days': { postingId: string; at: string }
  /** A seat of an event came free: whoever waits longest gets it. */
  'events.seat-waiting': { eventId: string }
  /** A supporter took an introduction back: the company reads that nothing is to be done. */
  'referrals.tell-withdrawn': { referralId: string; sending: number }
  /** Makes the file of a report. */
  'statements.export': { exportId: string }
  /** Everything that falls due by the clock: reply reminders, lapsed offers, closing days, openings. */
  'clock.tick': Record<string, never>
}

export type JobName = keyof Jobs

/** Every queue there is; made by the owner of the database at the start. */
export const jobNames: readonly JobName[] = [
  'mail.send',
  'contracts.prepare',
  'applications.answer-open',
  'postings.tell-days',
  'events.seat-waiting',
  'referrals.tell-withdrawn',
  'statements.export',
  'clock.tick',
]

/** When the clock looks around: every five minutes, in Japan time. */
export const schedules: readonly { name: JobName; cron: string }[] = [{ name: 'clock.tick', cron: '*/5 * * * *' }]

interface Promised {
  /** The sentence "this must happen once": `contract-for-<application>`. Asking twice is harmless. */
  once: string
  now: Date
  /** Not before this instant; at once when left out. */
  after?: Date
}

/** Written in the caller's transaction: the work and the promise to do the rest commit together. */
export async function later<Name extends JobName>(
  tx: Tx,
  job: Name,
  args: Jobs[Name],
  { once, now, after }: Promised,
): Promise<void> {
  const first = await tx
    .insertInto('promises')
    .values({ once, job, at: now })
    .onConflict((c) => c.column('once').doNothing())
    .returning('once')
    .executeTakeFirst()
  if (first) await enqueue(tx, job, args, after ?? now)
}
