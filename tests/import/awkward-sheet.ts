import type { Sheet, SheetValue } from '../../src/platform/documents/xlsx.ts'

/** Values that a spreadsheet likes to change: zeros in front, formulas, days, large numbers, letters outside the usual. */
const awkward: readonly (readonly [string, SheetValue, string])[] = [
  ['zeros in front', '031201', '031201'],
  ['no formula', '=1+1', '=1+1'],
  ['no formula either', '+81-90-0000-0000', '+81-90-0000-0000'],
  ['no command', '@SUM(A1:A9)', '@SUM(A1:A9)'],
  ['no day', '1-2', '1-2'],
  ['not scientific', '1E5', '1E5'],
  ['a day', Temporal.PlainDate.from('2026-02-28'), '2026/02/28'],
  ['the first day of an era', Temporal.PlainDate.from('2019-05-01'), '2019/05/01'],
  ['letters of names', '髙橋 﨑 𠮷野家', '髙橋 﨑 𠮷野家'],
  ['half-width kana', 'ﾕｹﾑﾘ', 'ﾕｹﾑﾘ'],
  ['quotes and commas', '「湯」, "宿"', '「湯」, "宿"'],
  ['lines', '一行目\n二行目', '一行目\n二行目'],
  ['what looks like XML', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['an escape of Excel', '_x0041_', '_x0041_'],
  ['spaces at both ends', '  湯けむり  ', '  湯けむり  '],
  ['an emoji', '👩‍💻♨️', '👩‍💻♨️'],
  ['nothing', null, ''],
  ['empty', '', ''],
]

export const awkwardSheet: Sheet = {
  name: '気になる値',
  columns: [
    { header: '何か', kind: 'text' },
    { header: '値', kind: 'date' },
  ],
  rows: awkward.map(([what, value]) => [what, value]),
}

/** What must stand in the cells, header first. */
export const awkwardCells: string[][] = [['何か', '値'], ...awkward.map(([what, , shown]) => [what, shown])]

export const longColumns = [
  { header: '番号', kind: 'number' as const },
  { header: '求人' },
  { header: '金額', kind: 'yen' as const },
]

/** One row of a long export, and what its cells show. */
export const longRow = (n: number): SheetValue[] => [n, `旅館のECサイト立て直し ${n}`, n * 1000]
export const longCells = (n: number): string[] => [
  n.toLocaleString('ja-JP'),
  `旅館のECサイト立て直し ${n}`,
  `${(n * 1000).toLocaleString('ja-JP')}円`,
]

/** The cells of a CSV as LibreOffice writes it, letter by letter: nothing is trimmed. */
export function cellsOfCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
