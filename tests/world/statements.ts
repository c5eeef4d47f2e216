import { as, type Member } from '../../src/actor.ts'
import { aimAt } from '../../src/indicators/aim-at.ts'
import { askExport } from '../../src/indicators/statements/ask-export.ts'
import { draftStatement } from '../../src/indicators/statements/draft-statement.ts'
import type { ExportFormat } from '../../src/indicators/statements/export.ts'
import { figuresOfStatement, findStatement } from '../../src/indicators/statements/find-statement.ts'
import { makeExport } from '../../src/indicators/statements/make-export.ts'
import { publishResult } from '../../src/indicators/statements/publish-result.ts'
import { type StatementKind, textsOf } from '../../src/indicators/statements/statement.ts'
import { submitStatement } from '../../src/indicators/statements/submit-statement.ts'
import { writeStatement } from '../../src/indicators/statements/write-statement.ts'
import { fiscalYear } from '../../src/law/fiscal-year.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW } from './office.ts'
import { type MadeYear, programmeYearsOf } from './programme-years.ts'

export interface MadeStatement extends MadeYear {
  statement: string
}

/** What stands in every text of a report that is complete. */
export const said = '秋の募集に向けて、旅館と酒蔵を訪ねました。'

/** Reports of a town that aimed at three matches, made through the verbs. 2024 is over at NOW, 2025 runs. */
export function statementsOf({ db, owner }: { db: Database; owner: Database }) {
  const years = programmeYearsOf({ db, owner })

  async function aimed(year: number): Promise<MadeYear> {
    const made = await years.planned({ year })
    const target = { indicator: 'matches', baseline: 0, target: 3 }
    await as(db, made.officer, (tx) => aimAt(tx, made.officer, made.plan, target, new Date('2025-03-01T00:00:00Z')))
    return made
  }

  async function drafted({
    kind = 'annual',
    year = 2024,
    now = NOW,
    from,
  }: {
    kind?: StatementKind
    year?: number
    now?: Date
    from?: MadeYear
  } = {}): Promise<MadeStatement> {
    const made = from ?? (await aimed(year))
    const month = kind === 'monthly' ? 10 : 0
    const wanted = { kind, year: fiscalYear(year), month, programmeId: made.programme }
    const statement = await as(db, made.officer, (tx) => draftStatement(tx, made.officer, wanted, now))
    return { ...made, statement }
  }

  /** Every text is filled in, and every target spoken of. */
  async function fillIn(officer: Member, statement: string, words = said, now = NOW): Promise<void> {
    await as(db, officer, async (tx) => {
      const { kind, edition } = await findStatement(tx, officer, statement, 'write')
      const figures = await figuresOfStatement(tx, statement)
      const aims = figures.filter(({ target }) => target !== null)
      const given = {
        edition,
        texts: Object.fromEntries(textsOf(kind).map(({ name }) => [name, words])),
        words: Object.fromEntries(aims.map(({ indicator }) => [indicator, words])),
      }
      await writeStatement(tx, officer, statement, given, now)
    })
  }

  async function written(given: Parameters<typeof drafted>[0] = {}): Promise<MadeStatement> {
    const made = await drafted(given)
    await fillIn(made.officer, made.statement, said, given.now)
    return made
  }

  const submit = (officer: Member, id: string, now = NOW) =>
    as(db, officer, (tx) => submitStatement(tx, officer, id, now))

  const read = (officer: Member, id: string) =>
    as(db, officer, async (tx) => ({
      statement: await findStatement(tx, officer, id, 'view'),
      figures: await figuresOfStatement(tx, id),
    }))

  async function submitted(given: Parameters<typeof drafted>[0] = {}): Promise<MadeStatement> {
    const made = await written(given)
    await submit(made.officer, made.statement, given.now)
    return made
  }

  async function published(): Promise<MadeStatement & { publication: string }> {
    const made = await submitted({ kind: 'result' })
    const publication = await as(db, made.officer, (tx) => publishResult(tx, made.officer, made.statement, NOW))
    return { ...made, publication }
  }

  async function asked(format: ExportFormat = 'csv'): Promise<MadeStatement & { asked: string }> {
    const made = await submitted({ kind: 'grant' })
    const id = await as(db, made.officer, (tx) => askExport(tx, made.officer, made.statement, format, NOW))
    return { ...made, asked: id }
  }

  async function made(format: ExportFormat = 'csv') {
    const found = await asked(format)
    await makeExport(db, found.asked, () => NOW)
    return found
  }

  return { made, aimed, drafted, fillIn, written, submit, read, submitted, published, asked }
}
