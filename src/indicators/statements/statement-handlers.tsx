import { mayWrite } from '../../actor.ts'
import { historyOf } from '../../history.ts'
import { HistoryPage } from '../../history-page.tsx'
import type { Tx } from '../../platform/db/database.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { fiscalYearOf } from '../../law/fiscal-year.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { programmesFor } from '../../programmes/queries.ts'
import type { Visit } from '../../route.ts'
import { yearAsked, yearsOf } from '../year-figures.ts'
import { checklistOf } from './checklist.ts'
import { differencesOf } from './differences.ts'
import { exportsOf } from './export-file.ts'
import { shownFigures } from './few-answers.ts'
import { figuresOfStatement, findStatement, type StatementRow } from './find-statement.ts'
import { frozenRows, nextReports, statementsOfYear, versionsOf } from './list-statements.ts'
import { ListPage } from './pages/list-page.tsx'
import { RowsPage } from './pages/rows-page.tsx'
import { StatementPage } from './pages/statement-page.tsx'
import { publicationOf } from './publish-result.ts'
import { titleOf } from './statement-tables.ts'
import { telling } from './telling.ts'

export const STATEMENTS = '/town/statements'
const toList = { href: STATEMENTS, label: '実績報告' }

export async function drawList(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const running = fiscalYearOf(dayInJapan(visit.now))
  const asked = [typed.year].flat()[0] ?? visit.query.get('year')
  // A year that cannot be was typed by nobody: the list of the running one is shown with the problem.
  const year = 'year' in problems ? running : yearAsked(asked, visit.now)
  const props = await visit.read(async (tx) => ({
    statements: await statementsOfYear(tx, visit.actor, year),
    programmes: await programmesFor(tx, visit.actor),
    next: await nextReports(tx, visit.actor, visit.now),
    years: (await yearsOf(tx, townOf(visit), visit.now)).filter((one) => one <= running),
  }))
  const years = props.years.includes(year) ? props.years : [year, ...props.years]
  return visit.page(
    { title: '実績報告', crumbs: [], problems },
    <ListPage
      {...props}
      years={years}
      year={year}
      mayWrite={mayWrite(visit.actor)}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

const townOf = ({ actor }: Visit): string => (actor.kind === 'municipality' ? actor.organizationId : '')

export async function drawStatement(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('statement')
  const props = await visit.read((tx) => statementView(tx, visit, id))
  return visit.page(
    { title: titleOf(props.statement), crumbs: [toList], problems },
    <StatementPage
      {...props}
      mayWrite={mayWrite(visit.actor)}
      now={visit.now}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

async function statementView(tx: Tx, visit: Visit, id: string) {
  const statement = await findStatement(tx, visit.actor, id, 'view')
  const figures = await figuresOfStatement(tx, id)
  const versions = await versionsOf(tx, statement)
  const town = await tx
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', statement.municipality_id)
    .executeTakeFirstOrThrow()
  return {
    statement,
    // As it may leave the town; what is checked and compared is the whole of it.
    figures: shownFigures(statement, figures),
    versions,
    checks: checklistOf(statement, figures, visit.now),
    differences: await againstTheOneBefore(tx, statement, versions),
    exports: await exportsOf(tx, id),
    publication: (await publicationOf(tx, id)) ?? null,
    placeCode: town.place_code ?? '',
  }
}

async function againstTheOneBefore(tx: Tx, statement: StatementRow, versions: readonly StatementRow[]) {
  const before = versions.find(({ state, version }) => state !== 'discarded' && version === statement.version - 1)
  if (!before) return null
  return differencesOf(
    { statement: before, figures: await figuresOfStatement(tx, before.id) },
    { statement, figures: await figuresOfStatement(tx, statement.id) },
  )
}

/** Does something to a draft as it stands; what is missing comes back on its page. */
export async function onStatement(
  visit: Visit,
  flash: string,
  work: (tx: Tx, id: string) => Promise<string | void>,
): Promise<Response> {
  const id = visit.id('statement')
  try {
    return await visit.act(async (tx) => `${STATEMENTS}/${(await work(tx, id)) ?? id}`, { flash })
  } catch (error) {
    if (error instanceof Invalid) return drawStatement(visit, {}, error.problems)
    throw error
  }
}

export async function drawRows(visit: Visit): Promise<Response> {
  const id = visit.id('statement')
  const indicator = visit.param('indicator')
  const after = Number(visit.query.get('after') ?? 0)
  if (!Number.isInteger(after) || after < 0 || after > 1e9) throw new NotFound()
  const props = await visit.read(async (tx) => {
    const statement = await findStatement(tx, visit.actor, id, 'view')
    const figure = (await figuresOfStatement(tx, id)).find((one) => one.indicator === indicator)
    if (!figure || !statement.submitted_at) throw new NotFound()
    return { statement, figure, rows: await frozenRows(tx, id, indicator, after) }
  })
  const up = { href: `${STATEMENTS}/${id}`, label: titleOf(props.statement) }
  return visit.page({ title: `${props.figure.name}の根拠`, crumbs: [toList, up] }, <RowsPage {...props} />)
}

export async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('statement')
  const props = await visit.read(async (tx) => {
    const statement = await findStatement(tx, visit.actor, id, 'view')
    const made = await exportsOf(tx, id)
    const publications = await tx
      .selectFrom('statement_publications')
      .select('id')
      .where('statement_id', '=', id)
      .execute()
    return {
      statement,
      told: await historyOf(tx, visit.actor, [id, ...[...made, ...publications].map((one) => one.id)]),
    }
  })
  const up = { href: `${STATEMENTS}/${id}`, label: titleOf(props.statement) }
  return visit.page(
    { title: '記録', crumbs: [toList, up] },
    <HistoryPage over={up.label} told={props.told} telling={telling} />,
  )
}
