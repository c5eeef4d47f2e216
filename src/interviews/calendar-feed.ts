import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { type Actor, accountOf, as, door } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { isUuid } from '../platform/web/form.ts'
import type { InterviewKind } from './interview.ts'
import { type Appointment, feedOf } from './invitation.ts'

const MOST = 500
const PAST_DAYS = 90

/** The secret part of a feed's address: its id, and a mac that only this program can make. */
export function tokenOf(secret: string, feedId: string): string {
  return `${feedId}.${mac(secret, feedId)}`
}

function mac(secret: string, feedId: string): string {
  return createHmac('sha256', secret).update(`calendar ${feedId}`).digest('base64url').slice(0, 43)
}

function readToken(secret: string, token: string): string | null {
  const [id = '', proof = ''] = token.split('.')
  if (!isUuid(id)) return null
  const expected = Buffer.from(mac(secret, id))
  const given = Buffer.from(proof)
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null
}

/** The account's feed in force; null when there is none. */
export async function ownFeed(tx: Tx, actor: Actor): Promise<{ id: string; madeAt: Date } | null> {
  const accountId = accountOf(actor)
  if (!accountId) return null
  const row = await tx
    .selectFrom('calendar_feeds')
    .select(['id', 'made_at as madeAt'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** 配信先を作る; an earlier address is worthless from then on. */
export async function makeFeed(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const account_id = accountOf(actor)
  if (!account_id) throw new NotAllowed()
  const feed = { id: randomUUID(), made_at: now, revoked_at: null }
  await tx
    .insertInto('calendar_feeds')
    .values({ account_id, ...feed })
    .onConflict((c) => c.column('account_id').doUpdateSet(feed))
    .execute()
  await record(tx, actor, { name: 'account.calendar_made', subject: account_id }, now)
}

/** 配信を止める. @throws Stale when there is none */
export async function revokeFeed(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const account_id = accountOf(actor)
  if (!account_id) throw new NotAllowed()
  const stopped = await tx
    .updateTable('calendar_feeds')
    .set({ revoked_at: now })
    .where('account_id', '=', account_id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!stopped) throw new Stale('カレンダーの配信は、すでに止まっています。')
  await record(tx, actor, { name: 'account.calendar_revoked', subject: account_id }, now)
}

/**
 * The calendar behind a secret address: booked talks of the account, as a talent and in every organization it belongs to,
 * from three months ago on. Each hat reads for itself, so that row-level security stands behind this too.
 * @throws NotFound for an address that is not, or no longer, in force
 */
export async function feedBehind(db: Database, secret: string, token: string, now: Date): Promise<string> {
  const id = readToken(secret, token)
  if (!id) throw new NotFound()
  const { accountId, hats } = await as(db, door, (tx) => ownerOf(tx, id))
  const own = await as(db, { kind: 'account', accountId }, (tx) => bookedTalks(tx, 'account_id', accountId, now))
  const houses = await Promise.all(
    hats.map((hat) => as(db, hat, (tx) => bookedTalks(tx, 'client_id', hat.organizationId, now))),
  )
  return feedOf([...own, ...houses.flat()], now)
}

async function ownerOf(tx: Tx, id: string) {
  const feed = await tx
    .selectFrom('calendar_feeds as f')
    .innerJoin('accounts as a', 'a.id', 'f.account_id')
    .select('f.account_id as accountId')
    .where('f.id', '=', id)
    .where('f.revoked_at', 'is', null)
    .where('a.state', '=', 'active')
    .executeTakeFirst()
  if (!feed) throw new NotFound()
  const houses = await tx
    .selectFrom('memberships as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['o.id', 'o.kind'])
    .where('m.account_id', '=', feed.accountId)
    .where('m.state', '=', 'active')
    .where('o.state', '=', 'active')
    .where('o.kind', 'in', ['company', 'municipality'])
    .orderBy('o.id')
    .limit(50)
    .execute()
  const hats = houses.map(({ id: organizationId, kind }) => ({
    kind: kind as 'company' | 'municipality',
    accountId: feed.accountId,
    organizationId,
    role: 'viewer' as const,
  }))
  return { accountId: feed.accountId, hats }
}

async function bookedTalks(tx: Tx, whose: 'account_id' | 'client_id', id: string, now: Date): Promise<Appointment[]> {
  const rows = await tx
    .selectFrom('interviews as i')
    .innerJoin('postings as p', 'p.id', 'i.posting_id')
    .select(['i.id', 'i.kind', 'i.sequence', 'i.starts_at', 'i.ends_at', 'i.place', 'i.notes', 'p.title'])
    .where(`i.${whose}`, '=', id)
    .where('i.state', 'in', ['booked', 'held'])
    .where('i.starts_at', '>', new Date(now.getTime() - PAST_DAYS * 86_400_000))
    .orderBy('i.starts_at')
    .orderBy('i.id')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ kind, starts_at, ends_at, ...row }) =>
    starts_at && ends_at ? [{ ...row, kind: kind as InterviewKind, startsAt: starts_at, endsAt: ends_at }] : [],
  )
}
