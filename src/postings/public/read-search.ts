import { parseYen } from '../../law/parse-yen.ts'
import { regions } from '../../law/places.ts'
import { isUuid } from '../../platform/web/form.ts'
import { industryIds, occupationIds, skillIds } from '../taxonomy-choices.ts'
import { codesOf, remoteNames, themeNames, visitRhythmNames } from '../words.ts'
import type { PlaceBook } from './place-book.ts'
import { everyPosting, type Order, orderNames, type PostingSearch, usualOrder } from './posting-search.ts'

/** A search as the URL says it, with a sentence for everything that was not understood and is left aside. */
export interface ReadSearch {
  search: PostingSearch
  notices: string[]
}

const MOST_PAGES = 500
const MOST_TIES = 5
/** Longer texts are cut, so that no page echoes a book; the engine says what it does not search by. */
const MOST_CHARACTERS = 300

/** Reads the URL of a search. Nothing in it can go wrong: what is not understood is left aside, with a sentence. */
export function readSearch(query: URLSearchParams, places: PlaceBook): ReadSearch {
  const notices: string[] = []
  const read = { values: valuesOf(query), notices }
  const text = (read.values('q')[0] ?? '').slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
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
    ties: tiesOf(read, places),
    fee: amountOf(read, 'fee', '月あたりの謝礼', yenOf),
    hours: amountOf(read, 'hours', '月あたりの稼働時間', hoursOf),
    remote: anyOf(read, 'remote', '働き方', codesOf(remoteNames)),
    visits: anyOf(read, 'visits', '訪問の回数', codesOf(visitRhythmNames)),
    round: roundOf(read),
    closingSoon: oneOf(read, 'closing', '締切', ['soon']) !== null,
    page: pageOf(read),
  }
  return { search: { ...search, order: orderOf(read, text) }, notices }
}

/** True when the address carries boxes that were left empty, as browsers send them. */
export function hasEmptyBoxes(query: URLSearchParams): boolean {
  return [...query.values()].some((value) => value.trim() === '')
}

interface Reading {
  /** What was typed under a name, without empty boxes and repetitions. */
  values: (name: string) => string[]
  notices: string[]
}

function valuesOf(query: URLSearchParams): Reading['values'] {
  return (name) => {
    const typed = query.getAll(name).map((value) => value.toWellFormed().replaceAll('\0', '').trim())
    return [...new Set(typed.filter((value) => value !== ''))]
  }
}

function oneOf<const Code extends string>(
  { values, notices }: Reading,
  name: string,
  label: string,
  codes: readonly Code[],
) {
  const [typed] = values(name)
  if (typed === undefined) return null
  const known = codes.find((code) => code === typed)
  if (known === undefined) notices.push(`${label}の指定を読み取れなかったため、${label}では絞り込んでいません。`)
  return known ?? null
}

function anyOf<const Code extends string>(
  { values, notices }: Reading,
  name: string,
  label: string,
  codes: readonly Code[],
) {
  const typed = values(name)
  const known = codes.filter((code) => typed.includes(code))
  if (known.length < typed.length) notices.push(`${label}の指定の一部を読み取れませんでした。`)
  return known
}

/** A town brings its prefecture; one that lies elsewhere than the chosen prefecture is left aside. */
function whereOf({ values, notices }: Reading, places: PlaceBook): Pick<PostingSearch, 'prefecture' | 'town'> {
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

function tiesOf({ values, notices }: Reading, places: PlaceBook): string[] {
  const codes = values('tie').flatMap((typed) => {
    const found = places.find(typed)
    if (found.length === 0)
      notices.push(
        `ゆかりの地「${typed.slice(0, 20)}」が見つかりませんでした。都道府県か市区町村の名前を「倉吉市」のように入力してください。`,
      )
    return found
  })
  return [...new Set(codes)].slice(0, MOST_TIES)
}

function amountOf({ values, notices }: Reading, name: string, label: string, amount: (typed: string) => number | null) {
  const [typed] = values(name)
  if (typed === undefined) return null
  const understood = amount(typed)
  if (understood === null) notices.push(`${label}を数字で読み取れなかったため、絞り込んでいません。`)
  return understood
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

function roundOf({ values, notices }: Reading): string | null {
  const typed = values('round')[0]?.toLowerCase()
  if (typed === undefined || isUuid(typed)) return typed ?? null
  notices.push('募集回の指定を読み取れなかったため、募集回では絞り込んでいません。')
  return null
}

function orderOf({ values, notices }: Reading, text: string): Order {
  const [typed] = values('sort')
  const order = (Object.keys(orderNames) as Order[]).find((name) => name === typed)
  if (typed !== undefined && order === undefined)
    notices.push('並び順の指定を読み取れなかったため、いつもの順で表示しています。')
  return order === undefined || order === 'relevance' ? usualOrder({ text }) : order
}

function pageOf({ values, notices }: Reading): number {
  const [typed] = values('page')
  const page = /^\d{1,4}$/.test(typed ?? '') ? Number(typed) : 0
  if (typed === undefined || (page >= 1 && page <= MOST_PAGES)) return Math.max(1, page)
  notices.push('ページの番号を読み取れなかったため、最初のページを表示しています。')
  return 1
}
