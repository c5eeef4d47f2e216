import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { aimedYears } from '../../programmes/targets.ts'
import { grantOf } from '../../programmes/grants.ts'
import { type Countable, countableBy } from '../countable.ts'
import { evidenceFor } from '../evidence.ts'
import { figureOf } from '../indicator.ts'
import { achieved, type Aim, monthsOfRows } from '../measurement.ts'
import type { Facts, StatementRow } from './find-statement.ts'
import { formOf } from './form-of-year.ts'
import { indicatorsIn } from './form-columns.ts'
import { monthOf } from './statement.ts'

/** Which statement is counted: whose, of what, and as of when. */
export type Counted = Pick<
  StatementRow,
  'id' | 'municipality_id' | 'programme_id' | 'kind' | 'year' | 'month' | 'known'
>

/** Which rows its figures count. */
export const scopeOfStatement = (s: Counted) => ({
  municipalityId: s.municipality_id,
  year: s.year,
  known: s.known,
  programmeId: s.programme_id,
})

/** Counts every figure of a draft anew. What the officer wrote beside a figure stays with it. */
export async function countFigures(tx: Tx, statement: Counted): Promise<void> {
  const aims = await aimsOf(tx, statement)
  const wanted = chosen(statement, await countableBy(tx, statement.municipality_id), {
    aimed: new Set(aims.keys()),
    named: new Set(indicatorsIn(await formOf(tx, statement.municipality_id, statement.year))),
  })
  const words = await wordsOf(tx, statement.id)
  await tx.deleteFrom('statement_figures').where('statement_id', '=', statement.id).execute()
  let position = 0
  for (const countable of wanted) {
    const aim = aims.get(countable.indicator.id) ?? null
    const figure = await count(tx, statement, countable, aim)
    // A town's own indicator that nobody filled in says nothing, unless it is aimed at.
    if (countable.byHand && figure.rows === 0 && !aim) continue
    await tx
      .insertInto('statement_figures')
      .values({ ...figure, position: (position += 1), words: words.get(figure.indicator) ?? '' })
      .execute()
  }
}

async function count(tx: Tx, statement: Counted, { indicator, rowsOf, byHand }: Countable, aim: Aim | null) {
  const evidence = await evidenceFor(tx, rowsOf, scopeOfStatement(statement))
  const value = figureOf(indicator.figure, evidence)
  const month = statement.month === 0 ? null : monthOf(statement.year, statement.month)
  const months = month ? monthsOfRows(indicator.figure, evidence, statement.year, statement.known) : []
  return {
    statement_id: statement.id,
    municipality_id: statement.municipality_id,
    indicator: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    figure: indicator.figure,
    definition: [indicator.what, indicator.from, indicator.caveats].filter(Boolean).join(' '),
    value,
    month_value: month ? (months.find((one) => one.month.equals(month))?.value ?? null) : null,
    baseline: aim?.baseline ?? null,
    target: aim?.target ?? null,
    achievement: achieved(indicator, value, aim).achievement,
    by_hand: byHand,
    rows: evidence.length,
    fewest: indicator.fewest ?? 0,
  }
}

/** Those with a target first; of the others, what a report of this kind is about. The town's background is never an effect. */
function chosen(
  { kind }: Counted,
  all: readonly Countable[],
  { aimed, named }: { aimed: ReadonlySet<string>; named: ReadonlySet<string> },
): Countable[] {
  const candidates = all.filter(({ indicator }) => indicator.kind !== 'context')
  const wanted = {
    monthly: () => true,
    annual: () => true,
    grant: ({ indicator }: Countable) => indicator.id === 'cost' || named.has(indicator.id),
    result: ({ indicator }: Countable) => indicator.kind === 'outcome',
  }[kind]
  return [
    ...candidates.filter(({ indicator }) => aimed.has(indicator.id)),
    ...candidates.filter((one) => !aimed.has(one.indicator.id) && wanted(one)),
  ]
}

async function aimsOf(tx: Tx, s: Counted): Promise<Map<string, Aim>> {
  const plans = await aimedYears(tx, s.municipality_id, s.year, s.known)
  const plan = plans.find(({ programmeId }) => programmeId === s.programme_id)
  const standing = (plan?.targets ?? []).filter(({ target }) => target !== null)
  return new Map(standing.map(({ indicator, ...aim }) => [indicator, aim]))
}

async function wordsOf(tx: Tx, statementId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('statement_figures')
    .select(['indicator', 'words'])
    .where('statement_id', '=', statementId)
    .execute()
  return new Map(rows.map(({ indicator, words }) => [indicator, words]))
}

/** What the paper is headed with, as it stands now. */
export async function factsOf(tx: Tx, programmeId: string, year: number): Promise<Facts> {
  const { rows } = await sql<{ town: string; programme: string; grant: string | null }>`
    select o.name as town, g.name as programme, y.grant_code as "grant"
      from programmes g join organizations o on o.id = g.municipality_id
      left join programme_years y on y.programme_id = g.id and y.year = ${year}
     where g.id = ${programmeId}`.execute(tx)
  const { town = '', programme = '', grant = '' } = rows[0] ?? {}
  return { town, programme, grant: grantOf(grant ?? '')?.name ?? '', targetMonth: `${year + 1}年3月` }
}
