import type { z } from 'zod'
import { mayWrite } from '../actor.ts'
import { historyOf } from '../history.ts'
import { fiscalYear, formatFiscalYear } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { YearPage } from './pages/year-page.tsx'
import { participantsToChoose } from './participants.ts'
import { programmeYearView } from './year-view.ts'

export const TOWN_YEARS = '/town/programme-years'

/** The plan of a year, for the town that writes it or the operator who reads it. */
export async function drawYear(
  visit: Visit,
  base: string,
  id: string,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const { view, history, organizations } = await visit.read(async (tx) => ({
    view: await programmeYearView(tx, visit.actor, id),
    history: await historyOf(tx, visit.actor, [id]),
    organizations: await participantsToChoose(tx),
  }))
  const programmes = base.replace('programme-years', 'programmes')
  const crumbs = [
    { href: programmes, label: '事業' },
    { href: `${programmes}/${view.plan.programme_id}`, label: view.programme },
  ]
  const mayPlan = visit.actor.kind === 'municipality' && mayWrite(visit.actor)
  return visit.page(
    { title: `${formatFiscalYear(fiscalYear(view.plan.year))}の計画`, crumbs, problems },
    <YearPage
      {...view}
      base={base}
      mayPlan={mayPlan}
      today={dayInJapan(visit.now)}
      history={history}
      organizations={organizations}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

/** A form of the plan's page: does one thing and leads back to the page (or to where `act` says). */
export function onYear<Shape extends Record<string, z.ZodType>>(
  visit: Visit,
  form: z.ZodObject<Shape>,
  flash: string,
  act: (tx: Tx, id: string, value: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
): Promise<Response> {
  const id = visit.id('programmeYear')
  return submit(visit, form, {
    act: async (tx, value) => {
      const led = await act(tx, id, value)
      return typeof led === 'string' && led.startsWith('/') ? led : `${TOWN_YEARS}/${id}`
    },
    again: (typed, problems) => drawYear(visit, TOWN_YEARS, id, typed, problems),
    options: { flash },
  })
}
