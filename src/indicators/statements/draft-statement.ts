import { randomUUID } from 'node:crypto'
import { type Actor, mayWrite } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../../platform/errors.ts'
import { findProgramme } from '../../programmes/find-programme.ts'
import { countFigures, factsOf } from './count-figures.ts'
import { findStatement, type StatementRow } from './find-statement.ts'
import { knownFor, type Period, standingOf } from './statement.ts'

export interface Wanted extends Period {
  programmeId: string
}

/**
 * 報告を下書きする: every figure is counted, the words stay to be written. Asked for twice, it is the same draft; where the
 * report was submitted already, that one is opened.
 * @throws Invalid for a period that has not begun, or is none of the programme's
 */
export async function draftStatement(tx: Tx, actor: Actor, wanted: Wanted, now: Date): Promise<string> {
  if (actor.kind !== 'municipality') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  const programme = await findProgramme(tx, actor, wanted.programmeId, 'view', { lock: true })
  const problem = problemWith(wanted, programme.first_year, now)
  if (problem) throw new Invalid(problem)
  const there = await newestOf(tx, wanted)
  if (there) return there.id
  return insertDraft(tx, actor, { ...wanted, municipalityId: programme.municipality_id, version: 1, texts: {} }, now)
}

function problemWith(wanted: Wanted, firstYear: number, now: Date): Record<string, string> | undefined {
  const { kind, year, month } = wanted
  if (kind === 'monthly' && (month < 1 || month > 12)) return { month: '何月の報告かを選んでください' }
  if (year < firstYear) return { year: `この事業は${firstYear}年度に始まりました。それより前の報告は作れません` }
  if (standingOf(wanted, now) !== 'coming') return undefined
  return kind === 'monthly'
    ? { month: 'この月はまだ始まっていません。始まってから作ってください' }
    : { year: 'この年度はまだ始まっていません。4月1日から作れます' }
}

/** The newest version of a report; undefined where there is none yet. A draft that was discarded is none. */
export function newestOf(tx: Tx, { programmeId, kind, year, month }: Wanted) {
  return tx
    .selectFrom('statements')
    .select(['id', 'version', 'state'])
    .where('programme_id', '=', programmeId)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('month', '=', month)
    .where('state', '<>', 'discarded')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface Draft extends Wanted {
  municipalityId: string
  version: number
  texts: StatementRow['texts']
}

async function insertDraft(tx: Tx, actor: Actor, draft: Draft, now: Date, words?: string): Promise<string> {
  const id = randomUUID()
  const { programmeId, kind, year, month, version, municipalityId } = draft
  const row = {
    id,
    municipality_id: municipalityId,
    programme_id: programmeId,
    kind,
    year,
    month,
    version,
    known: knownFor(draft, now),
  }
  const facts = JSON.stringify(await factsOf(tx, programmeId, year))
  await tx
    .insertInto('statements')
    .values({ ...row, facts, texts: JSON.stringify(draft.texts), created_at: now })
    .execute()
  if (words) await copyWords(tx, words, id)
  await countFigures(tx, { ...row, kind, year })
  const detail = { programme: programmeId, kind, year, month, version }
  await record(tx, actor, { name: 'statement.drafted', subject: id, from: null, to: 'draft', detail }, now)
  return id
}

/** What was said beside each figure goes along; the figures themselves are counted anew. */
async function copyWords(tx: Tx, from: string, to: string): Promise<void> {
  const figures = await tx.selectFrom('statement_figures').selectAll().where('statement_id', '=', from).execute()
  for (const figure of figures)
    await tx
      .insertInto('statement_figures')
      .values({ ...figure, statement_id: to })
      .execute()
}

/** 新しい版を作る. What was submitted stays as it was, and in force until the new version is submitted. */
export async function reviseStatement(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const old = await findStatement(tx, actor, id, 'revise', { lock: true })
  const wanted = { kind: old.kind, year: old.year, month: old.month, programmeId: old.programme_id }
  const newest = await newestOf(tx, wanted)
  if (newest && newest.id !== id) return newest.id
  const { municipality_id: municipalityId, texts } = old
  return insertDraft(tx, actor, { ...wanted, municipalityId, texts, version: old.version + 1 }, now, id)
}
