import { zip } from '../../src/platform/documents/zip.ts'

/**
 * A cell as Excel keeps it: a text, a number, or one of the odder kinds. `reading` is the furigana that a Japanese Excel
 * stores behind a text, `date` a serial number shown by a date format, `zeros` a number shown as 000123.
 */
export type OfficeCell =
  | string
  | number
  | null
  | { text: string; reading: string }
  | { date: number; era?: boolean }
  | { zeros: number; width: 5 | 6 }
  | { formula: string; value?: string | number }
  | { error: string }

export interface OfficeSheet {
  name: string
  hidden?: boolean
  rows: OfficeCell[][]
  /** Such as A1:F1. */
  merges?: string[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const opening = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An XLSX file written as Excel writes it, not as our own writer does: shared texts, furigana, built-in date formats. */
export function workbook(sheets: readonly OfficeSheet[], more: Record<string, string> = {}): Buffer {
  const texts = new Map<string, number>()
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(sheetEntry).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => [`worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, texts)])),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...texts.keys()].join('')}</sst>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    ...more,
  }
  const entries = Object.entries({ '[Content_Types].xml': contentTypes(sheets.length), ...parts })
  return zip(
    entries.map(([name, xml]) => ({ name, bytes: Buffer.from(opening + xml) })),
    { level: 0 },
  )
}

function sheetEntry({ name, hidden }: OfficeSheet, i: number): string {
  return `<sheet name="${xml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from({ length: sheets }, (_, i) => [`worksheets/sheet${i + 1}`, 'worksheet'])
  const overrides = [['workbook', 'sheet.main'], ...parts, ['styles', 'styles'], ['sharedStrings', 'sharedStrings']]
  const each = overrides.map(
    ([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${kind}.${type}+xml"/>`,
  )
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
  return `<Types xmlns="${packages}/content-types">${rels}<Default Extension="xml" ContentType="application/xml"/>${each.join('')}</Types>`
}

// Format 58 is built into a Japanese Excel (m月d日) and written nowhere in the file; 176 is 令和8年11月1日.
const cellFormats = [0, 58, 176, 177, 178].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`)
const styles = `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="00000"/><numFmt numFmtId="178" formatCode="000000"/></numFmts><fonts count="1"><font><name val="游ゴシック"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="5">${cellFormats.join('')}</cellXfs></styleSheet>`

function sheetXml({ rows, merges = [] }: OfficeSheet, texts: Map<string, number>): string {
  const written = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${letter(c)}${r + 1}`, texts)).join('')
    return cells === '' ? '' : `<row r="${r + 1}">${cells}</row>`
  })
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`
}

function cellXml(cell: OfficeCell, place: string, texts: Map<string, number>): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return shared(place, `<si>${t(cell)}</si>`, texts)
  if ('text' in cell) {
    const furigana = `<rPh sb="0" eb="${cell.text.length}">${t(cell.reading)}</rPh><phoneticPr fontId="1"/>`
    return shared(place, `<si>${t(cell.text)}${furigana}</si>`, texts)
  }
  if ('date' in cell) return `<c r="${place}" s="${cell.era ? 2 : 1}"><v>${cell.date}</v></c>`
  if ('zeros' in cell) return `<c r="${place}" s="${cell.width === 5 ? 3 : 4}"><v>${cell.zeros}</v></c>`
  if ('error' in cell) return `<c r="${place}" t="e"><f>VLOOKUP(1,A1:B2,2,0)</f><v>${xml(cell.error)}</v></c>`
  return formulaXml(cell, place)
}

function formulaXml({ formula, value }: { formula: string; value?: string | number }, place: string): string {
  const kind = typeof value === 'string' ? ' t="str"' : ''
  return `<c r="${place}"${kind}><f>${xml(formula)}</f>${value === undefined ? '' : `<v>${xml(String(value))}</v>`}</c>`
}

function shared(place: string, item: string, texts: Map<string, number>): string {
  if (!texts.has(item)) texts.set(item, texts.size)
  return `<c r="${place}" t="s"><v>${texts.get(item)}</v></c>`
}

const t = (text: string) => `<t xml:space="preserve">${xml(text)}</t>`
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}
