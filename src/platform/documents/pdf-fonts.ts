import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Families in the order in which a letter is looked for: the second holds 𠮷 and its like. */
export const fontFamilies = ['BIZ UDPGothic', 'Noto Sans JP'] as const

const fontFiles = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
]

/** The font files themselves, about 20 MB, read from their npm packages. */
export function readFonts(): Buffer[] {
  return fontFiles.map((file) => readFileSync(require.resolve(file)))
}

/** Every Unicode code point for which at least one of the fonts has a glyph (OpenType `cmap`, formats 4 and 12). */
export function coverage(fonts: readonly Buffer[]): Set<number> {
  const points = new Set<number>()
  for (const font of fonts) {
    for (const table of cmapTables(font)) {
      if (table.readUInt16BE(0) === 12) addFormat12(points, table)
      if (table.readUInt16BE(0) === 4) addFormat4(points, table)
    }
  }
  return points
}

function cmapTables(font: Buffer): Buffer[] {
  const cmap = font.subarray(tableOffset(font, 'cmap'))
  const count = cmap.readUInt16BE(2)
  return Array.from({ length: count }, (_, i) => cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)))
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`a font without a ${tag} table`)
}

function addFormat12(points: Set<number>, table: Buffer): void {
  const groups = table.readUInt32BE(12)
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    const last = table.readUInt32BE(at + 4)
    for (let point = table.readUInt32BE(at); point <= last; point++) points.add(point)
  }
}

function addFormat4(points: Set<number>, table: Buffer): void {
  const twice = table.readUInt16BE(6)
  for (let i = 0; i < twice; i += 2) {
    const last = table.readUInt16BE(14 + i)
    const first = table.readUInt16BE(16 + twice + i)
    // The closing segment 0xFFFF is a sentinel, not a letter.
    for (let point = first; point <= last && point < 0xffff; point++) points.add(point)
  }
}

/**
 * The same text with nothing in it that would stop PDF/UA-1, which refuses a letter without a glyph:
 * control characters go, and a letter that no font holds becomes 〓, as printers have always marked a missing type.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  let out = ''
  for (const letter of text.toWellFormed()) {
    if (isLayout.test(letter) || covered.has(letter.codePointAt(0) ?? 0)) out += letter
    else if (!isControl.test(letter)) out += '〓'
  }
  return out
}

const isLayout = /[\n\t\r]|\p{Default_Ignorable_Code_Point}/u
const isControl = /\p{Cc}/u
