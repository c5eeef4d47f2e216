import { formatYen } from '../../law/money.ts'
import type { PlaceBook } from '../../law/place-book.ts'
import { nameOf } from '../skill-catalogue.ts'
import { employerRuleNames, talentStateNames } from '../talent.ts'
import { bondNames, changed, startNames, type TalentSearch, wayNames } from './talent-search.ts'

/** A condition as people read it, and the search without it. */
export interface SaidCondition {
  label: string
  without: TalentSearch
}

/** Every condition of a search in words: 「鳥取県」「月20時間以上」; values of a list are conditions of their own. */
export function saidConditions(search: TalentSearch, places: PlaceBook): SaidCondition[] {
  const { text, occupation, skill, prefecture, bond, start, hours, fee } = search
  const placeOf = (code: string) => places.nameOf(code) ?? code
  const one = (label: string | null, change: Partial<TalentSearch>): SaidCondition[] =>
    label === null ? [] : [{ label, without: changed(search, change) }]
  const each = <Name extends 'places' | 'ways' | 'rules' | 'states'>(
    name: Name,
    said: (value: TalentSearch[Name][number]) => string,
  ) =>
    (search[name] as readonly TalentSearch[Name][number][]).map((value) => ({
      label: said(value),
      without: changed(search, { [name]: search[name].filter((other) => other !== value) }),
    }))
  return [
    ...one(text === '' ? null : `「${text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '')}」`, { text: '' }),
    ...one(occupation && nameOf(occupation), { occupation: null }),
    ...one(skill && nameOf(skill), { skill: null }),
    ...one(prefecture && placeOf(prefecture), { prefecture: null }),
    ...each('places', placeOf),
    ...one(bond && bondNames[bond], { bond: null }),
    ...one(start && startNames[start], { start: null }),
    ...one(hours === null ? null : `月${hours}時間以上`, { hours: null }),
    ...one(fee === null ? null : `月${formatYen(fee)}まで`, { fee: null }),
    ...each('ways', (way) => wayNames[way]),
    ...one(search.scouts ? '企業からの声かけを受ける' : null, { scouts: false }),
    ...each('rules', (rule) => employerRuleNames[rule]),
    ...each('states', (state) => talentStateNames[state]),
  ]
}
