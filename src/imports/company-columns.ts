import { parseCorporateNumber } from '../law/corporate-number.ts'
import { parseLgCode } from '../law/lg-code.ts'
import { type Parsed, refused, understood } from '../law/parsed.ts'
import { parsePostcode } from '../law/postcode.ts'
import { findPlace } from '../law/places.ts'
import { parseYen } from '../law/parse-yen.ts'
import { parsePhone, parseReading, parseWebAddress } from '../organizations/typed-contacts.ts'
import { optional, parsed, required, text, wholeNumber } from '../platform/documents/read-cells.ts'
import { code } from '../platform/documents/read-choices.ts'
import type { WantedColumn } from '../platform/documents/match-columns.ts'
import type { RowValues } from '../platform/documents/read-rows.ts'
import { mailAddress } from './mail-address.ts'

/** Lists of companies, as chambers and town halls keep them. */
export const companyColumns = [
  { key: 'number', labels: ['法人番号'], required: true },
  { key: 'name', labels: ['会社名', '企業名', '商号', '事業者名', '商号又は名称', '名称'], required: true },
  { key: 'address', labels: ['所在地', '本社所在地', '住所', '本店所在地'], required: true },
  { key: 'kana', labels: ['会社名(カナ)', 'フリガナ', '会社名フリガナ', '企業名フリガナ'], required: false },
  {
    key: 'town',
    labels: ['市区町村コード', '市町村コード', '団体コード', '全国地方公共団体コード'],
    required: false,
  },
  { key: 'postcode', labels: ['郵便番号', '〒'], required: false },
  { key: 'industry', labels: ['業種'], required: false },
  { key: 'employees', labels: ['従業員数', '従業員'], required: false },
  { key: 'capital', labels: ['資本金'], required: false },
  { key: 'representative', labels: ['代表者名', '代表者'], required: false },
  { key: 'contact', labels: ['担当者', '担当者名', '連絡担当者'], required: false },
  { key: 'phone', labels: ['電話番号', '電話', 'TEL'], required: false },
  { key: 'mail', labels: ['メール', 'メールアドレス', 'Eメール', 'E-mail'], required: false },
  { key: 'website', labels: ['ウェブサイト', 'ホームページ', 'URL'], required: false },
] as const satisfies WantedColumn[]

export const companyReaders = {
  number: required(code(numberOrIndividual, [])),
  name: required(text({ max: 120 })),
  address: required(text({ max: 200 })),
  kana: optional(parsed(parseReading)),
  town: optional(code(townCode, [5, 6])),
  postcode: optional(parsed(parsePostcode)),
  industry: optional(text({ max: 100 })),
  employees: optional(wholeNumber({ units: ['人', '名'], max: 1_000_000 })),
  capital: optional(parsed(parseYen)),
  representative: optional(text({ max: 100 })),
  contact: optional(text({ max: 100 })),
  phone: optional(parsed(parsePhone)),
  mail: optional(parsed(mailAddress)),
  website: optional(parsed(parseWebAddress)),
}

export type CompanyValues = RowValues<typeof companyReaders>

/** Thirteen digits, or 「個人」 for somebody in business for themselves, who has no number: then ''. */
function numberOrIndividual(typed: string): Parsed<string> {
  if (/^(個人|個人事業|個人事業主)$/.test(typed)) return understood('')
  const number = parseCorporateNumber(typed)
  return number.ok ? number : refused(`${number.problem}。個人事業主は「個人」と入力してください`)
}

function townCode(typed: string): Parsed<string> {
  const read = parseLgCode(typed)
  if (!read.ok) return read
  const place = findPlace(read.value)
  if (place && place.kind !== 'prefecture') return understood(place.code)
  return refused('市区町村の団体コードを「313700」のように入力してください。都道府県のコードは使えません')
}
