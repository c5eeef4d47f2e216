import { keepLive, type KeptLive } from '../../start/kept-live.ts'
import { type PlaceBook, placeBook } from '../../law/place-book.ts'
import type { Tx } from '../../platform/db/database.ts'
import { breath } from '../../platform/in-steps.ts'
import { createSearchIndex, type SearchIndex } from '../../platform/search/index.ts'
import { taughtWords } from '../../talents/taught-words.ts'
import { synonymsWith } from '../../talents/field-synonyms.ts'
import { openPostingsAfter, openPostingsAmong, openPostingsOfOrganizations, type OpenPosting } from './open-posting.ts'
import type { FoundPostings } from './found-postings.ts'
import { remember, type Remembered } from './remembered.ts'
import { documentOf, postingShape } from './search-document.ts'

/** The published postings in the memory of this process, kept up with the journal. */
export interface LivePostings {
  index: SearchIndex
  places: PlaceBook
  /** 「令和7年度 秋の募集」 by id, for every round that a published posting belongs to. */
  roundNames: ReadonlyMap<string, string>
  /** What searches found, as long as nothing changes: many people look at the same few lists. */
  answers: Remembered<FoundPostings>
}

interface Kept extends LivePostings {
  towns: Map<string, string>
  rounds: Map<string, string>
}

const AT_ONCE = 500
/** Between so many, requests are let through. */
const PER_STEP = 20
/** About 4 kB each. */
const MOST_ANSWERS = 500
const MOST_EMPTY = 1 / 3

/**
 * The index of published postings, as of a second ago at the latest.
 * @param now the instant of the request
 */
export const livePostings: KeptLive<LivePostings> = keepLive<Kept>({
  subjects: ['posting', 'organization', 'vocabulary'],
  load,
  takeIn: async (live, tx, named) => {
    if (named('vocabulary').length > 0) await learnWords(live, tx)
    const renamed = await openPostingsOfOrganizations(tx, named('organization'))
    await takeOver(live, tx, [...new Set([...named('posting'), ...renamed])])
    if (live.index.state().empty > MOST_EMPTY) void live.index.compact()
  },
})

async function load(tx: Tx): Promise<Kept> {
  const towns = new Map<string, string>()
  const rounds = new Map<string, string>()
  const index = createSearchIndex({ shape: postingShape, synonyms: synonymsWith(await taughtWords(tx)) })
  const answers = remember<FoundPostings>(MOST_ANSWERS)
  const kept = { index, towns, rounds, places: placeBook(towns), roundNames: rounds, answers }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const postings = await openPostingsAfter(tx, after, AT_ONCE)
    for (const [at, posting] of postings.entries()) {
      put(kept, posting)
      if (at % PER_STEP === 0) await breath()
    }
    after = postings.at(-1)?.id ?? after
    if (postings.length < AT_ONCE) return kept
  }
}

/** What operators taught, or took back, counts in searches from now on. */
async function learnWords({ index, answers }: Kept, tx: Tx): Promise<void> {
  index.teach(synonymsWith(await taughtWords(tx)))
  answers.clear()
}

async function takeOver(kept: Kept, tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) kept.answers.clear()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const open = await openPostingsAmong(tx, some)
    const published = new Set(open.map(({ id }) => id))
    for (const id of some) if (!published.has(id)) kept.index.remove(id)
    for (const posting of open) put(kept, posting)
  }
}

function put({ index, towns, rounds }: Pick<Kept, 'index' | 'towns' | 'rounds'>, posting: OpenPosting): void {
  index.put(documentOf(posting))
  towns.set(posting.townCode, posting.townName)
  if (posting.roundId) rounds.set(posting.roundId, `${posting.programmeName ?? ''} ${posting.roundName ?? ''}`.trim())
}
