import { searchPlaces } from './place-search.ts'
import { findPlace, fullName, type Place, prefectures } from './places.ts'

/** Names of places by code: a prefecture by two digits, a municipality or ward by six. */
export interface PlaceBook {
  /** 鳥取県, 鳥取県倉吉市; undefined for a code that nobody knows. */
  nameOf: (code: string) => string | undefined
  /** Codes of the places that somebody means by 倉吉, くらよしし, 鳥取県 or 312037; none where it is not clear. */
  find: (text: string) => string[]
}

const MOST_MEANT = 3
const prefectureNames = new Map(prefectures().map(({ code, name }) => [code.slice(0, 2), name]))

/** @param towns names of the municipalities that take part, by code; a demo has some that are on no map */
export function placeBook(towns: ReadonlyMap<string, string>): PlaceBook {
  const prefectureOf = (code: string) => prefectureNames.get(code.slice(0, 2))
  const nameOf = (code: string): string | undefined => {
    if (code.length === 2) return /^\d\d$/.test(code) ? prefectureOf(code) : undefined
    const place = /^\d{6}$/.test(code) ? findPlace(code) : undefined
    if (place && place.kind !== 'prefecture') return fullName(place)
    const town = towns.get(code)
    return town === undefined ? undefined : `${prefectureOf(code) ?? ''}${town}`
  }
  const find = (text: string): string[] => {
    const typed = text.normalize('NFKC').replaceAll(/\s/g, '')
    if (nameOf(typed) !== undefined) return [typed]
    const takingPart = [...towns.keys()].filter((code) => isNamed(typed, [towns.get(code) ?? '', nameOf(code) ?? '']))
    return takingPart.length > 0 ? takingPart : onTheMap(typed)
  }
  return { nameOf, find }
}

function isNamed(typed: string, names: readonly string[]): boolean {
  return names.some((name) => name === typed || withoutKind(name) === typed)
}

function onTheMap(typed: string): string[] {
  const places = searchPlaces(typed.slice(0, 40))
  const exact = places.filter((place) => [place.name, fullName(place), place.kana].includes(typed))
  const bare = places.filter(({ name }) => withoutKind(name) === typed)
  const few = places.length <= MOST_MEANT ? places : []
  return codesOf([exact, bare, few].find((list) => list.length > 0) ?? [])
}

const withoutKind = (name: string) => name.replace(/[都道府県市区町村]$/, '')

function codesOf(places: readonly Place[]): string[] {
  const codes = places.map(({ kind, code }) => (kind === 'prefecture' ? code.slice(0, 2) : code))
  return [...new Set(codes)].slice(0, MOST_MEANT)
}
