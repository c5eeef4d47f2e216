import assert from 'node:assert/strict'
import { test } from 'vitest'
import { matchColumns, type WantedColumn } from './match-columns.ts'
import { matchTables } from './match-tables.ts'
import type { Cell, Table } from './table.ts'

const wanted = [
  { key: 'name', labels: ['会社名', '企業名'], required: true },
  { key: 'town', labels: ['所在地'], required: true },
  { key: 'people', labels: ['従業員数'], required: false },
] as const satisfies WantedColumn[]

const table = (rows: Cell[][], sheet = '一覧', hidden = false): Table => ({ sheet, hidden, rows })
const match = (rows: Cell[][]) => matchColumns(table(rows), wanted)
const found = (rows: Cell[][]) =>
  match(rows)
    .columns.map(({ key, column }) => `${key}=${column}`)
    .join(' ')

test('labels are found however they are dressed', () => {
  const dressed = [
    '会社名',
    '会 社 名',
    '会社名（正式名称）',
    '①会社名',
    '１．会社名',
    '会社名※',
    '【必須】会社名',
    '会社\n名',
    '企業名',
    '(2) 会社名 (登記上)',
  ]
  for (const label of dressed) assert.equal(found([[label, '所在地']]), 'name=A town=B', label)
})

test('a label that only contains another is another', () => {
  for (const label of ['会社名カナ', '旧会社名', '会社', '親会社名'])
    assert.equal(found([[label, '所在地']]), 'town=B', label)
})

test('the label asked for first is preferred to its synonym', () => {
  assert.equal(found([['企業名', '会社名', '所在地']]), 'name=B town=C')
  assert.deepEqual(match([['企業名', '会社名', '所在地']]).problems, [])
})

test('the header is where most labels are, not where the first is', () => {
  const rows = [['会社名'], ['ご担当者様'], ['No', '会社名', '所在地'], [1, '甲', '乙']]
  const { headerRow, rows: read } = match(rows)
  assert.equal(headerRow, 3)
  assert.deepEqual(
    read.map(({ rowNumber, cells }) => [rowNumber, cells.name?.value, cells.name?.column]),
    [[4, '甲', 'B']],
  )
})

test('a header of two rows is used only where it says more', () => {
  const [first] = [
    match([
      ['一覧表', null],
      ['会社名', '所在地'],
      ['甲', '乙'],
    ]),
  ]
  assert.equal(first?.headerRow, 2)
  assert.deepEqual(
    first?.columns.map(({ label }) => label),
    ['会社名', '所在地'],
  )
  const grouped = match([
    ['会社名', '所在地', '人数'],
    [null, null, '従業員数'],
    ['甲', '乙', 3],
  ])
  assert.equal(grouped.headerRow, 2)
  assert.equal(grouped.rows[0]?.cells.people?.value, 3)
})

test('a missing column is named, and the label to write', () => {
  assert.deepEqual(
    match([
      ['会社名', '人数'],
      ['甲', 1],
    ]).problems,
    ['シート「一覧」の1行目の見出しに「所在地」がありません。「所在地」という見出しの列を加えてください。'],
  )
  assert.match(match([['甲', '乙']]).problems.join(''), /見出しの行が見つかりません。.*「会社名」「所在地」/)
})

test('columns that nobody asked for are listed', () => {
  assert.deepEqual(match([['会社名', '備考', '所在地', '']]).unknownColumns, [{ column: 'B', label: '備考' }])
})

test('which rows under a header belong to the table', () => {
  const rows: Cell[][] = [
    ['会社名', '所在地', '従業員数', '備考'],
    [null, null, '(人)', null],
    ['例', '東京都', 5, null],
    ['甲', '乙', 1, null],
    [null, null, null, null],
    ['丙', null, null, null],
    [null, null, null, '要確認'],
    ['会社名', '所在地', '従業員数', null],
    ['合 計', null, 1, null],
    ['※ 注記', null, null, null],
    ['以上', null, null, null],
    [null, null, null, 3],
  ]
  const { rows: read, leftOut } = match(rows)
  assert.deepEqual(
    read.map(({ rowNumber }) => rowNumber),
    [4, 6],
  )
  assert.deepEqual(
    leftOut.map(({ rowNumber, text }) => `${rowNumber} ${text}`),
    ['2 (人)', '3 例 東京都 5', '7 要確認', '8 会社名 所在地 従業員数', '9 合 計 1', '10 ※ 注記', '11 以上'],
  )
})

test('of several sheets those that fit are read, and the others named with their reason', () => {
  const rows = [
    ['会社名', '所在地'],
    ['甲', '乙'],
  ]
  const sheets = [
    table([['業種'], ['宿泊業']], 'リスト'),
    table(rows, '記入例'),
    table(rows, '昨年', true),
    table(rows, '4月'),
    table(rows, '5月'),
  ]
  const { read, leftOut, problems } = matchTables(sheets, wanted)
  assert.deepEqual(
    read.map(({ sheet }) => sheet),
    ['4月', '5月'],
  )
  assert.deepEqual(
    leftOut.map(({ sheet, reason }) => `${sheet}: ${reason}`),
    ['記入例: 記入例のシートです', '昨年: 非表示のシートです', 'リスト: 見出しがちがうシートです'],
  )
  assert.deepEqual(problems, [])
})

test('when no sheet fits, one sentence says so', () => {
  assert.match(matchTables([table([['業種'], ['宿泊業']])], wanted).problems.join(), /見出しの行が見つかりません/)
  assert.match(
    matchTables([table([['会社名', '所在地']], '一覧', true)], wanted).problems.join(),
    /読み取れるシートがありません/,
  )
  assert.match(matchTables([table([['会社名', '所在地']])], wanted).problems.join(), /行がありません/)
})
