import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'
import { countFigures, factsOf } from './count-figures.ts'
import { figuresOfStatement, findStatement } from './find-statement.ts'
import { knownFor, textsOf } from './statement.ts'

/** What the officer writes: the report's texts by name, and words beside figures by indicator. */
export interface Written {
  /** The edition that was on the screen. */
  edition: number
  texts: Readonly<Record<string, string>>
  words: Readonly<Record<string, string>>
}

/** 文章を保存する. @throws Stale where somebody else has saved meanwhile */
export async function writeStatement(tx: Tx, actor: Actor, id: string, given: Written, now: Date): Promise<void> {
  const found = await findStatement(tx, actor, id, 'write', { lock: true })
  if (found.edition !== given.edition)
    throw new Stale(
      'ほかの方がこの報告を先に保存しました。ページを開き直し、内容を確かめてから、もう一度入力してください。',
    )
  const texts = Object.fromEntries(textsOf(found.kind).map(({ name }) => [name, given.texts[name] ?? '']))
  await tx
    .updateTable('statements')
    .set({ texts: JSON.stringify(texts), edition: found.edition + 1 })
    .where('id', '=', id)
    .execute()
  for (const [indicator, words] of Object.entries(given.words))
    await tx
      .updateTable('statement_figures')
      .set({ words })
      .where('statement_id', '=', id)
      .where('indicator', '=', indicator)
      .execute()
  await record(tx, actor, { name: 'statement.written', subject: id, detail: { edition: found.edition + 1 } }, now)
}

/** What stood in the boxes when another button of the page was pressed: written where it says anything new. @throws Stale */
export async function keepWritten(tx: Tx, actor: Actor, id: string, given: Written, now: Date): Promise<void> {
  const found = await findStatement(tx, actor, id, 'write', { lock: true })
  const figures = await figuresOfStatement(tx, id)
  const asSaved =
    found.edition === given.edition &&
    textsOf(found.kind).every(({ name }) => (found.texts[name] ?? '') === (given.texts[name] ?? '')) &&
    figures.every(({ indicator, words }) => words === (given.words[indicator] ?? words))
  if (!asSaved) await writeStatement(tx, actor, id, given, now)
}

/** 数字を数え直す: as of now (or the end of the month). The officer's words stay where they are. */
export async function refreshStatement(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const found = await findStatement(tx, actor, id, 'write', { lock: true })
  const known = knownFor(found, now)
  const facts = JSON.stringify(await factsOf(tx, found.programme_id, found.year))
  await tx
    .updateTable('statements')
    .set({ known, facts, edition: found.edition + 1 })
    .where('id', '=', id)
    .execute()
  await countFigures(tx, { ...found, known })
  await record(tx, actor, { name: 'statement.refreshed', subject: id, detail: { edition: found.edition + 1 } }, now)
}
