import { parseCorporateNumber } from '../law/corporate-number.ts'
import { parseJapaneseDate } from '../law/parse-japanese-date.ts'
import { parseYen } from '../law/parse-yen.ts'
import { type Parsed, refused, understood } from '../law/parsed.ts'
import type { WantedColumn } from '../platform/documents/match-columns.ts'
import {
  type CellReader,
  cellText,
  optional,
  parsed,
  required,
  text,
  wholeNumber,
} from '../platform/documents/read-cells.ts'
import { code, yesNo } from '../platform/documents/read-choices.ts'
import { day } from '../platform/documents/read-days.ts'
import type { RowValues } from '../platform/documents/read-rows.ts'
import { longest } from '../postings/form-shapes.ts'
import type { Remote } from '../postings/words.ts'

/** Lists of postings. Each becomes a draft: what is missing for publication is written later. */
export const postingColumns = [
  { key: 'title', labels: ['件名', '求人名', '案件名', 'タイトル'], required: true },
  { key: 'company', labels: ['法人番号'], required: true },
  { key: 'fee', labels: ['月額謝礼', '謝礼', '報酬', '月額報酬'], required: true },
  { key: 'hours', labels: ['稼働時間', '月の稼働時間', '時間/月'], required: true },
  { key: 'closing', labels: ['締切日', '募集締切', '締切', '募集期限'], required: true },
  { key: 'remote', labels: ['リモート', 'テレワーク', 'リモート可否'], required: false },
  { key: 'duties', labels: ['業務内容', '業務の内容', 'お願いしたいこと'], required: false },
  { key: 'background', labels: ['背景', '課題', '背景・課題'], required: false },
  { key: 'goal', labels: ['期待すること', '目標', 'ゴール'], required: false },
  { key: 'wanted', labels: ['求めるスキル', '求める人材', '求める経験'], required: false },
  { key: 'workPlace', labels: ['業務に従事する場所', '勤務地', '場所'], required: false },
  { key: 'seats', labels: ['募集人数', '人数'], required: false },
  { key: 'period', labels: ['契約期間', '期間'], required: false },
] as const satisfies WantedColumn[]

const MOST_YEN = 10_000_000

export const postingReaders = {
  title: required(text({ max: longest.title })),
  company: required(code(parseCorporateNumber, [])),
  fee: required(parsed(fee)),
  hours: required(wholeNumber({ units: ['時間', 'h', 'H'], min: 1, max: 200 })),
  closing: required(dayAsText()),
  remote: optional(remote()),
  duties: optional(text({ max: longest.duties, lines: true })),
  background: optional(text({ max: longest.background, lines: true })),
  goal: optional(text({ max: longest.goal, lines: true })),
  wanted: optional(text({ max: longest.wanted, lines: true })),
  workPlace: optional(text({ max: longest.workPlace })),
  seats: optional(wholeNumber({ units: ['人', '名'], min: 1, max: 50 })),
  period: optional(wholeNumber({ units: ['か月', 'ヶ月', 'ヵ月', 'カ月', '月'], min: 1, max: 60 })),
}

export type PostingValues = RowValues<typeof postingReaders>

/** Yen a month; 0 for work that is said to be unpaid. */
function fee(typed: string): Parsed<number> {
  if (/^(無償|無料|なし|ボランティア|プロボノ)$/.test(typed.trim())) return understood(0)
  const read = parseYen(typed)
  if (!read.ok) return read
  if (read.value >= 1 && read.value <= MOST_YEN) return read
  return refused('謝礼は1円から10,000,000円までで入力してください。無償のときは「無償」と入力してください')
}

/** 2026-11-30: a text, because it is kept until somebody confirms it. */
function dayAsText(): CellReader<string> {
  const read = day(parseJapaneseDate)
  return (cell) => {
    const reading = read(cell)
    return reading.ok ? { ok: true, value: reading.value.toString() } : reading
  }
}

/** ○ 有 可 and フルリモート; × 無 現地. */
function remote(): CellReader<Remote> {
  const read = yesNo()
  return (cell) => {
    const written = cellText(cell).normalize('NFKC')
    if (/^(フル|完全)(リモート|テレワーク)?$/.test(written)) return { ok: true, value: 'full' }
    if (/^(一部|リモート中心|併用|相談)/.test(written)) return { ok: true, value: 'partly' }
    if (/^(現地|出社)/.test(written)) return { ok: true, value: 'onsite' }
    const reading = read(cell)
    if (reading.ok) return { ok: true, value: reading.value ? 'partly' : 'onsite' }
    return { ok: false, problem: '「フルリモート」「○」「×」のどれかを入力してください' }
  }
}
