import { statisticsOf } from '../indicators/hourly-statistics.ts'
import type { PlatformFigure } from '../indicators/platform-statistics.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database } from '../platform/db/database.ts'

/** 統計 of the newest year that has some. */
export interface LatestFigures {
  year: FiscalYear
  figures: PlatformFigure[]
  countedAt: Date
}

const hasSome = ({ figures }: Pick<LatestFigures, 'figures'>): boolean => figures.some(({ rows }) => rows > 0)

/**
 * The figures of the whole platform for a first page: of the running fiscal year, in spring (when nothing has happened in
 * it yet) of the one before.
 * @returns null while there is nothing in either
 */
export async function latestFigures(db: Database, now: Date): Promise<LatestFigures | null> {
  const running = fiscalYearOf(dayInJapan(now))
  for (const year of [running, fiscalYear(running - 1)]) {
    const found = { year, ...(await statisticsOf(db, year, now)) }
    if (hasSome(found)) return found
  }
  return null
}

/** Those figures of the named indicators that may be told, in the order of the names. */
export function told({ figures }: LatestFigures, names: readonly string[]): PlatformFigure[] {
  return names.flatMap((name) =>
    figures.filter(({ indicator, value, withheld }) => indicator.name === name && value !== null && !withheld),
  )
}
