import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type CellReader, optional, parsed, type Reading, required, text, wholeNumber } from './read-cells.ts'
import { code, list, oneOf, yesNo } from './read-choices.ts'
import { day } from './read-days.ts'
import { problemSentence, readRow } from './read-rows.ts'
import type { Cell } from './table.ts'

const value = <T>(read: CellReader<T>, cell: Cell): T | string => {
  const reading = read(cell)
  return reading.ok ? reading.value : `✗ ${reading.problem}`
}

test('whole numbers, as offices write them', () => {
  const people = wholeNumber({ units: ['人', '名'], max: 1_000_000 })
  const table: [Cell, number][] = [
    [50, 50],
    ['50', 50],
    ['５０', 50],
    ['1,200', 1200],
    ['１，２００人', 1200],
    ['12名', 12],
    ['5万', 50000],
    ['1.5万', 15000],
    ['０', 0],
    [' 7 人 ', 7],
    ['¥300', 300],
    ['３千', 3000],
  ]
  for (const [cell, expected] of table) assert.equal(value(people, cell), expected, String(cell))
})

test('what is not one whole number is refused', () => {
  const people = wholeNumber({ units: ['人'], max: 1000 })
  for (const cell of [
    '約50',
    '50〜60',
    '3.5',
    2.5,
    'たくさん',
    '5,00',
    '5人くらい',
    'NaN',
    '１２３４５６７８９０１２３４５６７８９',
  ]) {
    assert.equal(value(people, cell), '✗ 「50」のように整数をひとつだけ入力してください', String(cell))
  }
  assert.equal(value(people, 1001), '✗ 0から1,000までの整数を入力してください')
  assert.equal(value(people, '-1'), '✗ 0から1,000までの整数を入力してください')
})

const iso = (typed: string): Reading<Temporal.PlainDate> =>
  /^\d{4}-\d\d-\d\d$/.test(typed)
    ? { ok: true, value: Temporal.PlainDate.from(typed) }
    : { ok: false, problem: '日付を' }

test('days from date cells, from the numbers that Excel keeps, and from text', () => {
  const closing = Temporal.PlainDate.from('2026-11-30')
  for (const cell of [closing, closing.toPlainDateTime('17:00'), 46356, '46356', '2026-11-30']) {
    assert.equal(String(value(day(iso), cell)), '2026-11-30', String(cell))
  }
  for (const cell of ['20261130', 20261130, 2026, 46356.5, '11/30', true])
    assert.equal(value(day(iso), cell), '✗ 日付を')
})

test('yes and no', () => {
  const yes = ['○', '◯', '〇', '有', 'あり', 'はい', '可', '要', true, 1, '１', '✓', 'Yes']
  const no = ['×', '✕', '無', 'なし', 'いいえ', '否', '不要', false, 0, '０', 'No', 'Ｘ']
  assert.deepEqual(new Set(yes.map((cell) => value(yesNo(), cell))), new Set([true]))
  assert.deepEqual(new Set(no.map((cell) => value(yesNo(), cell))), new Set([false]))
  for (const cell of ['△', '要相談', 2]) assert.equal(value(yesNo(), cell), '✗ 「○」か「×」を入力してください')
})

test('lists in one cell', () => {
  assert.deepEqual(value(list(), '広報、EC，広報\n経理・人事／総務; 法務,,'), [
    '広報',
    'EC',
    '経理',
    '人事',
    '総務',
    '法務',
  ])
  assert.match(String(value(list({ max: 1 }), 'a,b')), /^✗ 1個以内/)
  assert.match(String(value(list({ each: 3 }), 'あいうえ')), /^✗ 「あいうえ…」が長すぎます/)
})

test('texts: trimmed, one line unless lines are wanted, counted as people count', () => {
  assert.equal(value(text(), '  髙﨑\n商店 '), '髙﨑 商店')
  assert.equal(value(text({ lines: true }), 'a\nb'), 'a\nb')
  assert.equal(value(text({ max: 2 }), '𠮷👩‍💻'), '𠮷👩‍💻')
  assert.equal(value(text({ max: 2 }), 'あいう'), '✗ 2文字以内で入力してください(いまは3文字です)')
  assert.equal(value(text(), 1234567890123), '1234567890123')
})

test('a choice is one of the words', () => {
  const read = oneOf({ 法人: 'company', '個人 事業主': 'person' })
  assert.equal(value(read, '個人事業主'), 'person')
  assert.equal(value(read, 'その他'), '✗ 「法人」「個人 事業主」のどれかを入力してください')
})

const known = new Set(['011002', '110020', '11002'])
const townCode = (typed: string): Reading<string> =>
  known.has(typed) ? { ok: true, value: typed } : { ok: false, problem: '団体コードを入力してください' }

test('a code is filled up with the zeros that Excel ate, when only one code can be meant', () => {
  const read = code(townCode, [5, 6])
  assert.equal(value(read, '０１１００２'), '011002')
  assert.equal(value(read, '110020'), '110020')
  assert.equal(value(read, 999), '✗ 団体コードを入力してください')
  assert.equal(
    value(read, 11002),
    "✗ 先頭の0が消えているようです。「11002」か「011002」のどちらかを、先頭に「'」を付けて入力してください",
  )
})

test('empty cells, dashes and errors of formulas', () => {
  assert.equal(value(required(text()), ' '), '✗ 空欄です。値を入力してください')
  for (const cell of [null, '', '　', '-', '－', 'ー']) assert.equal(value(optional(text()), cell), undefined)
  for (const error of ['#N/A', '#REF!', '#DIV/0!', '#CALC!']) {
    assert.equal(
      value(optional(text()), error),
      `✗ 数式の結果が出ていません(${error})。数式ではなく値を入力してください`,
    )
  }
})

test('a row tells of all its mistakes, each with its place', () => {
  const cell = (of: Cell, column: string, label: string) => ({ value: of, column, label })
  const cells = { fee: cell('高い', 'C', '月額\n謝礼'), day: cell(null, 'D', '締切日'), name: cell('甲', 'A', '件名') }
  const readers = {
    name: required(text()),
    fee: required(wholeNumber()),
    day: required(day(iso)),
    mail: required(text()),
  }
  const row = { sheet: '求人', rowNumber: 7, cells }
  const result = readRow<keyof typeof readers, typeof readers>(row, readers)
  assert.deepEqual(result.ok ? [] : result.problems.map(problemSentence), [
    'シート「求人」7行目 C列(月額 謝礼)「高い」: 「50」のように整数をひとつだけ入力してください。',
    'シート「求人」7行目 D列(締切日): 空欄です。値を入力してください。',
    'シート「求人」7行目 mail: 空欄です。値を入力してください。',
  ])
})

test('a good row gives its values, of the types of its readers', () => {
  const cells = { fee: { value: '5万', column: 'A', label: '謝礼' } }
  const result = readRow(
    { sheet: 's', rowNumber: 2, cells },
    { fee: required(wholeNumber()), memo: optional(parsed(iso)) },
  )
  assert.ok(result.ok)
  const fee: number = result.values.fee
  assert.equal(fee, 50000)
  assert.equal(result.values.memo, undefined)
})
