import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Postings } from '../../db/types.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { lastDayAfterMonths } from '../law/months.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Typed } from '../platform/web/parse.ts'
import { datePartNames } from '../ui/fields/date-field.tsx'
import type { Applicant } from './named-applicants.ts'
import { OfferForm } from './forms.ts'

type Typing = Omit<z.output<typeof OfferForm>, 'step'>

export const termsOf = ({ feeYen, ...terms }: Typing) => ({ ...terms, feeYen: feeYen ?? 0 })

/** The form as the posting and the applicant's wishes would fill it. */
export async function fromPosting(tx: Tx, { postingId, wishedHours }: Applicant, now: Date): Promise<Typed> {
  const posting = await tx.selectFrom('postings').selectAll().where('id', '=', postingId).executeTakeFirstOrThrow()
  const start = startOf(posting, dayInJapan(now))
  return {
    duties: posting.duties,
    feeKind: posting.fee_kind,
    feeYen: posting.fee_kind === 'unpaid' ? '' : (posting.fee_yen?.toString() ?? ''),
    hoursPerMonth: (wishedHours ?? posting.hours_per_month)?.toString() ?? '',
    workPlace: posting.work_place,
    travelPaidBy: posting.travel_paid_by,
    paymentRule: 'next-month-end',
    ...dayTyped('startsOn', start),
    ...dayTyped('endsOn', lastDayAfterMonths(start, posting.period_months ?? 6)),
  }
}

/** The posting's own day if it is still ahead, else the first of next month. */
function startOf(posting: Pick<Selectable<Postings>, 'starts_on'>, today: Temporal.PlainDate): Temporal.PlainDate {
  const wished = posting.starts_on ? Temporal.PlainDate.from(posting.starts_on) : null
  return wished && Temporal.PlainDate.compare(wished, today) >= 0 ? wished : today.with({ day: 1 }).add({ months: 1 })
}

function dayTyped(name: string, day: Temporal.PlainDate): Typed {
  const names = datePartNames(name)
  return { [names.year]: String(day.year), [names.month]: String(day.month), [names.day]: String(day.day) }
}
