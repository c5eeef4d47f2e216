import { test } from 'vitest'
import assert from 'node:assert/strict'
import { eraNamed, eraOf, eras, yearInEra } from './eras.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('each era begins on its first day and ends the day before the next', () => {
  assert.deepEqual(
    eras.map(
      (era) =>
        `${era.from.toString()} ${eraOf(era.from).name} / ${era.name === '明治' ? '—' : eraOf(era.from.subtract({ days: 1 })).name}`,
    ),
    [
      '2019-05-01 令和 / 平成',
      '1989-01-08 平成 / 昭和',
      '1926-12-25 昭和 / 大正',
      '1912-07-30 大正 / 明治',
      '1868-10-23 明治 / —',
    ],
  )
  assert.throws(() => eraOf(day('1868-10-22')), RangeError)
})

test('the first year of an era is 元年', () => {
  assert.equal(yearInEra(eraOf(day('2019-05-01')), 2019), '令和元年')
  assert.equal(yearInEra(eraOf(day('2026-11-22')), 2026), '令和8年')
  assert.equal(yearInEra(eraOf(day('1989-01-07')), 1989), '昭和64年')
})

test('an era is found by its name, its first character or its letter', () => {
  assert.deepEqual(
    ['令和', '令', 'R', 'h', '昭', 'X', ''].map((name) => eraNamed(name)?.name),
    ['令和', '令和', '令和', '平成', '昭和', undefined, undefined],
  )
})

test('the eras agree with the calendar of the runtime', () => {
  for (const text of ['2026-11-22', '2019-04-30', '1926-12-24', '1912-07-29', '1900-01-01']) {
    const native = day(text).withCalendar('japanese').toLocaleString('ja-JP-u-ca-japanese', { era: 'long' })
    assert.ok(native.startsWith(eraOf(day(text)).name), `${text} ${native}`)
  }
})
