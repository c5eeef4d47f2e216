import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { pairKeyOf } from './estimate.ts'
import {
  acceptanceFeatures,
  acceptanceOf,
  featureEstimate,
  interestFeatures,
  interestOf,
  type PostingTraits,
  priorWeights,
  type TalentTraits,
  traitsOf,
} from './features.ts'

const talent: TalentTraits = {
  regions: [31],
  remoteOnly: false,
  hoursPerMonth: 20,
  feeInYen: 50_000,
  recency: 0.5,
  evidence: 0.5,
}
const posting: PostingTraits = { region: 31, remote: 0.5, hoursPerMonth: 20, feeInYen: 50_000, popularity: 0 }

const interest = (who: TalentTraits, where: PostingTraits) =>
  Array.from(interestOf(who, where, 0.5, new Float64Array(interestFeatures.length)))
const acceptance = (who: TalentTraits) =>
  Array.from(acceptanceOf(who, 0.5, new Float64Array(acceptanceFeatures.length)))

test('the hand-set weights say what docs/matching.md says: −3.4 + 4·coverage + 0.8 for the region, and 8·(coverage − 0.375)', () => {
  const estimate = featureEstimate([talent, { ...talent, regions: [] }], [posting], priorWeights)
  assert.ok(Math.abs(estimate.logitP(0, 0, 0.5) - (-3.4 + 2 + 0.8)) < 1e-9)
  assert.ok(Math.abs(estimate.logitP(1, 0, 0.5) - (-3.4 + 2)) < 1e-9)
  assert.ok(Math.abs(estimate.logitQ(0, 0, 0.5) - 1) < 1e-9)
})

test('at most twenty features', () => {
  assert.ok(interestFeatures.length <= 20 && acceptanceFeatures.length <= 20)
  assert.equal(priorWeights.interest.length, interestFeatures.length)
  assert.equal(priorWeights.acceptance.length, acceptanceFeatures.length)
})

test('remote, hours and fee count by how well they fit', () => {
  const remote = interestFeatures.indexOf('remote')
  assert.equal(interest({ ...talent, remoteOnly: true }, posting)[remote], 0.5)
  assert.equal(interest({ ...talent, hoursPerMonth: 5 }, posting)[interestFeatures.indexOf('hours')], 0.25)
  assert.equal(interest({ ...talent, feeInYen: 100_000 }, posting)[interestFeatures.indexOf('fee')], 0.5)
  assert.equal(interest({ ...talent, feeInYen: 0 }, posting)[interestFeatures.indexOf('fee')], 1)
  assert.equal(interest(talent, { ...posting, hoursPerMonth: 0 })[interestFeatures.indexOf('hours')], 1)
})

test('応援したい地域 enters the chance to apply only', () => {
  const elsewhere = { ...talent, regions: [] }
  assert.notDeepEqual(interest(elsewhere, posting), interest(talent, posting))
  assert.deepEqual(acceptance(elsewhere), acceptance(talent))
})

test('exchanging name, sex, age, nationality, origin, family, photo or school changes nothing', () => {
  const person = fc.record({
    name: fc.string(),
    sex: fc.constantFrom('男性', '女性', '回答しない'),
    age: fc.integer({ min: 18, max: 90 }),
    nationality: fc.string(),
    出身地: fc.string(),
    本籍: fc.string(),
    family: fc.string(),
    photo: fc.string(),
    school: fc.string(),
  })
  fc.assert(
    fc.property(person, person, (one, other) => {
      const seen = (who: object) => traitsOf({ ...talent, ...who })
      assert.deepEqual(seen(one), seen(other))
      assert.deepEqual(Object.keys(seen(one)).toSorted(), Object.keys(talent).toSorted())
      assert.deepEqual(interest({ ...talent, ...one }, posting), interest({ ...talent, ...other }, posting))
      assert.deepEqual(acceptance({ ...talent, ...one }), acceptance({ ...talent, ...other }))
    }),
  )
})

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const someTalent = fc.record({
  regions: fc.array(fc.integer({ min: 1, max: 47 }), { maxLength: 3 }),
  remoteOnly: fc.boolean(),
  hoursPerMonth: fc.nat(80),
  feeInYen: fc.nat(300_000),
  recency: unit,
  evidence: unit,
})
const somePosting = fc.record({
  region: fc.integer({ min: 1, max: 47 }),
  remote: unit,
  hoursPerMonth: fc.nat(80),
  feeInYen: fc.nat(300_000),
  popularity: fc.double({ min: -3, max: 3, noNaN: true }),
})
const someWeights = fc.record({
  interest: fc
    .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 7, maxLength: 7 })
    .map((all) => Float64Array.from(all)),
  acceptance: fc
    .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 })
    .map((all) => Float64Array.from(all)),
})

test('no talent is judged better than the bound that searches stop by, whatever was learned', () => {
  fc.assert(
    fc.property(someTalent, somePosting, someWeights, unit, unit, (who, where, weights, low, more) => {
      const estimate = featureEstimate([who], [where], weights)
      const most = Math.min(1, low + more)
      assert.ok(pairKeyOf(estimate, 0, 0, low) <= estimate.highestKey(0, most) + 1e-9)
    }),
  )
})

test('weights of another shape are refused by name', () => {
  assert.throws(
    () => featureEstimate([], [], { ...priorWeights, interest: new Float64Array(3) }),
    /^RangeError: weights\.interest/,
  )
})
