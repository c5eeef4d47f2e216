import { as, clock } from '../actor.ts'
import { type FiscalYear, fiscalYear } from '../law/fiscal-year.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { type PlatformFigure, platformFigures, platformYears } from './platform-statistics.ts'

const HOUR = 3_600_000

/** 統計 of a year as they were counted last. */
export interface CountedFigures {
  figures: PlatformFigure[]
  countedAt: Date
}

/**
 * Counts every year anew whose figures are an hour old; the clock does it, so that opening the page counts nothing.
 * @returns the years that were counted
 */
export async function countStatistics(db: Database, now: Date): Promise<FiscalYear[]> {
  return as(db, clock, async (tx) => {
    const fresh = await tx
      .selectFrom('platform_statistics')
      .select('year')
      .where('counted_at', '>', new Date(now.getTime() - HOUR))
      .execute()
    const due = (await platformYears(tx, now)).filter((year) => !fresh.some((row) => row.year === year))
    for (const year of due) await count(tx, year, now)
    return due
  })
}

/** The figures of a year; one that the clock has never counted is counted now, once. */
export async function statisticsOf(db: Database, year: FiscalYear, now: Date): Promise<CountedFigures> {
  return as(db, clock, async (tx) => {
    const kept = await tx.selectFrom('platform_statistics').selectAll().where('year', '=', year).executeTakeFirst()
    if (kept) return { figures: kept.figures as unknown as PlatformFigure[], countedAt: kept.counted_at }
    const figures = await platformFigures(tx, year)
    const begun = (await platformYears(tx, now)).includes(year)
    // A year outside the platform's life is not kept, so that nobody fills the table by asking for years.
    return { figures: begun ? await count(tx, year, now, figures) : figures, countedAt: now }
  })
}

async function count(tx: Tx, year: FiscalYear, now: Date, counted?: PlatformFigure[]): Promise<PlatformFigure[]> {
  const figures = counted ?? (await platformFigures(tx, year))
  const kept = { figures: JSON.stringify(figures), counted_at: now }
  await tx
    .insertInto('platform_statistics')
    .values({ year, ...kept })
    .onConflict((c) => c.column('year').doUpdateSet(kept))
    .execute()
  return figures
}

/** The years with figures, the newest first: those that were counted, and the running one. */
export async function countedYears(tx: Tx, now: Date): Promise<FiscalYear[]> {
  const rows = await tx.selectFrom('platform_statistics').select('year').orderBy('year', 'desc').limit(200).execute()
  return rows.length > 0 ? rows.map((row) => fiscalYear(row.year)) : platformYears(tx, now)
}
