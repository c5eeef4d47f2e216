import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { applicationAdded, listShown } from './application-events.ts'
import { marketOf } from './example-market.ts'
import { bandOf, dearest, explain, explainToClient, type NeedMet, notUsed, scoreTerms } from './explanation.ts'
import { liveList } from './live-list.ts'
import { openMarket } from './market.ts'
import { strength } from './price.ts'

const needs: NeedMet[] = [
  { name: 'EC運営', met: 'same' },
  { name: 'SNS運用', met: 'child' },
  { name: '商品企画', met: 'same' },
  { name: '輸出実務', met: 'not' },
]
const openExample = () =>
  openMarket(
    marketOf(4, [
      [0, 1, 2, 3].map((j) => [j, 0.5, 0.6 - 0.2 * j > 0 ? 0.6 - 0.2 * j : 0.1] as const),
      [0, 1, 2, 3].map((j) => [j, 0.5, 0.6] as const),
    ]),
  )

test('a talent reads what fits, what is missing, the prospect and the region they declared', () => {
  const state = openExample()
  const { sentences } = explain(state, 0, { needs, region: '鳥取県', dearest: Number.POSITIVE_INFINITY })
  assert.deepEqual(sentences, [
    '必須4スキルのうち3つが一致(EC運営・SNS運用・商品企画)。不足: 輸出実務',
    '採用の見込み: 高',
    '応援したい地域(鳥取県)の求人です',
  ])
})

test('near experience is called near, and no match is not hidden', () => {
  const state = openExample()
  const facts = {
    needs: [
      { name: '採用', met: 'sibling' as const },
      { name: '経理', met: 'not' as const },
    ],
    dearest: 99,
  }
  assert.equal(explain(state, 0, facts).sentences[0], '必須2スキルに一致なし。近い経験: 採用。不足: 経理')
  assert.equal(explain(state, 0, { needs: [], dearest: 99 }).sentences[0], '必須スキルの指定がない求人です')
})

test('a posting is called without a suitable applicant only while it is, and only when it is among the neediest', () => {
  const sentence = 'まだ適任の応募が届いていない求人です'
  const state = openExample()
  const said = (edge: number) => explain(state, edge, { needs, dearest: dearest(state) }).sentences.includes(sentence)
  assert.ok(said(0))
  applicationAdded(state, 1, 0, { verified: true })
  assert.ok(!said(0))
  assert.ok(said(1))
})

test('a company reads the same, and always what was not used', () => {
  const state = openExample()
  const facts = { needs, dearest: dearest(state) }
  assert.deepEqual(explainToClient(state, 0, facts).sentences, [...explain(state, 0, facts).sentences, notUsed])
  for (const word of ['年齢', '性別', '国籍', '出身地']) assert.ok(notUsed.includes(word))
})

test('the prospect is a band', () => {
  assert.deepEqual([0, 0.24, 0.25, 0.49, 0.5, 1].map(bandOf), ['低', '低', '中', '中', '高', '高'])
})

test('an edge that is not there is refused by name', () => {
  assert.throws(() => scoreTerms(openExample(), 8), /^RangeError: edge/)
  assert.equal(dearest(openMarket(marketOf(0, []))), Number.POSITIVE_INFINITY)
})

test('the terms sum to the log of the score that ranked the posting', () => {
  const chances = fc.double({ min: 0.001, max: 1, noNaN: true })
  const settings = fc.record({
    price: fc.constantFrom('power' as const, 'dual' as const),
    mu: fc.constantFrom(0, 0.3),
    alpha: fc.constantFrom(0, 1, 2),
  })
  fc.assert(
    fc.property(
      chances,
      chances,
      settings,
      fc.nat(5),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (p, q, options, views, load) => {
        const state = openMarket(marketOf(1, [[[0, p, q]]]), { ...options, load: [load] })
        for (let view = 0; view < views; view++) listShown(state, liveList(state, 0, 1))
        const { need, strongNeed } = state.prices
        const [fp, fq] = [Math.fround(p), Math.fround(q)]
        const score = fp * (fq * need[0]! + strength(fq) * strongNeed[0]! + options.mu) * 0.5 ** views
        const sum = scoreTerms(state, 0).reduce((total, { log }) => total + log, 0)
        assert.ok(Math.abs(sum - Math.log(score)) < 1e-9, `${sum} is not ${Math.log(score)}`)
        assert.ok(Math.abs(explain(state, 0, { needs, dearest: 0 }).score / score - 1) < 1e-9)
      },
    ),
  )
})

test('a pair without any chance of acceptance is explained without a number that is none', () => {
  const state = openMarket(marketOf(1, [[[0, 0.5, 0]]]), { mu: 0.3 })
  const terms = scoreTerms(state, 0)
  assert.ok(terms.every(({ log }) => Number.isFinite(log)))
  assert.ok(Math.abs(terms.reduce((sum, { log }) => sum + log, 0) - Math.log(0.15)) < 1e-9)
})
