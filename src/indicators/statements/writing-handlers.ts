import type { Tx } from '../../platform/db/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { parseForm, type Problems, type Typed } from '../../platform/web/parse.ts'
import type { Visit } from '../../route.ts'
import { figuresOfStatement, findStatement } from './find-statement.ts'
import { wordsIn, writingForm } from './forms.ts'
import { textsOf } from './statement.ts'
import { drawStatement, onStatement, STATEMENTS } from './statement-handlers.tsx'
import { submitStatement } from './submit-statement.ts'
import { keepWritten, refreshStatement, writeStatement, type Written } from './write-statement.ts'

/** 文章を保存する. */
export async function save(visit: Visit): Promise<Response> {
  const id = visit.id('statement')
  const read = await writtenIn(visit, id)
  if ('problems' in read) return drawStatement(visit, read.typed, read.problems)
  return visit.act(
    async (tx) => {
      await writeStatement(tx, visit.actor, id, read.written, visit.now)
      return `${STATEMENTS}/${id}`
    },
    { flash: '文章を保存しました' },
  )
}

/** 数字を数え直す: what stands in the boxes is saved first. */
export const recount = (visit: Visit): Promise<Response> =>
  withWords(visit, '数字を数え直しました', (tx, id) => refreshStatement(tx, visit.actor, id, visit.now))

/** 提出する: what stands in the boxes is saved first, also where the report is refused. */
export const handIn = (visit: Visit): Promise<Response> =>
  withWords(visit, '報告を提出しました', (tx, id) => submitStatement(tx, visit.actor, id, visit.now))

async function withWords(visit: Visit, flash: string, verb: (tx: Tx, id: string) => Promise<void>): Promise<Response> {
  // A button that stood in a form of its own sends no words, and takes none away.
  if (!visit.fields.edition) return onStatement(visit, flash, verb)
  const id = visit.id('statement')
  const read = await writtenIn(visit, id)
  if ('problems' in read) return drawStatement(visit, read.typed, read.problems)
  const keep = async (tx: Tx) => {
    await keepWritten(tx, visit.actor, id, read.written, visit.now)
    return `${STATEMENTS}/${id}`
  }
  try {
    return await visit.act(
      async (tx) => {
        const path = await keep(tx)
        await verb(tx, id)
        return path
      },
      { flash },
    )
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    await visit.act(keep)
    return drawStatement(visit, {}, error.problems)
  }
}

/** The form depends on the report: its texts, and a box beside each figure. */
async function writtenIn(
  visit: Visit,
  id: string,
): Promise<{ written: Written } | { typed: Typed; problems: Problems }> {
  const { kind, figures } = await visit.read(async (tx) => ({
    kind: (await findStatement(tx, visit.actor, id, 'view')).kind,
    figures: await figuresOfStatement(tx, id),
  }))
  const parsed = parseForm(writingForm(kind, figures), visit.fields)
  if ('problems' in parsed) return parsed
  const words = (name: string) => wordsIn(parsed.value, name)
  return {
    written: {
      edition: parsed.value.edition,
      texts: Object.fromEntries(textsOf(kind).map(({ name }) => [name, words(name)])),
      words: Object.fromEntries(figures.map(({ indicator }) => [indicator, words(`words-${indicator}`)])),
    },
  }
}
