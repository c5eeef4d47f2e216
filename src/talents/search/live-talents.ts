import { keepLive } from '../../start/kept-live.ts'
import type { Tx } from '../../platform/db/database.ts'
import { breath } from '../../platform/in-steps.ts'
import { createSearchIndex, type SearchIndex } from '../../platform/search/index.ts'
import { taughtWords } from '../taught-words.ts'
import { synonymsWith } from '../field-synonyms.ts'
import { documentOf, talentShape } from './search-document.ts'
import { talentsAfter, talentsAmong } from './talent-rows.ts'

const AT_ONCE = 200
/** Between so many, requests are let through. */
const PER_STEP = 20
const MOST_EMPTY = 1 / 3

/** Everybody who has not left, in the memory of this process, as of a second ago at the latest. For operators only. */
export const liveTalents = keepLive<SearchIndex>({
  subjects: ['talent', 'vocabulary'],
  load,
  takeIn: async (index, tx, named) => {
    if (named('vocabulary').length > 0) index.teach(synonymsWith(await taughtWords(tx)))
    const ids = named('talent')
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      const rows = await talentsAmong(tx, some)
      const there = new Set(rows.map(({ id }) => id))
      for (const id of some) if (!there.has(id)) index.remove(id)
      for (const row of rows) index.put(documentOf(row))
    }
    if (index.state().empty > MOST_EMPTY) void index.compact()
  },
})

async function load(tx: Tx): Promise<SearchIndex> {
  const index = createSearchIndex({ shape: talentShape, synonyms: synonymsWith(await taughtWords(tx)) })
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await talentsAfter(tx, after, AT_ONCE)
    for (const [at, row] of rows.entries()) {
      index.put(documentOf(row))
      if (at % PER_STEP === 0) await breath()
    }
    after = rows.at(-1)?.id ?? after
    if (rows.length < AT_ONCE) return index
  }
}
