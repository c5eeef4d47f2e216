import { test } from 'vitest'
import assert from 'node:assert/strict'
import { circulationRate } from './circulation.ts'
import { innerTax, taxByRate, taxOn } from './consumption-tax.ts'
import { isCorporateNumber } from './corporate-number.ts'
import { noticeDeadline } from './early-termination.ts'
import { fiscalYearOf } from './fiscal-year.ts'
import { leakReportDates } from './leak-report.ts'
import { isLgCode } from './lg-code.ts'
import { isAtLeastMonths, lastDayAfterMonths } from './months.ts'
import { judgePaymentDay, limit30, limit60 } from './payment-limit.ts'
import { transitionalCredit } from './transitional-credit.ts'
import vectors from './vectors.json' with { type: 'json' }
import { withholdingOn } from './withholding.ts'

/** The vectors of the law, computed outside this program: vectors.json is kept as it was handed to us. */
const day = (text: unknown) => Temporal.PlainDate.from(String(text))
const paidOn = day('2026-12-30')

const checks = {
  lgCode({ valid, invalid }) {
    assert.deepEqual([valid.filter(isLgCode), invalid.filter(isLgCode)], [valid, []])
  },
  hojin({ valid, invalid }) {
    assert.deepEqual([valid.filter(isCorporateNumber), invalid.filter(isCorporateNumber)], [valid, []])
  },
  limit60(pairs) {
    for (const [received, limit] of pairs) assert.equal(limit60(day(received)).toString(), limit)
  },
  limit30(pairs) {
    for (const [original, limit] of pairs) assert.equal(limit30(day(original)).toString(), limit)
  },
  noticeBy(pairs) {
    for (const [end, by] of pairs) assert.equal(noticeDeadline(day(end)).toString(), by)
  },
  monthsInclusiveEnd(rows) {
    for (const [start, months, end] of rows) {
      assert.equal(lastDayAfterMonths(day(start), Number(months)).toString(), end)
      assert.equal(isAtLeastMonths(day(start), day(end), Number(months)), true)
      assert.equal(isAtLeastMonths(day(start), day(end).subtract({ days: 1 }), Number(months)), false)
    }
  },
  withholding(pairs) {
    for (const [base, tax] of pairs) assert.equal(withholdingOn(base!, paidOn), tax, String(base))
  },
  invoiceTax10(rows) {
    for (const { lines, tax, wrongPerLine } of rows) {
      assert.equal(taxByRate(lines.map((yen) => ({ yen, rate: 10 })))[0]?.tax, tax)
      if (wrongPerLine !== undefined)
        assert.equal(
          lines.reduce((sum, yen) => sum + taxOn(yen, 10), 0),
          wrongPerLine,
        )
    }
  },
  innerTax10(pairs) {
    for (const [withTax, tax] of pairs) assert.equal(innerTax(withTax!, 10), tax)
  },
  transitionalCredit55000(pairs) {
    for (const [on, credit] of pairs) assert.equal(transitionalCredit(55_000, day(on)).credit, credit, String(on))
  },
  fiscalYear(pairs) {
    for (const [on, year] of pairs) assert.equal(fiscalYearOf(day(on)), year)
  },
  paymentTemplates(rows) {
    for (const { closing, pay, ok } of rows)
      assert.equal(judgePaymentDay(day(closing), day(pay)).ok, ok, `${closing} ${pay}`)
  },
  circulation(rows) {
    for (const { production, distribution, rate } of rows)
      assert.equal(circulationRate({ production, distribution }), rate)
  },
  leakReport(rows) {
    for (const { knownAt, final30, final60 } of rows) {
      assert.equal(leakReportDates(day(knownAt), { wrongfulPurpose: false }).finalBy.toString(), final30)
      assert.equal(leakReportDates(day(knownAt), { wrongfulPurpose: true }).finalBy.toString(), final60)
    }
  },
} satisfies { [Name in keyof typeof vectors]: (rows: (typeof vectors)[Name]) => void }

for (const [name, check] of Object.entries(checks) as [keyof typeof vectors, (rows: unknown) => void][]) {
  test(`every vector of ${name} holds`, () => check(vectors[name]))
}

test('no vector is left without a check', () => {
  assert.deepEqual(Object.keys(checks).toSorted(), Object.keys(vectors).toSorted())
})
