import { NotFound } from '../../platform/errors.ts'
import { placeBook } from '../../law/place-book.ts'
import { excerpt, type Query } from '../../platform/search/index.ts'
import { hasEmptyBoxes } from '../../platform/web/asked.ts'
import { whenRead } from '../../start/readiness.ts'
import type { Visit } from '../../route.ts'
import type { TalentProfileView } from '../profile-parts.ts'
import { profilesOf } from '../profile.ts'
import { saidConditions } from './condition-words.ts'
import { facetChoices } from './facet-choices.ts'
import { findTalents } from './find-talents.ts'
import { liveTalents } from './live-talents.ts'
import { DeskTalentsPage } from './pages/desk-talents-page.tsx'
import { readSearch } from './read-search.ts'
import { searchHref } from './talent-search.ts'
import { otherSearches } from './when-nobody-is-found.ts'

const EXCERPT_LENGTH = 90
const places = placeBook(new Map())

/** 副業人材を探す, for coordinators: everything is in the URL, and nothing in it can go wrong. */
export async function searchTalents(visit: Visit): Promise<Response> {
  // The index sees everybody: nobody else comes near it, whatever the route says.
  if (visit.actor.kind !== 'operator') throw new NotFound()
  const { search, notices } = readSearch(visit.query, places)
  // A browser sends empty boxes along; the address to share does without them.
  if (notices.length === 0 && hasEmptyBoxes(visit.query)) return visit.redirect(searchHref(search))
  await whenRead(visit.db, 'talents')
  const { found, others, words, profiles } = await visit.read(async (tx) => {
    const index = await liveTalents(visit.db, tx, visit.now)
    const result = findTalents(index, search, visit.now)
    const others = otherSearches(index, search, result, places, visit.now)
    return { found: result, others, words: index.parse(search.text).words, profiles: await profilesOf(tx, result.ids) }
  })
  const placeNames = search.places.map((code) => places.nameOf(code) ?? code)
  return visit.page(
    { title: '副業人材', crumbs: [{ href: '/desk', label: '今日の仕事' }] },
    <DeskTalentsPage
      {...others}
      total={found.total}
      sentence={found.sentence}
      search={search}
      notices={notices}
      found={found.ids.flatMap((id) => foundOf(profiles.get(id), words))}
      choices={facetChoices(found, search, places)}
      conditions={saidConditions(search, places)}
      placeNames={placeNames}
    />,
  )
}

/** Where a word stands in what the person wrote; nothing where only the headline or a skill answers. */
function foundOf(profile: TalentProfileView | undefined, words: Query['words']) {
  if (!profile) return []
  const text = [profile.introduction, profile.experience, profile.achievements].filter(Boolean).join(' ')
  const segments = words.length === 0 ? [] : excerpt(text, words, EXCERPT_LENGTH)
  return [{ profile, excerpt: segments.some(({ hit }) => hit) ? segments : [] }]
}
