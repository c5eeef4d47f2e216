import { test } from 'vitest'
import assert from 'node:assert/strict'
import closings from '../../data/law/closings.json' with { type: 'json' }
import deadlines from '../../data/law/deadlines.json' with { type: 'json' }
import subcontractAct from '../../data/law/subcontract-act.json' with { type: 'json' }
import corrections from '../../data/places/corrections.json' with { type: 'json' }
import regions from '../../data/places/regions.json' with { type: 'json' }
import consumptionTax from '../../data/tax/consumption-tax.json' with { type: 'json' }
import transitionalCredit from '../../data/tax/transitional-credit.json' with { type: 'json' }
import categories from '../../data/tax/withholding-categories.json' with { type: 'json' }
import withholding from '../../data/tax/withholding.json' with { type: 'json' }

const { retrieved, ...days } = deadlines
const rows: Record<string, unknown>[] = [
  ...Object.values(closings),
  ...Object.values(days).map((deadline) => ({ ...deadline, retrieved })),
  subcontractAct,
  ...Object.values(corrections.wards)
    .flat()
    .map((ward) => ({ ...corrections, ...ward })),
  regions,
  ...consumptionTax,
  ...transitionalCredit,
  ...categories.categories.map((category) => ({ ...categories, ...category })),
  ...withholding,
]

test('every row of a table says since when it holds, where it comes from and when it was written down', () => {
  for (const row of rows) {
    for (const key of ['effectiveFrom', 'retrieved']) {
      assert.doesNotThrow(() => Temporal.PlainDate.from(String(row[key])), JSON.stringify(row))
    }
    assert.ok(typeof row.source === 'string' && row.source !== '', JSON.stringify(row))
  }
})

test('no table begins twice on one day', () => {
  for (const table of [consumptionTax, transitionalCredit, withholding]) {
    const begins = table.map(({ effectiveFrom }) => effectiveFrom)
    assert.deepEqual(begins, [...new Set(begins)].toSorted())
  }
})
