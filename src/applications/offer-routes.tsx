import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Postings } from '../../db/types.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { lastDayAfterMonths } from '../law/months.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { datePartNames } from '../ui/fields/date-field.tsx'
import type { Applicant } from './applicants.ts'
import { crumbsToApplicant } from './client-crumbs.ts'
import { readApplicant } from './client-routes.tsx'
import { OfferForm } from './forms.ts'
import { replyDaysOf } from './move-application.ts'
import { isCorporation } from './legal-form.ts'
import { amountsOf, type OfferAmounts } from './offer-amounts.ts'
import { offerTerms, refuseImpossibleTerms } from './offer-terms.ts'
import { OfferPage } from './pages/offer-page.tsx'
import { wishedInWords } from './pages/words.ts'

const PATH = '/client/applications/:application/offers'
const houses = ['company', 'municipality'] as const

/** 条件の提示. */
export const offerRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    for: houses,
    pace: 'reading',
    journal: { access: 'application.seen' },
    handle: (visit) => draw(visit),
  },
  { method: 'post', path: PATH, for: houses, pace: 'writing', journal: 'application.offered', handle: offer },
)

async function draw(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { application, applicant, prefilled, replyDays, corporation } = await visit.read(async (tx) => {
    const found = await readApplicant(tx, visit, 'offer')
    return {
      ...found,
      prefilled: await fromPosting(tx, found.applicant, now),
      replyDays: (await replyDaysOf(tx, found.applicant.postingId)).reply,
      corporation: await isCorporation(tx, found.applicant.talentId),
    }
  })
  const words = typed ?? prefilled
  const props = {
    application: { id: applicant.id, known: applicant.known, wished: wishedInWords(applicant) },
    typed: words,
    problems,
    amounts: reckon(words, corporation, now),
    corporation,
    replyDays,
    formKey: visit.formKey(),
  }
  return visit.page(
    { title: '条件を提示する', crumbs: crumbsToApplicant(actor, application, applicant), problems },
    <OfferPage {...props} />,
  )
}

async function offer(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  if (visit.fields.step?.[0] === 'preview') return preview(visit)
  return submit(visit, OfferForm, {
    act: async (tx, { step: _pressed, ...value }) => {
      await offerTerms(tx, visit.actor, id, termsOf(value), visit.now)
      return `/client/applications/${id}`
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '条件を提示しました。応募者の回答をお待ちください。' },
  })
}

/** Looks at the amounts without sending anything: the form comes back as typed, with what has to be mended. */
function preview(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  const parsed = parseForm(OfferForm, visit.fields)
  const problems = 'problems' in parsed ? parsed.problems : problemsWith(termsOf(parsed.value), visit.now)
  return draw(visit, parsed.typed, problems)
}

function problemsWith(terms: Parameters<typeof refuseImpossibleTerms>[0], now: Date): Problems {
  try {
    refuseImpossibleTerms(terms, now)
    return {}
  } catch (error) {
    if (error instanceof Invalid) return error.problems
    throw error
  }
}

type Typing = Omit<z.output<typeof OfferForm>, 'step'>

const termsOf = ({ feeYen, ...terms }: Typing) => ({ ...terms, feeYen: feeYen ?? 0 })

/** Undefined while the terms cannot be reckoned: not all typed, or such as the verb refuses. */
function reckon(typed: Typed, corporation: boolean, now: Date): OfferAmounts | null | undefined {
  const fields = Object.entries(typed).map(([name, value]) => [name, [value].flat()] as const)
  const parsed = parseForm(OfferForm, Object.fromEntries(fields))
  if ('problems' in parsed) return undefined
  const terms = termsOf(parsed.value)
  if (Object.keys(problemsWith(terms, now)).length > 0) return undefined
  return amountsOf(terms, corporation ? 'corporation' : 'individual')
}

/** The form as the posting and the applicant's wishes would fill it. */
async function fromPosting(tx: Tx, { postingId, wishedHours }: Applicant, now: Date): Promise<Typed> {
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
