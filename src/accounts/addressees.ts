import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** Somebody a letter goes to. */
export interface Addressee {
  id: string
  email: string
  name: string
}

/**
 * 宛先: the address of accounts that a deed has to write to, in the order of their ids. Row-level security keeps other
 * people's accounts from an actor, so this is the only way to the other party's address; use it for mail, never for a page.
 * Accounts that are suspended or deleted get no mail.
 */
export async function addresseesOf(tx: Tx, accountIds: readonly string[]): Promise<Addressee[]> {
  if (accountIds.length === 0) return []
  const { rows } = await sql<Addressee>`select id, email, name from addressees(${[...accountIds]}::uuid[])`.execute(tx)
  return rows
}
