import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import {
  daysOf,
  fiscalYear,
  fiscalYearOf,
  formatFiscalYear,
  inReiwa,
  monthsOf,
  parseFiscalYear,
} from './fiscal-year.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('the year turns on the first of April', () => {
  assert.equal(fiscalYearOf(day('2026-03-31')), 2025)
  assert.equal(fiscalYearOf(day('2026-04-01')), 2026)
  assert.deepEqual(Object.values(daysOf(fiscalYear(2026))).map(String), ['2026-04-01', '2027-03-31'])
})

test('its months run from April to March', () => {
  const months = monthsOf(fiscalYear(2026)).map(String)
  assert.equal(months.length, 12)
  assert.deepEqual([months[0], months[8], months[9], months[11]], ['2026-04', '2026-12', '2027-01', '2027-03'])
})

test('offices write it in 令和, the first as 元', () => {
  assert.equal(inReiwa(fiscalYear(2026)), '令和8年度')
  assert.equal(inReiwa(fiscalYear(2019)), '令和元年度')
  assert.throws(() => inReiwa(fiscalYear(2018)), RangeError)
  assert.equal(formatFiscalYear(fiscalYear(2026)), '令和8年度（2026年度）')
  assert.equal(formatFiscalYear(fiscalYear(2018)), '平成30年度（2018年度）')
})

test('a year typed in any usual way is understood', () => {
  for (const [typed, year] of [
    ['令和8年度', 2026],
    ['R8', 2026],
    ['令和元年度', 2019],
    ['２０２６年度', 2026],
    ['2026', 2026],
    ['H30年度', 2018],
  ] as const) {
    assert.deepEqual(parseFiscalYear(typed), { ok: true, value: year }, typed)
  }
})

test('what is not a year gets a sentence with an example', () => {
  for (const typed of ['', '8年度', '令和', '令和0年度', '来年度', '20260', 'X8', '令和183年度']) {
    assert.deepEqual(
      parseFiscalYear(typed),
      { ok: false, problem: '年度を「令和8年度」または「2026年度」のように入力してください' },
      typed,
    )
  }
  for (const wrong of [2026.5, 0, 9999, Number.NaN]) assert.throws(() => fiscalYear(wrong), RangeError)
})

test('every day lies inside its own year, and its year reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const any = day('1960-01-01').add({ days })
      const year = fiscalYearOf(any)
      const { from, to } = daysOf(year)
      assert.ok(Temporal.PlainDate.compare(from, any) <= 0 && Temporal.PlainDate.compare(any, to) <= 0)
      if (year >= 2019) assert.deepEqual(parseFiscalYear(inReiwa(year)), { ok: true, value: year })
    }),
  )
})
