import { type RawBuilder, sql } from 'kysely'
import { createHash } from 'node:crypto'
import { type Actor, as, door, type OrganizationKind, type Role } from '../actor.ts'
import type { Database, Tx } from '../platform/db/database.ts'

/** How long a session lives without being used, and at most, in days. */
const IDLE_DAYS = 14
export const DAY = 86_400_000
/** `seen_at` is written at most every five minutes: a reader's click is not worth a write. */
const SEEN_EVERY = 300_000

/** 立場: what an account can act as. One is worn at a time. */
export type Hat =
  | { kind: 'talent'; talentId: string }
  | { kind: OrganizationKind; organizationId: string; name: string; role: Role }

/** Somebody who is signed in. */
export interface Session {
  id: string
  accountId: string
  name: string
  email: string
  actor: Actor
  hats: Hat[]
  worn: Hat | undefined
  /** 支援アクセス: whose pages the operator looks at just now, and until when. */
  support: Support | undefined
  provedSecond: boolean
  /** 未読: notifications not read yet, and how many of them are about messages; 99 at most. */
  unread: Unread
}

export interface Unread {
  all: number
  messages: number
}

export interface Support {
  id: string
  kind: OrganizationKind
  organizationId: string
  name: string
  endsAt: Date
}

/** Who holds this token now. A suspended account or an ended session is nobody. */
export function whoIs(db: Database, token: string, now: Date): Promise<Session | null> {
  return as(db, door, async (tx) => {
    const row = await tx
      .selectFrom('sessions as s')
      .innerJoin('accounts as a', 'a.id', 's.account_id')
      .select([
        's.id',
        's.account_id',
        's.hat_kind',
        's.hat_organization',
        's.seen_at',
        's.proved_second',
        'a.name',
        'a.email',
        hatsColumn(sql`a.id`).as('hats'),
        unreadColumn(sql`a.id`).as('unread'),
        supportColumn(sql`s.id`, now).as('support'),
      ])
      .where('s.token_hash', '=', hashOf(token))
      .where('s.ended_at', 'is', null)
      .where('s.expires_at', '>', now)
      .where('s.seen_at', '>', new Date(now.getTime() - IDLE_DAYS * DAY))
      .where('a.state', '=', 'active')
      .executeTakeFirst()
    if (!row) return null
    if (now.getTime() - row.seen_at.getTime() > SEEN_EVERY)
      await tx.updateTable('sessions').set({ seen_at: now }).where('id', '=', row.id).execute()
    const { id, account_id, name, email, hats, unread, proved_second } = row
    const worn = hats.find((hat) => hat.kind === row.hat_kind && organizationIn(hat) === row.hat_organization)
    const support = supportNow(row.support, worn)
    const actor = actorOf(account_id, worn, support)
    return { id, accountId: account_id, name, email, actor, hats, worn, support, provedSecond: proved_second, unread }
  })
}

function organizationIn(hat: Hat): string | null {
  return 'organizationId' in hat ? hat.organizationId : null
}

/** Whoever is no longer an operator who may act looks at nobody's pages. */
function supportNow(
  row: (Omit<Support, 'endsAt'> & { endsAt: string }) | null,
  worn: Hat | undefined,
): Support | undefined {
  if (!row || worn?.kind !== 'operator' || worn.role === 'viewer') return undefined
  return { ...row, endsAt: new Date(row.endsAt) }
}

function actorOf(accountId: string, hat: Hat | undefined, support: Support | undefined): Actor {
  if (support)
    return {
      kind: support.kind,
      accountId,
      organizationId: support.organizationId,
      role: 'viewer',
      supportId: support.id,
    }
  if (!hat) return { kind: 'account', accountId }
  if (hat.kind === 'talent') return { kind: 'talent', accountId, talentId: hat.talentId }
  return { kind: hat.kind, accountId, organizationId: hat.organizationId, role: hat.role }
}

/** Every hat of an account: its talent profile first, then its active memberships by name. */
export async function hatsOf(tx: Tx, accountId: string): Promise<Hat[]> {
  const { hats } = await tx.selectNoFrom(hatsColumn(sql`${accountId}::uuid`).as('hats')).executeTakeFirstOrThrow()
  return hats
}

/** The open 支援アクセス of a session, to the second: it ends by the clock, whether or not anybody ended it. */
function supportColumn(
  session: RawBuilder<unknown>,
  now: Date,
): RawBuilder<(Omit<Support, 'endsAt'> & { endsAt: string }) | null> {
  return sql`(select jsonb_build_object('id', x.id, 'kind', o.kind, 'organizationId', o.id, 'name', o.name, 'endsAt', x.ends_at)
    from supports x join organizations o on o.id = x.organization_id
   where x.session_id = ${session} and x.state = 'open' and x.ends_at > ${now}::timestamptz)`
}

/** What waits to be read, in the same query, because every page of a signed-in person shows it. */
function unreadColumn(account: RawBuilder<unknown>): RawBuilder<Unread> {
  return sql<Unread>`(select jsonb_build_object('all', count(*), 'messages', count(*) filter (where path like '/threads/%')) from (
    select path from notifications n where n.account_id = ${account} and n.read_at is null limit 99) as waiting)`
}

/** The hats as one column, so that a request learns who is asking in one query. */
function hatsColumn(account: RawBuilder<unknown>): RawBuilder<Hat[]> {
  return sql<Hat[]>`(select coalesce(jsonb_agg(hat order by place, name, id), '[]') from (
    select 0 as place, '' as name, t.id, jsonb_build_object('kind', 'talent', 'talentId', t.id) as hat
      from talents t where t.account_id = ${account} and t.state != 'deleted'
    union all
    select 1, o.name, o.id, jsonb_build_object('kind', o.kind, 'organizationId', o.id, 'name', o.name, 'role', m.role)
      from memberships m join organizations o on o.id = m.organization_id
     where m.account_id = ${account} and m.state = 'active' and o.state = 'active') as worn)`
}

/** Tokens are random enough that one round of SHA-256 keeps them. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
