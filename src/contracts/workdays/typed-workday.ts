import type { Typed } from '../../platform/web/parse.ts'
import type { WorkdayRow } from './find-workday.ts'

/** A record as its form shows it, to be corrected. */
export function typedOfWorkday(row: WorkdayRow): Typed {
  const [year = '', month = '', day = ''] = row.day.split('-')
  const amount = (value: number): string => (value > 0 ? String(value) : '')
  return {
    'day-year': year,
    'day-month': String(Number(month)),
    'day-day': String(Number(day)),
    hours: amount(Math.floor(row.minutes / 60)),
    quarter: String(row.minutes % 60),
    ...(row.on_site ? { onSite: 'yes' } : {}),
    origin: row.origin,
    destination: row.destination,
    means: row.means,
    travelYen: amount(row.travel_yen),
    nights: amount(row.nights),
    lodgingYen: amount(row.lodging_yen),
    mealsYen: amount(row.meals_yen),
  }
}
