import { parsePhone } from '../organizations/typed-contacts.ts'
import { type Parsed, refused, understood } from '../law/parsed.ts'
import type { WantedColumn } from '../platform/documents/match-columns.ts'
import { optional, parsed, required, text, wholeNumber } from '../platform/documents/read-cells.ts'
import { list } from '../platform/documents/read-choices.ts'
import type { RowValues } from '../platform/documents/read-rows.ts'
import { longest } from '../talents/forms.ts'
import { katakana } from '../talents/kana.ts'
import { mailAddress } from './mail-address.ts'

/** 名簿. Where a sheet has two people side by side (本人, 緊急連絡先), the labels say whose name it is. */
export const talentColumns = [
  { key: 'name', labels: ['本人の氏名', '氏名', '名前', 'お名前'], required: true },
  { key: 'mail', labels: ['本人のメール', 'メール', 'メールアドレス', 'E-mail'], required: true },
  { key: 'skills', labels: ['スキル', '得意分野', '専門分野'], required: true },
  { key: 'kana', labels: ['本人のフリガナ', 'フリガナ', '氏名(カナ)', 'ふりがな'], required: false },
  { key: 'career', labels: ['職歴', '経歴', '職務経歴'], required: false },
  { key: 'phone', labels: ['本人の電話番号', '電話番号', '電話'], required: false },
  { key: 'hours', labels: ['稼働時間', '月の稼働時間', '希望稼働時間'], required: false },
] as const satisfies WantedColumn[]

/** Family name and given name, as they are kept. */
export interface TwoNames {
  family: string
  given: string
}

export const talentReaders = {
  name: required(parsed(twoNames)),
  mail: required(parsed(mailAddress)),
  skills: required(list()),
  kana: optional(parsed(twoReadings)),
  career: optional(text({ max: longest.experience, lines: true })),
  phone: optional(parsed(parsePhone)),
  hours: optional(wholeNumber({ units: ['時間', 'h', 'H'], min: 1, max: 200 })),
}

export type TalentValues = RowValues<typeof talentReaders>

/** A name is kept as written (髙 is not 高); only the space between its parts is looked for. */
function twoNames(typed: string): Parsed<TwoNames> {
  const [family = '', ...given] = typed.trim().split(/[\s　]+/u)
  if (given.length === 0) return refused('姓と名のあいだに空白を入れて入力してください(例: 山田 花子)')
  const name = { family, given: given.join(' ') }
  const isLong = name.family.length > 50 || name.given.length > 50
  return isLong ? refused('姓と名は、それぞれ50文字以内で入力してください') : understood(name)
}

function twoReadings(typed: string): Parsed<TwoNames> {
  const reading = twoNames(katakana(typed))
  if (!reading.ok) return reading
  const isKana = /^[ァ-ヶー・]+$/.test(`${reading.value.family}${reading.value.given.replaceAll(' ', '')}`)
  return isKana ? reading : refused('フリガナをカタカナで入力してください(例: ヤマダ ハナコ)')
}
