import type { WantedColumn } from '../../src/platform/documents/match-columns.ts'
import { optional, type Reading, required, text, wholeNumber } from '../../src/platform/documents/read-cells.ts'
import { code, list, yesNo } from '../../src/platform/documents/read-choices.ts'
import { day } from '../../src/platform/documents/read-days.ts'

/** What the tests want from each kind of file: columns and a reader for each. The real ones belong to the desks. */
export const companyColumns = [
  { key: 'number', labels: ['法人番号'], required: true },
  { key: 'name', labels: ['会社名', '企業名', '商号'], required: true },
  { key: 'address', labels: ['所在地', '本社所在地', '住所'], required: true },
  { key: 'town', labels: ['市区町村コード', '市町村コード', '団体コード'], required: false },
  { key: 'industry', labels: ['業種'], required: false },
  { key: 'employees', labels: ['従業員数'], required: false },
  { key: 'contact', labels: ['担当者', '担当者名'], required: false },
  { key: 'mail', labels: ['メール', 'メールアドレス'], required: false },
] as const satisfies WantedColumn[]

export const companyReaders = {
  number: required(code(digits(13), [])),
  name: required(text({ max: 100 })),
  address: required(text()),
  town: optional(code(townCode, [5, 6])),
  industry: optional(text()),
  employees: optional(wholeNumber({ units: ['人', '名'], max: 1_000_000 })),
  contact: optional(text()),
  mail: optional(text()),
}

export const postingColumns = [
  { key: 'title', labels: ['件名'], required: true },
  { key: 'company', labels: ['法人番号'], required: true },
  { key: 'fee', labels: ['月額謝礼'], required: true },
  { key: 'hours', labels: ['稼働時間'], required: true },
  { key: 'closing', labels: ['締切日'], required: true },
  { key: 'remote', labels: ['リモート'], required: false },
] as const satisfies WantedColumn[]

export const postingReaders = {
  title: required(text()),
  company: required(code(digits(13), [])),
  fee: required(wholeNumber({ units: ['円'] })),
  hours: required(wholeNumber({ units: ['時間'] })),
  closing: required(day(japaneseDay)),
  remote: optional(yesNo()),
}

export const talentColumns = [
  { key: 'name', labels: ['本人の氏名', '氏名'], required: true },
  { key: 'mail', labels: ['本人のメール', 'メール'], required: true },
  { key: 'skills', labels: ['スキル'], required: true },
  { key: 'career', labels: ['職歴'], required: false },
] as const satisfies WantedColumn[]

export const talentReaders = {
  name: required(text()),
  mail: required(text()),
  skills: required(list()),
  career: optional(text({ max: 2000, lines: true })),
}

function digits(length: number) {
  return (typed: string): Reading<string> =>
    new RegExp(`^\\d{${length}}$`).test(typed)
      ? { ok: true, value: typed }
      : { ok: false, problem: `数字${length}桁で入力してください` }
}

const towns: Record<string, string> = { '31370': '313700', '31204': '312045', '01100': '011002' }

/** Three towns are enough here; a code without its check digit is completed. */
function townCode(typed: string): Reading<string> {
  const full = towns[typed] ?? Object.values(towns).find((each) => each === typed)
  return full ? { ok: true, value: full } : { ok: false, problem: '全国地方公共団体コードを入力してください' }
}

function japaneseDay(typed: string): Reading<Temporal.PlainDate> {
  const [, era, year = '', month, day] =
    /^(令和|R)?(\d+)[年./-](\d+)[月./-](\d+)日?$/.exec(typed.normalize('NFKC')) ?? []
  if (year === '') return { ok: false, problem: '「令和8年11月30日」のように入力してください' }
  return { ok: true, value: new Temporal.PlainDate(Number(year) + (era ? 2018 : 0), Number(month), Number(day)) }
}
