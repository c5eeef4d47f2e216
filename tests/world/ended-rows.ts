import { randomUUID } from 'node:crypto'
import { as } from '../../src/actor.ts'
import { registerCaller } from '../../src/events/by-telephone/register-caller.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { RetentionKind } from '../../src/privacy/retention/retention.ts'
import { applicationsOf } from './applications.ts'
import { eventsOf, oneSeat } from './events.ts'
import { NOW, office } from './office.ts'

type Ended = (at: Date) => Promise<unknown>

/** What came to its end at an instant, one row of each kind that the clock forgets. */
export function endedRowsOf({ db, owner }: { db: Database; owner: Database }) {
  const { account, organization } = office(owner)
  const applications = applicationsOf(owner)
  const events = eventsOf(db, owner)
  const own = async () => ({ id: randomUUID(), account_id: await account() })
  const mail = (given: { settled_at: Date | null; must_reach?: boolean; state?: string }) =>
    owner
      .insertInto('mails')
      .values({
        id: randomUUID(),
        once: randomUUID(),
        to_address: 'a@example.jp',
        subject: '件名',
        body: '本文',
        state: 'sent',
        at: NOW,
        ...given,
      })
      .execute()

  /** One row of each kind that came to its end at that instant. */
  const ended: Record<RetentionKind, Ended> = {
    sessions: async (at) =>
      owner
        .insertInto('sessions')
        .values({
          ...(await own()),
          token_hash: randomUUID(),
          hat_kind: 'none',
          created_at: at,
          seen_at: at,
          expires_at: NOW,
          ended_at: at,
        })
        .execute(),
    codes: async (at) =>
      owner
        .insertInto('sign_in_codes')
        .values({ ...(await own()), purpose: 'sign_in', code_hash: 'x', expires_at: at, at })
        .execute(),
    challenges: async (at) =>
      owner
        .insertInto('challenges')
        .values({ ...(await own()), challenge: 'second', expires_at: at })
        .execute(),
    attempts: (at) =>
      owner
        .insertInto('attempts')
        .values({ what: `password ${randomUUID()}@example.jp`, window_start: at, count: 3 })
        .execute(),
    submissions: (at) => owner.insertInto('submissions').values({ key: randomUUID(), fingerprint: 'x', at }).execute(),
    'read notifications': async (at) =>
      owner
        .insertInto('notifications')
        .values({ ...(await own()), topic: 'scout', title: '通知', why: '', at, read_at: at })
        .execute(),
    'unread notifications': async (at) =>
      owner
        .insertInto('notifications')
        .values({ ...(await own()), topic: 'scout', title: '通知', why: '', at })
        .execute(),
    mails: (at) => mail({ settled_at: at }),
    invitations: async (at) =>
      owner
        .insertInto('invitations')
        .values({
          id: randomUUID(),
          organization_id: await organization('company'),
          email: 'a@example.jp',
          role: 'viewer',
          code_hash: randomUUID(),
          state: 'expired',
          expires_at: at,
          at,
        })
        .execute(),
    applications: (at) => applications.declined({ row: { state_since: at } }),
    async callers(at) {
      const made = await events.opened()
      await as(db, made.officer, (tx) => registerCaller(tx, made.officer, made.id, caller, NOW))
      const day = { starts_at: at, ends_at: at, closes_at: at, cancellable_until: at }
      // One moment is no span: the event began just before.
      await owner
        .updateTable('events')
        .set({ ...day, starts_at: new Date(at.getTime() - 1) })
        .where('id', '=', made.id)
        .execute()
    },
  }
  const caller = { ...oneSeat, name: '湯川 美咲', company: '湯けむり旅館', phone: '0858-00-0123', email: '' }
  return { ended, mail }
}
