import type { Database } from '../platform/db/database.ts'
import { NotYet } from '../platform/errors.ts'

/** What a process reads into its memory before it can answer everything: 求人の検索, the market, 人材の検索. */
export type Part = 'postings' | 'market' | 'talents'
export const parts: readonly Part[] = ['postings', 'market', 'talents']

type Reading = ReadonlyMap<Part, Promise<unknown>>
const readingByDatabase = new WeakMap<Database, Map<Part, Promise<unknown>>>()

/** Whoever asks before `done` is told to wait. What fails is read again by the first who needs it. */
export function beingRead(db: Database, part: Part, done: Promise<unknown>): void {
  const reading = readingByDatabase.get(db) ?? new Map<Part, Promise<unknown>>()
  readingByDatabase.set(db, reading)
  const over = () => void reading.delete(part)
  reading.set(part, done.then(over, over))
}

/** Parts that are still being read. /readyz says no until there is none. */
export function stillReading(db: Database): Part[] {
  const reading: Reading = readingByDatabase.get(db) ?? new Map()
  return parts.filter((part) => reading.has(part))
}

const PATIENCE = 3000

/**
 * Waits a moment for a part that is still being read, outside any transaction, so that nobody who waits holds a
 * connection. Returns at once where nothing is being read. @throws NotYet after three seconds
 */
export async function whenRead(db: Database, part: Part, patience = PATIENCE): Promise<void> {
  const reading = readingByDatabase.get(db)?.get(part)
  if (!reading) return
  let alarm: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new NotYet()), patience)
  })
  await Promise.race([reading, tooLong]).finally(() => clearTimeout(alarm))
}
