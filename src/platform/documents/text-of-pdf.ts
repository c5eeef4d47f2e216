import { inflateSync } from 'node:zlib'

/**
 * What a reader of one of *our* PDFs finds, one string per page, one line per line of print. For tests: it knows the
 * files that pdf.ts makes (no object streams, `Identity-H` fonts with ToUnicode) and no others.
 * A letter that cannot be copied out of the file (no ToUnicode entry) is �.
 */
export function textOfPdf(pdf: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map((page) => textOfPage(page, objects))
}

interface PdfObject {
  head: string
  stream: string
}

type Objects = Map<string, PdfObject>
type Letters = Map<string, string>

function objectsOf(source: string): Objects {
  const found: Objects = new Map()
  for (const [, number = '', body = ''] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', ...rest] = body.split('stream\n')
    const raw = rest
      .join('stream\n')
      .replace(/\nend$/, '')
      .replace(/\nendstream$/, '')
    found.set(number, { head, stream: head.includes('/FlateDecode') && raw ? inflate(raw) : raw })
  }
  return found
}

function inflate(raw: string): string {
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
}

function textOfPage(page: PdfObject, objects: Objects): string {
  const contents = objects.get(/\/Contents (\d+) 0 R/.exec(page.head)?.[1] ?? '')
  const fonts = fontsOf(page, objects)
  const lines: string[] = []
  let font: Letters = new Map()
  let height = ''
  for (const [, y, name, strings] of (contents?.stream ?? '').matchAll(step)) {
    if (name) font = fonts.get(name) ?? new Map()
    if (y && y !== height) lines.push('')
    if (y) height = y
    if (strings) lines.push((lines.pop() ?? '') + decode(strings, font))
  }
  return lines.filter((line) => line !== '').join('\n')
}

// A string is written in hex where that is shorter, and may hold parentheses as they are while they balance (ISO 32000
// 7.3.4): glyphs 0x28 and 0x29 are such.
const nested = (depth: number): string =>
  String.raw`(?:\\[\s\S]|[^\\()]${depth > 0 ? String.raw`|\(${nested(depth - 1)}\)` : ''})*`
const string = String.raw`(?:\(${nested(5)}\)|<[\dA-F]*>)`

// Where the next line stands, which font follows, or what is shown: the three things worth reading in a content stream.
const step = new RegExp(
  String.raw`1 0 0 -1 [\d.]+ ([\d.]+) cm\n|\/(f\d+) [\d.]+ Tf\n|(\[(?:[-\d. ]|${string})*\]|${string}) TJ?j?\n`,
  'g',
)

function fontsOf(page: PdfObject, objects: Objects): Map<string, Letters> {
  const fonts = [...page.head.matchAll(/\/(f\d+) (\d+) 0 R/g)]
  return new Map(fonts.map(([, name = '', number = '']) => [name, lettersOf(objects.get(number)?.head ?? '', objects)]))
}

function lettersOf(font: string, objects: Objects): Letters {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')?.stream ?? ''
  const letters: Letters = new Map()
  for (const [, glyph = '', utf16 = ''] of map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) {
    letters.set(glyph, Buffer.from(utf16, 'hex').swap16().toString('utf16le'))
  }
  return letters
}

function decode(strings: string, font: Letters): string {
  let text = ''
  for (const [written] of strings.matchAll(new RegExp(string, 'g'))) {
    const inner = written.slice(1, -1)
    const glyphs = written.startsWith('<')
      ? inner
      : Buffer.from(unescape(inner), 'latin1').toString('hex').toUpperCase()
    text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '�').join('')
  }
  return text
}

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescape(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  )
}
