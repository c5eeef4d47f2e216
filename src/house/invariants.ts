import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { misreported } from '../indicators/statements/recount.ts'
import type { Database } from '../platform/db/database.ts'

/** Something that must hold, as a query that returns whatever breaks it. */
export interface Invariant {
  name: string
  query: string
}

/** A record that breaks an invariant, and how. */
export interface Broken {
  invariant: string
  record: string
  why: string
}

const MARK = /^-- name: (.+)$/m

/** The queries of db/invariants.sql, in their order. @throws Error for a file without any */
export function invariantsIn(file: string): Invariant[] {
  const [, ...pieces] = file.split(MARK)
  const found: Invariant[] = []
  for (let i = 0; i + 1 < pieces.length; i += 2)
    found.push({ name: pieces[i] ?? '', query: (pieces[i + 1] ?? '').trim().replace(/;$/, '') })
  if (found.length === 0) throw new Error('no invariant in the file')
  return found
}

const FILE = new URL('../../db/invariants.sql', import.meta.url)

export const invariants = (): Invariant[] => invariantsIn(readFileSync(FILE, 'utf8'))

export const RECOUNT = 'a submitted figure is what a recount as of its day finds'

/** Asks every invariant, and counts every submitted figure again. Only reads. @returns what is broken; empty when all holds */
export async function brokenInvariants(db: Database, asked: readonly Invariant[] = invariants()): Promise<Broken[]> {
  return as(db, clock, async (tx) => {
    await sql`set transaction read only`.execute(tx)
    const broken: Broken[] = []
    for (const { name, query } of asked) {
      const { rows } = await sql.raw<{ record: string; why: string }>(query).execute(tx)
      broken.push(...rows.map((row) => ({ invariant: name, ...row })))
    }
    for (const { statement, indicator, reported, recounted } of await misreported(tx))
      broken.push({
        invariant: RECOUNT,
        record: statement,
        why: `${indicator}: reported ${reported}, now ${recounted}`,
      })
    return broken
  })
}
