import { csv } from '../platform/documents/csv.ts'
import { NotFound } from '../platform/errors.ts'
import { formatInstant } from '../law/japanese-date.ts'
import { formatFiscalYear } from '../law/fiscal-year.ts'
import type { Visit } from '../route.ts'
import { type Evidence, type IndicatorId, isIndicatorId } from './indicator.ts'
import { EvidencePage } from './pages/evidence-page.tsx'
import { TownPage } from './pages/town-page.tsx'
import { figuresOf, figureWithEvidence, scopeOf, yearAsked, yearsOf } from './year-figures.ts'

export async function drawTown(visit: Visit): Promise<Response> {
  const scope = scopeOf(visit.actor, yearAsked(visit.query.get('year'), visit.now))
  const props = await visit.read(async (tx) => ({
    figures: await figuresOf(tx, scope),
    years: await yearsOf(tx, scope.municipalityId, visit.now),
    town: (
      await tx
        .selectFrom('organizations')
        .select('name')
        .where('id', '=', scope.municipalityId)
        .executeTakeFirstOrThrow()
    ).name,
  }))
  const years = props.years.includes(scope.year) ? props.years : [...props.years, scope.year]
  return visit.page(
    { title: `${formatFiscalYear(scope.year)}の数字` },
    <TownPage {...props} years={years} year={scope.year} asOf={visit.now} />,
  )
}

function figureAsked(visit: Visit) {
  const id = visit.param('indicator')
  if (!isIndicatorId(id)) throw new NotFound()
  const scope = scopeOf(visit.actor, yearAsked(visit.query.get('year'), visit.now))
  return visit.read(async (tx) => ({ ...(await figureWithEvidence(tx, id, scope)), year: scope.year }))
}

export async function drawEvidence(visit: Visit): Promise<Response> {
  const figure = await figureAsked(visit)
  const crumbs = [{ href: `/town?year=${figure.year}`, label: `${formatFiscalYear(figure.year)}の数字` }]
  return visit.page(
    { title: `${figure.indicator.name}の根拠`, crumbs },
    <EvidencePage {...figure} hrefOf={hrefFor(figure.indicator.id)} />,
  )
}

/** A town opens its postings and, without the person, its contracts; bids belong to their parties. */
function hrefFor(id: IndicatorId): (row: Evidence) => string | undefined {
  if (id === 'applications') return () => undefined
  const folder = id === 'matches' || id === 'mean-fee' ? '/town/contracts' : '/postings'
  return (row) => `${folder}/${row.subject}`
}

export async function exportEvidence(visit: Visit): Promise<Response> {
  const { indicator, year, evidence } = await figureAsked(visit)
  async function* rows() {
    for (const row of evidence) yield [row.label, row.note, formatInstant(row.at), row.value, row.subject]
  }
  const lines: string[] = []
  for await (const line of csv(
    ['求人', '発注者', '日時', indicator.figure === 'count' ? '数' : '値', '記録の番号'],
    rows(),
  ))
    lines.push(line)
  return visit.file(lines.join(''), 'text/csv; charset=utf-8', `${indicator.name}_${formatFiscalYear(year)}.csv`)
}
