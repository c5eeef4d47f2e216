import type { EmployerRule, PlaceRelation, TalentState } from '../talent.ts'

/** In which order talents are shown. */
export type Order = 'relevance' | 'newest' | 'hours'

export const orderNames: Record<Order, string> = {
  relevance: '関連度順',
  newest: '更新が新しい順',
  hours: '稼働できる時間が長い順',
}

/** ゆかりの地 or 応援したい地域. */
export type Bond = 'tied' | 'wish'
export const bondNames: Record<Bond, string> = { tied: 'ゆかりのある人', wish: '応援したい人' }

export function bondOf(relation: PlaceRelation): Bond {
  return relation === 'wish' ? 'wish' : 'tied'
}

/** How soon somebody can begin, in months from today. */
export const startNames = { '0': 'すぐに始められる', '1': '1か月以内に', '3': '3か月以内に' } as const
export type Start = keyof typeof startNames

export type Way = 'remote' | 'visit'
export const wayNames: Record<Way, string> = { visit: '現地に行ける', remote: 'オンラインのみ' }

/** Whom a coordinator looks for: the meaning of the URL of 副業人材. Null and empty mean that it does not matter. */
export interface TalentSearch {
  /** Words as typed. */
  text: string
  occupation: string | null
  skill: string | null
  /** Two digits; with any bond. */
  prefecture: string | null
  /** Codes of prefectures and municipalities; any of them. */
  places: readonly string[]
  /** Narrows prefecture and places to one kind of bond. */
  bond: Bond | null
  start: Start | null
  /** At least so many hours a month. */
  hours: number | null
  /** At most so many yen a month. */
  fee: number | null
  ways: readonly Way[]
  /** Open to being asked by companies. */
  scouts: boolean
  rules: readonly EmployerRule[]
  states: readonly TalentState[]
  order: Order
  /** Counted from 1. */
  page: number
}

export const everyTalent: TalentSearch = {
  text: '',
  occupation: null,
  skill: null,
  prefecture: null,
  places: [],
  bond: null,
  start: null,
  hours: null,
  fee: null,
  ways: [],
  scouts: false,
  rules: [],
  states: [],
  order: 'newest',
  page: 1,
}

export const TALENTS_PER_PAGE = 20
export const DESK_TALENTS = '/desk/talents'

/** The order that nobody has to ask for. */
export function usualOrder({ text }: Pick<TalentSearch, 'text'>): Order {
  return text === '' ? 'newest' : 'relevance'
}

/** The names and values of a search in a URL, in one order; what does not matter is left out. */
export function searchPairs(search: TalentSearch): [name: string, value: string][] {
  const list = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value])
  const one = (name: string, value: string | number | null): [string, string][] =>
    value === null || value === '' ? [] : [[name, String(value)]]
  return [
    ...one('q', search.text),
    ...one('occupation', search.occupation),
    ...one('skill', search.skill),
    ...one('prefecture', search.prefecture),
    ...list('place', search.places),
    ...one('bond', search.bond),
    ...one('start', search.start),
    ...one('hours', search.hours),
    ...one('fee', search.fee),
    ...list('way', search.ways),
    ...one('scouts', search.scouts ? 'open' : null),
    ...list('rule', search.rules),
    ...list('state', search.states),
    ...one('sort', search.order === usualOrder(search) ? null : search.order),
    ...one('page', search.page === 1 ? null : search.page),
  ]
}

/** `/desk/talents?q=EC&prefecture=31`: the same search under one address, to be sent to a colleague. */
export function searchHref(search: TalentSearch): string {
  const query = new URLSearchParams(searchPairs(search)).toString()
  return query === '' ? DESK_TALENTS : `${DESK_TALENTS}?${query}`
}

/** The same search with something changed; it begins at the first page again. */
export function changed(search: TalentSearch, change: Partial<TalentSearch>): TalentSearch {
  const next = { ...search, page: 1, ...change }
  // Without words nobody is more relevant than anybody else.
  return next.text === '' && next.order === 'relevance' ? { ...next, order: 'newest' } : next
}
