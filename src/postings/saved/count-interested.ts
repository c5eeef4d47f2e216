import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** 気になる: how many, for the client and the town of a posting (0 for everybody else). Who they are, nobody is told. */
export async function countInterested(tx: Tx, postingId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select interested_in(${postingId}) as count`.execute(tx)
  return rows[0]?.count ?? 0
}
