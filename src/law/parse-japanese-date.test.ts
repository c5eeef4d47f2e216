import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { formatDay, formatDayInEra } from './japanese-date.ts'
import { parseJapaneseDate } from './parse-japanese-date.ts'

function read(typed: string): string {
  const parsed = parseJapaneseDate(typed)
  return parsed.ok ? parsed.value.toString() : parsed.problem
}

test('a date is understood however the office writes it', () => {
  const same = [
    '令和8年11月22日',
    '令和８年１１月２２日',
    'R8.11.22',
    'r8/11/22',
    'Ｒ８．１１．２２',
    '令8.11.22',
    '㋿8年11月22日',
    '2026/11/22',
    '2026-11-22',
    '2026.11.22',
    '20261122',
    '２０２６１１２２',
    '2026年11月22日',
    '2026年11月22日(日)',
    '2026年11月22日（日曜日）',
    ' 2026 年 11 月 22 日 ',
    '2026/11/22 0:00:00',
    '2026−11−22',
  ]
  for (const typed of same) assert.equal(read(typed), '2026-11-22', typed)
  assert.equal(read('H31/4/30'), '2019-04-30')
  assert.equal(read('令和元年5月1日'), '2019-05-01')
  assert.equal(read('昭和64年1月7日'), '1989-01-07')
  assert.equal(read('S39.10.10'), '1964-10-10')
  assert.equal(read('明治38年4月1日'), '1905-04-01')
})

test('a date without its year is refused, because nobody can know which', () => {
  for (const typed of ['11月22日', '11/22', '１１月２２日（日）']) {
    assert.equal(read(typed), '年も付けて、「2026年11月22日」のように入力してください', typed)
  }
  assert.equal(read('26/11/22'), '西暦は4桁で、「2026年11月22日」のように入力してください')
})

test('a date that does not exist is refused', () => {
  assert.equal(read('2026年2月29日'), '2026年2月29日という日付はありません。日付を確かめてください')
  assert.equal(read('2028-02-29'), '2028-02-29')
  for (const typed of ['20261301', '2026/0/10', 'R8.4.31']) assert.match(read(typed), /という日付はありません/, typed)
})

test('a date outside its era is told its right name', () => {
  assert.equal(read('平成31年5月1日'), '元号を確かめてください。2019年5月1日(水)は令和元年です')
  assert.equal(read('令和元年4月1日'), '元号を確かめてください。2019年4月1日(月)は平成31年です')
})

test('a weekday that does not fit is a sign of a slip', () => {
  assert.equal(read('2026年11月22日(月)'), '曜日が合いません。2026年11月22日(日)でよいか確かめてください')
})

test('anything else gets a sentence with an example', () => {
  for (const typed of [
    '来週',
    '令和',
    '令和0年1月1日',
    'X8.1.1',
    '2026年11月',
    '2026/11/22 14:05',
    '<script>',
    '%00',
  ]) {
    assert.equal(read(typed), '日付を「2026年11月22日」や「令和8年11月22日」のように入力してください', typed)
  }
  assert.equal(read('　'), '日付を入力してください')
  assert.match(read('9999-01-01'), /年を確かめてください/)
  assert.match(read('明治元年11月1日'), /年を確かめてください/)
})

test('every day that we print we read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120_000 }), (days) => {
      const day = Temporal.PlainDate.from('1869-01-01').add({ days })
      for (const text of [day.toString(), formatDay(day), formatDayInEra(day), day.toString().replaceAll('-', '')]) {
        assert.equal(read(text), day.toString())
      }
    }),
  )
})

test('no text makes it fall over', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void parseJapaneseDate(text)))
})
