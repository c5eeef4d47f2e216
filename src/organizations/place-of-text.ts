import { parseLgCode } from '../law/lg-code.ts'
import { placesOfPostcode, searchPlaces } from '../law/place-search.ts'
import {
  allPlaces,
  findPlace,
  fullName,
  municipalitiesOf,
  type Place,
  prefectures,
  wardsOfCity,
} from '../law/places.ts'
import { narrow, type Parsed, refused, understood } from '../law/parsed.ts'

const howTo = '市区町村を「鳥取県湯梨浜町」のように都道府県から入力してください'
const NAMED = 5

/**
 * The municipality that somebody means: 湯梨浜町, 鳥取県湯梨浜町, 鳥取県東伯郡湯梨浜町, 31370, 313700. Where the name stands
 * for several (府中市), the answer names them.
 */
export function parsePlace(text: string): Parsed<string> {
  const typed = narrow(text)
  if (typed === '') return refused('市区町村を入力してください')
  if (/^[0-9-]+$/.test(typed)) return placeOfCode(typed)
  const exact = searchPlaces(typed, { limit: 50 }).filter((place) => isCalled(place, typed))
  const meant = belowPrefecture(exact.length > 0 ? exact : searchPlaces(typed, { limit: 50 }))
  const [only, ...others] = meant.length > 0 ? meant : placesOfAddress(typed)
  if (!only) return refused(howTo)
  if (others.length === 0) return understood(only.code)
  const names = [only, ...others].slice(0, NAMED).map((place) => `「${fullName(place)}」`)
  return refused(`${names.join('')}${others.length >= NAMED ? 'など' : ''}があります。都道府県から入力してください`)
}

/** The municipality of a written address, or of its postcode; undefined where neither says it for certain. */
export function placeOfAddress(address: string, postcode?: string | null): string | undefined {
  const [only, ...others] = placesOfAddress(narrow(address))
  if (only && others.length === 0) return only.code
  const [byPost, ...more] = postcode ? placesOfPostcode(postcode) : []
  return byPost && more.length === 0 ? byPost.code : undefined
}

function placeOfCode(typed: string): Parsed<string> {
  const code = parseLgCode(typed)
  if (!code.ok) return code
  const place = findPlace(code.value)
  if (!place || place.kind === 'prefecture')
    return refused(`団体コード${code.value}の市区町村はありません。番号を確かめてください`)
  return understood(place.code)
}

const isCalled = (place: Place, typed: string): boolean =>
  [place.name, fullName(place), `${place.city?.name ?? ''}${place.name}`].some((name) => narrow(name) === typed)

// A name that is a municipality's is meant as one; 行政区 such as 中央区 only where no municipality is called so.
function belowPrefecture(places: readonly Place[]): Place[] {
  const towns = places.filter(({ kind }) => kind === 'municipality')
  return towns.length > 0 ? towns : places.filter(({ kind }) => kind === 'ward')
}

/** Names as addresses write them: 龍ケ崎市 and 龍ヶ崎市 are one. */
const written = (name: string): string => narrow(name).replaceAll('ヶ', 'ケ')
const towns = allPlaces().filter(({ kind }) => kind === 'municipality')
const nameOf = new Map(allPlaces().map((place) => [place.code, written(place.name)]))
const nameIn = (place: Place): string => nameOf.get(place.code) ?? place.name

function placesOfAddress(narrowed: string): Place[] {
  const address = written(narrowed)
  const prefecture = prefectures().find(({ name }) => address.startsWith(name))
  const rest = address.slice(prefecture?.name.length ?? 0)
  const candidates = prefecture ? municipalitiesOf(prefecture.code) : towns
  // 郡 is part of an address but not of a name; 郡山市 is.
  const found = startingWith(candidates, rest) ?? startingWith(candidates, rest.replace(/^[^郡]{1,6}郡/, '')) ?? []
  return found.length === 1 ? found.map((city) => wardIn(city, rest)) : found
}

/** The longest names win: 大和郡山市 is not 大和市. */
function startingWith(candidates: readonly Place[], rest: string): Place[] | undefined {
  const found = candidates.filter((place) => rest.startsWith(nameIn(place)))
  const longest = Math.max(...found.map((place) => nameIn(place).length))
  return found.length > 0 ? found.filter((place) => nameIn(place).length === longest) : undefined
}

function wardIn(city: Place, rest: string): Place {
  return wardsOfCity(city.code).find((ward) => rest.startsWith(nameIn(city) + nameIn(ward))) ?? city
}
