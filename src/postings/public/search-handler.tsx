import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { highlight, type Query } from '../../platform/search/index.ts'
import { hasEmptyBoxes } from '../../platform/web/asked.ts'
import { whenRead } from '../../start/readiness.ts'
import type { Visit } from '../../route.ts'
import { countAsked } from './asked-words.ts'
import { saidConditions, titleOfSearch } from './condition-words.ts'
import { excerptOf } from './excerpt-of.ts'
import { facetChoices } from './facet-choices.ts'
import { conditionsOf, countPostings, findPostings } from './find-postings.ts'
import type { FoundPostings } from './found-postings.ts'
import { livePostings, type LivePostings } from './live-postings.ts'
import { type FoundCard, SearchPage, type SearchPageProps } from './pages/search-page.tsx'
import { type CardRow, cardRows, cardWords } from './posting-cards.ts'
import { canonicalHref, changed, everyPosting, searchHref } from './posting-search.ts'
import { readSearch, type ReadSearch } from './read-search.ts'
import { loosened, suggested } from './when-few-are-found.ts'

/** 求人を探す: everything is in the URL, and nothing in it can go wrong. */
export async function searchPostings(visit: Visit): Promise<Response> {
  await whenRead(visit.db, 'postings')
  const seen = await visit.read(async (tx) => {
    const live = await livePostings(visit.db, tx, visit.now)
    const read = readSearch(visit.query, live.places)
    const found = findPostings(live, read.search, visit.now)
    return { live, read, found, rows: await cardRows(tx, found.ids), ownTies: await ownTies(tx, visit.actor) }
  })
  const { search, notices } = seen.read
  // A browser sends empty boxes along; the address to share does without them.
  if (notices.length === 0 && hasEmptyBoxes(visit.query)) return visit.redirect(searchHref(search))
  if (search.page === 1) countAsked(seen.live.index.parse(search.text).words)
  const props = propsOf(seen, visit.now)
  // Another page or order of all postings is still 求人を探す.
  const plain = conditionsOf(search).length === 0
  return visit.page(
    {
      title: props.title,
      crumbs: plain ? [] : [{ href: '/postings', label: '求人を探す' }],
      indexable: true,
      canonical: canonicalHref(search),
      description: `${props.title}。地方の企業と役場が、都市の経験を求めている副業の求人です。`,
      feed: { href: searchHref({ ...search, page: 1 }, '/postings.rss'), title: props.title },
    },
    <SearchPage {...props} />,
  )
}

interface Seen {
  live: LivePostings
  read: ReadSearch
  found: FoundPostings
  rows: readonly CardRow[]
  ownTies: readonly string[]
}

function propsOf({ live, read, found, rows, ownTies }: Seen, now: Date): SearchPageProps {
  const { search, notices } = read
  const query = live.index.parse(search.text)
  const nothing = found.total === 0
  return {
    title: titleOfSearch(search, live),
    search,
    notices,
    cards: rows.map((row) => cardOf(row, query, now)),
    total: found.total,
    choices: facetChoices(found, search, live),
    chips: saidConditions(search, live).map(({ label, without }) => ({ label, removeHref: searchHref(without) })),
    tieNames: search.ties.map((code) => live.places.nameOf(code) ?? code),
    ownTiesHref: ownTies.length > 0 && search.ties.length === 0 ? searchHref(changed(search, { ties: ownTies })) : null,
    sentence: found.sentence,
    suggestions: nothing ? suggested(live, search, found.suggestions, now) : [],
    looser: nothing ? loosened(live, search, now) : [],
    all: nothing ? countPostings(live, everyPosting, now) : 0,
  }
}

function cardOf(row: CardRow, { words }: Query, now: Date): FoundCard {
  const title = highlight(row.title, words)
  // Where the title answers already, the beginning says more than another hit.
  const asked = title.some(({ hit }) => hit) ? [] : words
  return { ...cardWords(row, now), title, excerpt: excerptOf(row, asked) }
}

/** The places of a talent's own profile; nobody else has any. */
async function ownTies(tx: Tx, actor: Actor): Promise<string[]> {
  if (actor.kind !== 'talent') return []
  const rows = await tx
    .selectFrom('talent_places')
    .select('place_code')
    .distinct()
    .where('talent_id', '=', actor.talentId)
    .orderBy('place_code')
    .limit(5)
    .execute()
  return rows.map((row) => row.place_code)
}
