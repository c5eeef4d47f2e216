import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type AccountState, type AccountMove, accountMoves, canMoveAccount } from './account.ts'
import { type Hat, hatsOf } from './session.ts'
import { mayAccount } from './policy.ts'

export interface ListedAccount {
  id: string
  name: string
  email: string
  state: AccountState
  createdAt: Date
  /** The last time a session was used; null for whoever never signed in. */
  seenAt: Date | null
}

export const ACCOUNTS_PER_PAGE = 50

/** Accounts for the operator, found by a part of the address or the name. @throws NotFound for everybody else */
export async function accountsForOperator(
  tx: Tx,
  actor: Actor,
  { text, page }: { text: string; page: number },
): Promise<{ accounts: ListedAccount[]; total: number }> {
  if (actor.kind !== 'operator') throw new NotFound()
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const found = tx
    .selectFrom('accounts as a')
    .where('a.state', '!=', 'deleted')
    .$if(text !== '', (q) =>
      q.where((e) => e.or([e('a.email', 'like', pattern), e(sql`lower(a.name)`, 'like', pattern)])),
    )
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select((e) => [
      'a.id',
      'a.name',
      'a.email',
      'a.state',
      'a.created_at as createdAt',
      e
        .selectFrom('sessions as s')
        .select((s) => s.fn.max('s.seen_at').as('seen'))
        .whereRef('s.account_id', '=', 'a.id')
        .as('seenAt'),
    ])
    // Those who are shut out come first: they are few, and wait for somebody.
    .orderBy(sql`a.state = 'active'`)
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(ACCOUNTS_PER_PAGE)
    .offset((page - 1) * ACCOUNTS_PER_PAGE)
    .execute()
  return { accounts: rows.map((row) => ({ ...row, state: row.state as AccountState })), total }
}

export interface AccountOnDesk extends ListedAccount {
  hats: Hat[]
  openSessions: number
  /** What this operator may do with it now. */
  moves: AccountMove[]
}

/** One account for the operator. @throws NotFound for everybody else */
export async function accountForOperator(tx: Tx, actor: Actor, id: string, now: Date): Promise<AccountOnDesk> {
  const row = await tx
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'state', 'created_at as createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !mayAccount(actor, 'see', id)) throw new NotFound()
  const sessions = await tx
    .selectFrom('sessions')
    .select((e) => [
      e.fn.max('seen_at').as('seenAt'),
      e.fn.countAll<number>().filterWhere('ended_at', 'is', null).filterWhere('expires_at', '>', now).as('open'),
    ])
    .where('account_id', '=', id)
    .executeTakeFirstOrThrow()
  const state = row.state as AccountState
  const moves = (Object.keys(accountMoves) as AccountMove[]).filter(
    (move) => canMoveAccount(state, move) && mayAccount(actor, move, id),
  )
  return { ...row, state, seenAt: sessions.seenAt, openSessions: sessions.open, hats: await hatsOf(tx, id), moves }
}
