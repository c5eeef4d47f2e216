import { regions } from '../../law/places.ts'
import { countedChoices } from '../../platform/search/index.ts'
import type { Choice } from '../../ui/fields/select-field.tsx'
import { conceptName } from '../taxonomy-choices.ts'
import { nameOf, remoteNames, themeNames, visitRhythmNames } from '../words.ts'
import type { Facet, FoundPostings } from './found-postings.ts'
import type { LivePostings } from './live-postings.ts'
import type { PostingSearch } from './posting-search.ts'

/** Choices of the search form, each with the number of postings that it would show. */
export type FacetChoices = Record<Facet, Choice[]>

/** Only what would show something is offered, and whatever is chosen already. */
export function facetChoices(found: FoundPostings, search: PostingSearch, live: LivePostings): FacetChoices {
  const { places, roundNames } = live
  const named = (facet: Facet, chosen: string | readonly string[] | null, name: (value: string) => string) =>
    countedChoices(found.facets[facet], [chosen ?? []].flat(), name)
  const place = (code: string) => places.nameOf(code) ?? code
  const prefecture = search.prefecture ?? ''
  return {
    occupation: named('occupation', search.occupation, conceptName),
    skill: named('skill', search.skill, conceptName),
    industry: named('industry', search.industry, conceptName),
    theme: named('theme', search.theme, (value) => nameOf(themeNames, value)),
    region: inOrder(
      named('region', search.region, (value) => value),
      regionNames,
    ),
    prefecture: named('prefecture', search.prefecture, place).sort(byValue),
    // The second step: towns of the chosen prefecture only.
    town: named('town', search.town, place)
      .filter(({ value }) => prefecture !== '' && value.startsWith(prefecture))
      .sort(byValue),
    remote: inOrder(
      named('remote', search.remote, (value) => nameOf(remoteNames, value)),
      Object.keys(remoteNames),
    ),
    visits: inOrder(
      named('visits', search.visits, (value) => nameOf(visitRhythmNames, value)),
      Object.keys(visitRhythmNames),
    ),
    round: named('round', search.round, (value) => roundNames.get(value) ?? '指定の募集回'),
  }
}

const regionNames = regions().map(({ name }) => name)

function byValue(a: Choice, b: Choice): number {
  return a.value < b.value ? -1 : 1
}

function inOrder(choices: readonly Choice[], order: readonly string[]): Choice[] {
  return order.flatMap((value) => choices.find((choice) => choice.value === value) ?? [])
}
