import { findPlace } from '../../law/places.ts'
import type { SearchDocument, Shape } from '../../platform/search/index.ts'
import { placeName } from '../profile-parts.ts'
import { nameOf, occupationOfSkill } from '../skill-catalogue.ts'
import type { TalentRow } from './talent-rows.ts'
import { type Bond, bondOf, type Way } from './talent-search.ts'

/** What a talent is searched by. */
export const talentShape = {
  headFields: ['headline', 'skills'],
  bodyFields: ['body', 'places'],
  /** `tied` and `wish` are places by bond, `place` any of them; prefectures by two digits. */
  facets: ['occupation', 'skill', 'prefecture', 'place', 'tied', 'wish', 'way', 'scouts', 'rule', 'state'],
  /** `hours` and `fee` a month, `updated` in milliseconds. */
  numbers: ['hours', 'fee', 'updated'],
  days: ['start'],
  newest: 'updated',
} as const satisfies Shape

/** Before every day that can be asked for: who named no day can begin at once. */
const AT_ONCE = '1900-01-01'

/** What the index keeps of a talent. */
export function documentOf(talent: TalentRow): SearchDocument {
  const { id, headline, introduction, experience, achievements, places, skills } = talent
  const named = [...new Set([...skills, ...skills.map(occupationOfSkill)])].filter((concept) => concept !== '')
  return {
    id,
    texts: {
      headline,
      skills: named.map(nameOf).join('\n'),
      body: [introduction, experience, achievements].join('\n'),
      places: [...new Set(places.map(({ code }) => placeName(code)))].join('\n'),
    },
    facets: facetsOf(talent),
    numbers: {
      hours: talent.hours ?? Number.NaN,
      fee: talent.feeYen ?? Number.NaN,
      updated: new Date(talent.updatedAt).getTime(),
    },
    days: { start: talent.availableFrom ?? AT_ONCE },
  }
}

function facetsOf({ skills, places, canVisit, remoteOnly, scoutable, rule, state }: TalentRow) {
  const codes = (bond?: Bond) =>
    places.filter(({ relation }) => bond === undefined || bondOf(relation) === bond).flatMap(({ code }) => lineOf(code))
  const ways: Way[] = [...(canVisit ? ['visit' as const] : []), ...(remoteOnly ? ['remote' as const] : [])]
  return {
    occupation: [...new Set(skills.map(occupationOfSkill))].filter((occupation) => occupation !== ''),
    skill: skills,
    prefecture: [...new Set(places.map(({ code }) => code.slice(0, 2)))],
    place: codes(),
    tied: codes('tied'),
    wish: codes('wish'),
    way: ways,
    scouts: scoutable ? ['open'] : [],
    rule: [rule],
    state: [state],
  }
}

/** A place is found under its prefecture too, a ward under its city. */
function lineOf(code: string): string[] {
  const place = findPlace(code)
  const city = place?.city ? [place.city.code] : []
  return place?.kind === 'prefecture' ? [code.slice(0, 2)] : [code, ...city, code.slice(0, 2)]
}
