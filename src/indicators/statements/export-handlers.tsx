import { as, clock, mayWrite } from '../../actor.ts'
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { askExport } from './ask-export.ts'
import { formatFacts } from './export.ts'
import { fileNameOf, findExport, readyParts } from './export-file.ts'
import { formOf, setForm } from './form-of-year.ts'
import { ColumnsForm, columnsOf, ExportForm } from './forms.ts'
import { ExportPage } from './pages/export-page.tsx'
import { FormPage } from './pages/form-page.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { publicResults } from './public-results.ts'
import { drawStatement, STATEMENTS } from './statement-handlers.tsx'
import { titleOf } from './statement-tables.ts'

const toList = { href: STATEMENTS, label: '実績報告' }

export function askForExport(visit: Visit): Promise<Response> {
  const id = visit.id('statement')
  return submit(visit, ExportForm, {
    act: async (tx, { format }) => `/town/exports/${await askExport(tx, visit.actor, id, format, visit.now)}`,
    again: (typed, problems) => drawStatement(visit, typed, problems),
  })
}

export async function drawExport(visit: Visit): Promise<Response> {
  const found = await visit.read((tx) => findExport(tx, visit.actor, visit.id('export')))
  const { made, statement } = found
  const up = { href: `${STATEMENTS}/${statement.id}`, label: titleOf(statement) }
  const script = visit.services.assets.href('progress.js')
  return visit.page(
    { title: `${formatFacts[made.format].label}の書き出し`, crumbs: [toList, up] },
    <ExportPage {...found} name={fileNameOf(found)} script={script} />,
  )
}

/** The file leaves part by part, as it was made: it never stands in memory as a whole. */
export async function sendFile(visit: Visit): Promise<Response> {
  const found = await visit.read((tx) => findExport(tx, visit.actor, visit.id('export')))
  const parts = await readyParts(visit.db, visit.actor, found.made)
  const { headers } = visit.file('', formatFacts[found.made.format].mime, fileNameOf(found))
  return new Response(parts as BodyInit, { headers })
}

function yearOf(visit: Visit): FiscalYear {
  const year = Number(visit.param('year'))
  if (!/^\d{4}$/.test(visit.param('year')) || year < 2019 || year > 2100) throw new NotFound()
  return fiscalYear(year)
}

export async function drawForm(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const year = yearOf(visit)
  const { actor } = visit
  const columns = await visit.read(async (tx) =>
    actor.kind === 'municipality' ? formOf(tx, actor.organizationId, year) : [],
  )
  return visit.page(
    { title: `${formatFiscalYear(year)}の交付金の様式`, crumbs: [toList], problems },
    <FormPage
      year={year}
      columns={columns}
      mayWrite={mayWrite(actor)}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

export async function saveForm(visit: Visit): Promise<Response> {
  const year = yearOf(visit)
  const again = (typed: Typed, problems: Problems) => drawForm(visit, typed, problems)
  return submit(visit, ColumnsForm, {
    act: async (tx, value) => {
      await setForm(tx, visit.actor, year, columnsOf(value), visit.now)
      return `/town/statement-forms/${year}`
    },
    again,
    options: { flash: '様式を保存しました' },
  })
}

/** For everybody: what a town has published of a year. @throws NotFound where nothing ever was */
export async function drawResults(visit: Visit): Promise<Response> {
  const code = visit.param('municipality')
  const year = yearOf(visit)
  const results = await as(visit.db, clock, (tx) => publicResults(tx, code, year))
  const town = results[0]?.statement.facts.town
  if (town === undefined) throw new NotFound()
  return visit.page(
    {
      title: `${formatFiscalYear(year)}の事業の結果`,
      crumbs: [
        { href: '/towns', label: 'まちを知る' },
        { href: `/towns/${code}`, label: town },
      ],
      indexable: results.some(({ withdrawnAt }) => withdrawnAt === null),
      description: `${town}の副業人材の事業の、${formatFiscalYear(year)}の実績と数え方です。`,
    },
    <ResultsPage town={town} year={year} results={results} />,
  )
}
