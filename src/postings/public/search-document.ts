import { findPlace, regionOf } from '../../law/places.ts'
import { lineage } from '../../matching/text/taxonomy.ts'
import type { SearchDocument, Shape } from '../../platform/search/index.ts'
import { wordsOfConcept } from '../../talents/field-synonyms.ts'
import { taxonomy } from '../../talents/taxonomy.ts'
import { remoteInWords } from '../posting-words.ts'
import { conceptName } from '../taxonomy-choices.ts'
import { nameOf, themeNames } from '../words.ts'
import type { OpenPosting } from './open-posting.ts'

/** What a posting is searched by. */
export const postingShape = {
  headFields: ['title', 'client', 'tags'],
  bodyFields: ['body', 'meant', 'card', 'always'],
  facets: [
    'occupation',
    'skill',
    'industry',
    'theme',
    'region',
    'prefecture',
    'town',
    'place',
    'remote',
    'visits',
    'round',
  ],
  /** `fee` in yen a month, `hours` a month, `published` in milliseconds. */
  numbers: ['fee', 'hours', 'published'],
  days: ['closing'],
  newest: 'published',
} as const satisfies Shape

/** What every posting here is, whether its text says so or not: who types 「副業 鳥取」 means all of 鳥取. */
const ALWAYS = '副業'

const concepts = new Map(taxonomy.map((concept) => [concept.id, concept]))

/** What the index keeps of a posting. */
export function documentOf(posting: OpenPosting): SearchDocument {
  return {
    id: posting.id,
    texts: {
      title: posting.title,
      client: posting.clientName,
      tags: tagsOf(posting).join('\n'),
      body: [posting.background, posting.duties, posting.goal, posting.rest].join('\n'),
      meant: meantBy(posting).join('\n'),
      card: remoteInWords({ remote: posting.remote, visit_rhythm: posting.visitRhythm }),
      always: ALWAYS,
    },
    facets: facetsOf(posting),
    numbers: {
      fee: monthlyFee(posting),
      hours: posting.hours ?? Number.NaN,
      published: new Date(posting.publishedAt).getTime(),
    },
    days: posting.closesOn ? { closing: posting.closesOn } : {},
  }
}

/** Other words for what is asked for: a part of one finds the posting as well (サイト in ECサイト). */
function meantBy({ occupation, skills }: OpenPosting): string[] {
  return [occupation, ...skills].flatMap(wordsOfConcept)
}

function tagsOf({ occupation, skills, theme, townName, townCode, roundName, industry }: OpenPosting): string[] {
  const prefecture = findPlace(`${townCode.slice(0, 2)}000`)?.name ?? ''
  const named = [occupation, industry, ...skills].map(conceptName)
  return [...named, nameOf(themeNames, theme), `${prefecture}${townName}`, roundName ?? ''].filter((tag) => tag !== '')
}

function facetsOf(posting: OpenPosting): Record<string, string[]> {
  const { townCode, clientPlace, industry, occupation, theme, roundId } = posting
  const prefecture = townCode.slice(0, 2)
  const region = regionOf(townCode)
  return {
    occupation: occupation ? [occupation] : [],
    skill: posting.skills,
    // A trade is found under its division as well.
    industry: industry ? lineage(concepts, industry) : [],
    theme: theme ? [theme] : [],
    region: region ? [region] : [],
    prefecture: [prefecture],
    town: [townCode],
    place: [...new Set([prefecture, townCode, clientPlace.slice(0, 2), clientPlace])],
    remote: [posting.remote],
    visits: [posting.visitRhythm],
    round: roundId ? [roundId] : [],
  }
}

/** Yen a month: an hourly fee by its hours, a lump sum by its months; NaN where that cannot be told. */
export function monthlyFee({ feeKind, feeYen, hours, periodMonths }: OpenPosting): number {
  if (feeKind === 'unpaid') return 0
  if (feeYen === null) return Number.NaN
  if (feeKind === 'hourly') return hours === null ? Number.NaN : feeYen * hours
  if (feeKind === 'lump') return periodMonths === null ? Number.NaN : feeYen / periodMonths
  return feeYen
}
