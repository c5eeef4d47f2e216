import { mayWrite } from '../actor.ts'
import { csv } from '../platform/documents/csv.ts'
import type { Tx } from '../platform/db/database.ts'
import { dayInJapan, formatInstant } from '../law/japanese-date.ts'
import { formatFiscalYear, type FiscalYear } from '../law/fiscal-year.ts'
import { findProgramme } from '../programmes/find-programme.ts'
import { aimedYears } from '../programmes/targets.ts'
import { milestonesOf } from '../programmes/year-view.ts'
import type { Visit } from '../route.ts'
import { findCountable } from './countable.ts'
import type { Indicator } from './indicator.ts'
import { type Aim, measure } from './measurement.ts'
import { hrefFor } from './opened-row.ts'
import { IndicatorPage } from './pages/indicator-page.tsx'
import { TownPage } from './pages/town-page.tsx'
import { nextReports } from './statements/list-statements.ts'
import { yearAtAGlance } from './year-at-a-glance.ts'
import { figureWithEvidence, type TownScope, yearsOf } from './year-figures.ts'
import { yearQuestion } from './year-question.ts'

const withYear = (years: readonly FiscalYear[], year: FiscalYear) =>
  (years.includes(year) ? [...years] : [...years, year]).toSorted((a, b) => b - a)

export async function drawTown(visit: Visit): Promise<Response> {
  const { scope, ...asked } = yearQuestion(visit)
  const props = await visit.read(async (tx) => {
    const glance = await yearAtAGlance(tx, scope)
    return {
      ...glance,
      milestones: await milestonesOf(
        tx,
        glance.programmes.map(({ id }) => id),
      ),
      years: withYear(await yearsOf(tx, scope.municipalityId, visit.now), asked.year),
      town: await nameOf(tx, scope.municipalityId),
      next: await nextReports(tx, visit.actor, visit.now),
    }
  })
  return visit.page(
    { title: `${formatFiscalYear(asked.year)}の数字`, ...problemsOf(asked.problem) },
    <TownPage
      {...props}
      {...asked}
      path="/town"
      publicPage={`/towns/${scope.municipalityId}`}
      today={dayInJapan(visit.now)}
      asOf={visit.now}
      mayWrite={mayWrite(visit.actor)}
      formKey={() => visit.formKey()}
    />,
  )
}

const problemsOf = (problem: string | undefined) => (problem ? { problems: { on: problem } } : {})

async function nameOf(tx: Tx, id: string): Promise<string> {
  return (await tx.selectFrom('organizations').select('name').where('id', '=', id).executeTakeFirstOrThrow()).name
}

export async function drawIndicator(visit: Visit): Promise<Response> {
  const { scope, ...asked } = yearQuestion(visit)
  const id = visit.param('indicator')
  const { byHand, ...props } = await visit.read(async (tx) => {
    const countable = await findCountable(tx, scope.municipalityId, id)
    return {
      byHand: countable.byHand,
      measurement: await measure(tx, countable, scope, await aimOf(tx, scope, id)),
      programme: scope.programmeId ? (await findProgramme(tx, visit.actor, scope.programmeId, 'view')).name : null,
      years: withYear(await yearsOf(tx, scope.municipalityId, visit.now), asked.year),
    }
  })
  const { indicator } = props.measurement
  const kept = scope.programmeId ? { programme: scope.programmeId } : {}
  const query = new URLSearchParams({
    year: `${asked.year}`,
    ...kept,
    ...(asked.day ? { on: asked.day.toString() } : {}),
  })
  const crumbs = [{ href: `/town?year=${asked.year}`, label: `${formatFiscalYear(asked.year)}の数字` }]
  return visit.page(
    { title: `${indicator.name}の根拠`, crumbs, ...problemsOf(asked.problem) },
    <IndicatorPage
      {...props}
      {...asked}
      kept={kept}
      path={`/town/indicators/${id}`}
      hrefOf={hrefFor(indicator)}
      csv={`/town/indicators/${id}/rows.csv?${query.toString()}`}
      byHand={enteredAt(indicator, byHand)}
    />,
  )
}

/** Where the value of a figure is typed: a town's own, or a public statistic of its background. */
function enteredAt({ id, kind }: Indicator, byHand: boolean): string | undefined {
  if (kind === 'context') return '/town/own-indicators#context'
  return byHand ? `/town/own-indicators/${id}` : undefined
}

/** Targets belong to programmes: the figure of the whole town has none. */
async function aimOf(tx: Tx, scope: TownScope & { known: Date }, id: string): Promise<Aim | null> {
  const plans = await aimedYears(tx, scope.municipalityId, scope.year, scope.known)
  const plan = plans.find(({ programmeId }) => programmeId === scope.programmeId)
  return plan?.targets.find(({ indicator, target }) => indicator === id && target !== null) ?? null
}

export async function exportEvidence(visit: Visit): Promise<Response> {
  const { scope, year } = yearQuestion(visit)
  const { indicator, evidence } = await visit.read((tx) => figureWithEvidence(tx, visit.param('indicator'), scope))
  async function* rows() {
    for (const row of evidence)
      yield [row.label, row.note, formatInstant(row.at), row.value, row.weight ?? 1, row.subject]
  }
  const lines: string[] = []
  for await (const line of csv(
    ['行', '内容', '日時', indicator.figure === 'count' ? '数' : '値', '分母', '記録の番号'],
    rows(),
  ))
    lines.push(line)
  return visit.file(lines.join(''), 'text/csv; charset=utf-8', `${indicator.name}_${formatFiscalYear(year)}.csv`)
}
