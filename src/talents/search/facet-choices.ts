import type { PlaceBook } from '../../law/place-book.ts'
import { countedChoices } from '../../platform/search/index.ts'
import type { Choice } from '../../ui/fields/select-field.tsx'
import { nameOf } from '../skill-catalogue.ts'
import { type EmployerRule, employerRuleNames, type TalentState, talentStateNames } from '../talent.ts'
import type { Facet, FoundTalents } from './find-talents.ts'
import { type TalentSearch, type Way, wayNames } from './talent-search.ts'

/** Choices of the search form, each with the number of people that it would show; 「(12)」 for the one box of scouts. */
export type FacetChoices = Record<Exclude<Facet, 'scouts'>, Choice[]> & { scouts: string }

/** Only what would show somebody is offered, and whatever is chosen already. */
export function facetChoices({ facets }: FoundTalents, search: TalentSearch, places: PlaceBook): FacetChoices {
  const counted = (facet: Facet, chosen: string | readonly string[] | null, name: (value: string) => string) =>
    countedChoices(facets[facet] ?? [], [chosen ?? []].flat(), name)
  const [open] = countedChoices(facets['scouts'] ?? [], [], () => '')
  return {
    occupation: counted('occupation', search.occupation, nameOf),
    skill: counted('skill', search.skill, nameOf),
    prefecture: counted('prefecture', search.prefecture, (code) => places.nameOf(code) ?? code).sort((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    way: counted('way', search.ways, (way) => wayNames[way as Way] ?? way),
    rule: counted('rule', search.rules, (rule) => employerRuleNames[rule as EmployerRule] ?? rule),
    state: counted('state', search.states, (state) => talentStateNames[state as TalentState] ?? state),
    scouts: open?.label ?? '',
  }
}
