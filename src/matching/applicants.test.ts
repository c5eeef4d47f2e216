import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  applicantRange,
  assumedApplicants,
  type EndedPosting,
  ENOUGH_ENDED,
  expectedOf,
  learnApplicants,
} from './applicants.ts'
import { forecastRecord } from './forecast-record.ts'
import { seededDraws } from './random/mersenne-twister.ts'

/** Postings that drew applications by the truth given, Poisson, always the same ones. */
function ended(count: number, seed: number, truth: (interest: number) => number): EndedPosting[] {
  const random = seededDraws(seed)
  return Array.from({ length: count }, () => {
    const interest = 1 + 60 * random.random()
    let came = 0
    for (let left = Math.exp(-truth(interest)), u = random.random(); u > left; u *= random.random()) came++
    return { interest, came }
  })
}

test('until thirty postings have ended, one to three in ten of those whom it suits is an assumption, and says so', () => {
  const few = learnApplicants(ended(ENOUGH_ENDED - 1, 1, (interest) => interest))
  assert.deepEqual(few, assumedApplicants)
  assert.equal(few.learnedFrom, 0)
  assert.deepEqual(
    [0, 1, 10, 40].map((interest) => applicantRange(few, interest)),
    [
      { least: 0, most: 0 },
      { least: 0, most: 1 },
      { least: 1, most: 3 },
      { least: 4, most: 12 },
    ],
  )
})

test('from thirty on, it is learned how interest turns into applications', () => {
  const model = learnApplicants(ended(400, 2, (interest) => 0.05 * interest))
  assert.equal(model.learnedFrom, 400)
  assert.ok(Math.abs(expectedOf(model, 40) - 2) < 0.3, String(expectedOf(model, 40)))
  const flat = learnApplicants(ended(400, 3, () => 6))
  assert.ok(Math.abs(flat.slope) < 0.1, 'where everybody is shown as much as they need, interest hardly matters')
  assert.ok(Math.abs(expectedOf(flat, 5) - 6) < 0.7)
})

test('about four in five postings that come afterwards end within their range', () => {
  for (const truth of [(x: number) => 0.2 * x, (x: number) => 3 * Math.sqrt(x), () => 1]) {
    const model = learnApplicants(ended(300, 4, truth))
    const later = ended(2_000, 5, truth).map(({ interest, came }) => ({ ...applicantRange(model, interest), came }))
    const { within } = forecastRecord(later)
    assert.ok(within >= 0.78 && within <= 0.99, String(within))
  }
})

test('a range never ends below nothing nor before it begins, whatever was learned', () => {
  const empty = learnApplicants(ended(50, 6, () => 0.0001))
  const strange = learnApplicants(Array.from({ length: 40 }, (_, k) => ({ interest: 0, came: k % 2 === 0 ? 0 : 500 })))
  for (const model of [empty, strange])
    for (const interest of [0, 0.001, 1, 200]) {
      const { least, most } = applicantRange(model, interest)
      assert.ok(Number.isInteger(least) && Number.isInteger(most) && least >= 0 && most >= least)
    }
})

test('the record says what lay within, below and above, and how wide the ranges were', () => {
  const record = forecastRecord([
    { least: 1, most: 3, came: 2 },
    { least: 1, most: 3, came: 3 },
    { least: 1, most: 3, came: 0 },
    { least: 0, most: 4, came: 7 },
  ])
  assert.deepEqual(record, { ended: 4, within: 0.5, fewer: 0.25, more: 0.25, foretold: 2, came: 3, width: 2.5 })
  assert.deepEqual(forecastRecord([]), { ended: 0, within: 0, fewer: 0, more: 0, foretold: 0, came: 0, width: 0 })
})

test('what is no number is refused by name', () => {
  assert.throws(() => learnApplicants([{ interest: Number.NaN, came: 1 }]), /ended\[0\]\.interest/)
  assert.throws(() => learnApplicants([{ interest: 1, came: -1 }]), /ended\[0\]\.came/)
  assert.throws(() => applicantRange(assumedApplicants, Number.POSITIVE_INFINITY), /interest/)
  assert.throws(() => forecastRecord([{ least: 2, most: 1, came: 1 }]), /ended\[0\]\.most/)
})
