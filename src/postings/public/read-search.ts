import { parseYen } from '../../law/parse-yen.ts'
import { placesMeant } from '../../law/places-meant.ts'
import { regions } from '../../law/places.ts'
import { amountOf, anyOf, type Asked, askedIn, oneOf, pageAsked, wordsAsked } from '../../platform/web/asked.ts'
import { isUuid } from '../../platform/web/form.ts'
import { industryIds, occupationIds, skillIds } from '../taxonomy-choices.ts'
import { codesOf, remoteNames, themeNames, visitRhythmNames } from '../words.ts'
import type { PlaceBook } from '../../law/place-book.ts'
import { everyPosting, type Order, orderNames, type PostingSearch, usualOrder } from './posting-search.ts'

/** A search as the URL says it, with a sentence for everything that was not understood and is left aside. */
export interface ReadSearch {
  search: PostingSearch
  notices: string[]
}

/** Reads the URL of a search. Nothing in it can go wrong: what is not understood is left aside, with a sentence. */
export function readSearch(query: URLSearchParams, places: PlaceBook): ReadSearch {
  const read = askedIn(query)
  const { notices } = read
  const text = wordsAsked(read)
  const search = {
    ...everyPosting,
    text,
    occupation: oneOf(read, 'occupation', '職種', occupationIds),
    skill: oneOf(read, 'skill', 'スキル', skillIds),
    industry: oneOf(read, 'industry', '業種', industryIds),
    theme: oneOf(read, 'theme', 'テーマ', codesOf(themeNames)),
    region: oneOf(
      read,
      'region',
      '地方',
      regions().map(({ name }) => name),
    ),
    ...whereOf(read, places),
    ties: placesMeant(read.values('tie'), places, notices),
    fee: amountOf(read, 'fee', '月あたりの謝礼', yenOf),
    hours: amountOf(read, 'hours', '月あたりの稼働時間', hoursOf),
    remote: anyOf(read, 'remote', '働き方', codesOf(remoteNames)),
    visits: anyOf(read, 'visits', '訪問の回数', codesOf(visitRhythmNames)),
    round: roundOf(read),
    closingSoon: oneOf(read, 'closing', '締切', ['soon']) !== null,
    page: pageAsked(read),
  }
  return { search: { ...search, order: orderOf(read, text) }, notices }
}

/** A town brings its prefecture; one that lies elsewhere than the chosen prefecture is left aside. */
function whereOf({ values, notices }: Asked, places: PlaceBook): Pick<PostingSearch, 'prefecture' | 'town'> {
  const [prefecture = null] = values('prefecture')
  const [town = null] = values('town')
  const knowsPrefecture = prefecture !== null && /^\d\d$/.test(prefecture) && places.nameOf(prefecture) !== undefined
  if (prefecture !== null && !knowsPrefecture)
    notices.push('都道府県の指定を読み取れなかったため、都道府県では絞り込んでいません。')
  const chosen = knowsPrefecture ? prefecture : null
  if (town === null) return { prefecture: chosen, town: null }
  const name = /^\d{6}$/.test(town) ? places.nameOf(town) : undefined
  if (name === undefined) {
    notices.push('市区町村の指定を読み取れなかったため、市区町村では絞り込んでいません。')
    return { prefecture: chosen, town: null }
  }
  if (chosen !== null && !town.startsWith(chosen)) {
    notices.push(`${name}は${places.nameOf(chosen)}にないため、市区町村の条件を外しました。`)
    return { prefecture: chosen, town: null }
  }
  return { prefecture: town.slice(0, 2), town }
}

function yenOf(typed: string): number | null {
  const yen = typed.length > 40 ? null : parseYen(typed)
  return yen?.ok && yen.value > 0 && yen.value <= 10_000_000 ? yen.value : null
}

function hoursOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/時間$/, '')
  const hours = /^\d{1,3}$/.test(plain) ? Number(plain) : 0
  return hours >= 1 && hours <= 744 ? hours : null
}

function roundOf({ values, notices }: Asked): string | null {
  const typed = values('round')[0]?.toLowerCase()
  if (typed === undefined || isUuid(typed)) return typed ?? null
  notices.push('募集回の指定を読み取れなかったため、募集回では絞り込んでいません。')
  return null
}

function orderOf({ values, notices }: Asked, text: string): Order {
  const [typed] = values('sort')
  const order = (Object.keys(orderNames) as Order[]).find((name) => name === typed)
  if (typed !== undefined && order === undefined)
    notices.push('並び順の指定を読み取れなかったため、いつもの順で表示しています。')
  return order === undefined || order === 'relevance' ? usualOrder({ text }) : order
}
