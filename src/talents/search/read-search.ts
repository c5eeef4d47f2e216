import type { PlaceBook } from '../../law/place-book.ts'
import { placesMeant } from '../../law/places-meant.ts'
import { amountOf, anyOf, type Asked, askedIn, oneOf, pageAsked, wordsAsked } from '../../platform/web/asked.ts'
import { occupations, skillIds } from '../skill-catalogue.ts'
import { employerRules, talentStates } from '../talent.ts'
import {
  bondNames,
  type Bond,
  everyTalent,
  type Order,
  orderNames,
  type Start,
  startNames,
  type TalentSearch,
  usualOrder,
  type Way,
  wayNames,
} from './talent-search.ts'

/** A search as the URL says it, with a sentence for everything that was not understood and is left aside. */
export interface ReadSearch {
  search: TalentSearch
  notices: string[]
}

const occupationIds = occupations.map(({ id }) => id)
const states = talentStates.filter((state) => state !== 'deleted')

/** Reads the URL of a search. Nothing in it can go wrong: what is not understood is left aside, with a sentence. */
export function readSearch(query: URLSearchParams, places: PlaceBook): ReadSearch {
  const asked = askedIn(query)
  const text = wordsAsked(asked)
  const search: TalentSearch = {
    ...everyTalent,
    text,
    occupation: oneOf(asked, 'occupation', '職種', occupationIds),
    skill: oneOf(asked, 'skill', 'スキル', skillIds),
    prefecture: prefectureOf(asked, places),
    places: placesMeant(asked.values('place'), places, asked.notices),
    bond: oneOf(asked, 'bond', '地域との縁', Object.keys(bondNames) as Bond[]),
    start: oneOf(asked, 'start', '始められる時期', Object.keys(startNames) as Start[]),
    hours: amountOf(asked, 'hours', '月あたりの稼働時間', (typed) => wholeNumber(typed, 200)),
    fee: amountOf(asked, 'fee', '希望の謝礼', (typed) => wholeNumber(typed, 10_000_000)),
    ways: anyOf(asked, 'way', '働き方', Object.keys(wayNames) as Way[]),
    scouts: oneOf(asked, 'scouts', '企業からの声かけ', ['open']) !== null,
    rules: anyOf(asked, 'rule', '勤務先の副業の決まり', employerRules),
    states: anyOf(asked, 'state', '状態', states),
    page: pageAsked(asked),
  }
  return { search: { ...search, order: orderOf(asked, text) }, notices: asked.notices }
}

function prefectureOf({ values, notices }: Asked, places: PlaceBook): string | null {
  const [typed] = values('prefecture')
  if (typed === undefined || (/^\d\d$/.test(typed) && places.nameOf(typed) !== undefined)) return typed ?? null
  notices.push('都道府県の指定を読み取れなかったため、都道府県では絞り込んでいません。')
  return null
}

function wholeNumber(typed: string, most: number): number | null {
  const number = /^\d{1,8}$/.test(typed) ? Number(typed) : 0
  return number >= 1 && number <= most ? number : null
}

function orderOf(asked: Asked, text: string): Order {
  const order = oneOf(asked, 'sort', '並び順', Object.keys(orderNames) as Order[])
  return order === null || order === 'relevance' ? usualOrder({ text }) : order
}
