import { kanjiVariants } from './kanji-variants.ts'
import { kind, kindOf } from './scripts.ts'

/** A folded text, with the place of each of its UTF-16 units in the text that it came from. */
export interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

interface Writer {
  units: number[]
  starts: number[] | null
  ends: number[] | null
  afterVu: boolean
}

const longMark = 0x30fc
const middleDot = 0x30fb
const space = 0x20
// Typed for a long mark, and only behind katakana: elsewhere they are dashes and ranges (東京〜大阪).
const dashes = new Set(Array.from('―—–‐−', (dash) => dash.charCodeAt(0)))
const smallKana = new Map(
  [...('ァアィイゥウェエォオヮワヵカヶケぁあぃいぅうぇえぉおゎわゕかゖけ'.match(/../gu) ?? [])].map(([small, big]) => [
    unitOf(small),
    unitOf(big),
  ]),
)
const vuRow = new Map(
  [...('ァバィビェベォボぁばぃびぇべぉぼ'.match(/../gu) ?? [])].map(([vowel, kana]) => [unitOf(vowel), unitOf(kana)]),
)
const vu = new Map([
  [unitOf('ヴ'), unitOf('ブ')],
  [unitOf('ゔ'), unitOf('ぶ')],
])

/** Marks that join the character before them, the half-width voiced marks, and variation selectors. */
const joining = /[\p{M}\uff9e\uff9f]/u
const clusters = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const letter = /[\p{L}\p{N}\p{M}]/u

/**
 * Folds a text to the form in which search compares: NFKC, lower case, one form per kanji (髙 → 高), ヴァ → バ, small
 * vowels large (フィ → フイ), long marks dropped (サーバー → サバ), all other signs one blank, c++ and c# kept.
 * Katakana stays katakana, because without its long mark メール would be found in 求める; `kanaForms` makes both alike.
 * Never throws; lone surrogates count as signs.
 */
export function fold(text: string): string {
  const writer: Writer = { units: [], starts: null, ends: null, afterVu: false }
  foldInto(writer, text.toWellFormed())
  return textOf(writer.units)
}

/** Like `fold`, and tells for each folded unit which part of `text` it stands for. Slower: for what is shown. */
export function foldWithPlaces(text: string): Folded {
  const writer: Writer = { units: [], starts: [], ends: [], afterVu: false }
  foldInto(writer, text.toWellFormed())
  const { units, starts, ends } = writer
  return { text: textOf(units), starts: starts?.slice(0, units.length) ?? [], ends: ends?.slice(0, units.length) ?? [] }
}

function foldInto(writer: Writer, text: string): void {
  let at = 0
  if (joining.test(text)) {
    for (const [cluster] of text.matchAll(clusters)) {
      emitAll(writer, formOf(cluster), at, at + cluster.length, text.charCodeAt(at + cluster.length))
      at += cluster.length
    }
  } else {
    while (at < text.length) {
      const unit = text.charCodeAt(at)
      const width = unit >= 0xd800 && unit < 0xdc00 ? 2 : 1
      const known = width === 1 ? (singles[unit] ?? 0) : 0
      const next = text.charCodeAt(at + width)
      if (known === 0) emitAll(writer, learn(text.slice(at, at + width)), at, at + width, next)
      else pushPlain(writer, known, at, at + width)
      at += width
    }
  }
  if (writer.units.at(-1) === space) writer.units.pop()
}

/** What a unit folds to, for those whose neighbours do not matter; 0 where that is not known yet, or does matter. */
const singles = new Uint16Array(65536)

/** The forms of the other single units, as they are met. */
const forms: string[] = []

function learn(character: string): string {
  if (character.length > 1) return formOf(character)
  const unit = character.charCodeAt(0)
  const form = (forms[unit] ??= formOf(character))
  if (form.length === 1 && isIndependent(form.charCodeAt(0))) singles[unit] = form.charCodeAt(0)
  return form
}

function isIndependent(unit: number): boolean {
  const signs = unit === space || unit === longMark || unit === middleDot || unit === 0x2b || unit === 0x23
  return !(signs || dashes.has(unit) || smallKana.has(unit) || vu.has(unit))
}

function pushPlain(writer: Writer, unit: number, start: number, end: number): void {
  const { units, starts, ends } = writer
  writer.afterVu = false
  if (starts && ends) {
    starts[units.length] = start
    ends[units.length] = end
  }
  units.push(unit)
}

/** One character in its compared form, without regard to its neighbours. A sign becomes a blank. */
function formOf(cluster: string): string {
  const plain = cluster.replace(selectors, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return Array.from(plain, (character) => kanjiVariants.get(character) ?? (isKept(character) ? character : ' ')).join(
    '',
  )
}

function isKept(character: string): boolean {
  const unit = character.charCodeAt(0)
  return letter.test(character) || character === '+' || character === '#' || unit === middleDot || dashes.has(unit)
}

function emitAll(writer: Writer, form: string, start: number, end: number, next: number): void {
  for (let at = 0; at < form.length; at++)
    emit(writer, form.charCodeAt(at), start, end, at + 1 < form.length ? form.charCodeAt(at + 1) : next)
}

function emit(writer: Writer, unit: number, start: number, end: number, next: number): void {
  const { units } = writer
  const before = units.length > 0 ? (units[units.length - 1] ?? space) : space
  const afterVu = writer.afterVu
  writer.afterVu = false
  if (unit === longMark) lengthen(writer, before, start, end)
  else if (unit === middleDot || dashes.has(unit)) joinOrPart(writer, unit, before, start, end, next)
  else if (afterVu && vuRow.has(unit)) replaceLast(writer, vuRow.get(unit) ?? unit, end)
  else if (vu.has(unit)) {
    push(writer, vu.get(unit) ?? unit, start, end)
    writer.afterVu = true
  } else if (unit === 0x2b || unit === 0x23) push(writer, before < 0x80 && before !== space ? unit : space, start, end)
  else push(writer, smallKana.get(unit) ?? unit, start, end)
}

/** ー behind kana is dropped; the hiragana before it becomes katakana, so that らーめん is not found in ためらめん. */
function lengthen(writer: Writer, before: number, start: number, end: number): void {
  const kana = kindOf(before)
  if (kana === kind.hiragana) replaceLast(writer, before + 0x60, end)
  else if (kana === kind.katakana) replaceLast(writer, before, end)
  else push(writer, space, start, end)
}

/** カスタマー・サクセス is one word; 営業・企画 are two. */
function joinOrPart(writer: Writer, unit: number, before: number, start: number, end: number, next: number): void {
  const inside = kindOf(before) === kind.katakana
  const goesOn = (next >= 0x30a1 && next <= 0x30fa) || (next >= 0xff66 && next <= 0xff9d)
  if (inside && (goesOn || unit !== middleDot)) replaceLast(writer, before, end)
  else push(writer, space, start, end)
}

function replaceLast(writer: Writer, unit: number, end: number): void {
  writer.units[writer.units.length - 1] = unit
  if (writer.ends) writer.ends[writer.units.length - 1] = end
}

function push(writer: Writer, unit: number, start: number, end: number): void {
  const { units, starts, ends } = writer
  if (unit === space && (units.length === 0 || units[units.length - 1] === space)) return
  if (starts && ends) {
    starts[units.length] = start
    ends[units.length] = end
  }
  units.push(unit)
}

function textOf(units: number[]): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192))
  return text
}

function unitOf(character: string | undefined): number {
  return character?.charCodeAt(0) ?? 0
}
