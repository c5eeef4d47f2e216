import assert from 'node:assert/strict'
import { test } from 'vitest'
import { faults, lineage } from '../matching/text/taxonomy.ts'
import { taxonomy } from './taxonomy.ts'

const byId = new Map(taxonomy.map((concept) => [concept.id, concept]))
const count = (kind: string) => taxonomy.filter((concept) => concept.kind === kind).length

test('the taxonomy has no fault: ids, readings, parents, depth, and every word has one owner or says so', () => {
  assert.deepEqual(faults(taxonomy), [])
})

test('there are about three hundred concepts of three kinds', () => {
  assert.ok(taxonomy.length >= 280 && taxonomy.length <= 340, `${taxonomy.length} concepts`)
  assert.ok(count('occupation') >= 25 && count('skill') >= 150 && count('industry') >= 60)
})

test('a skill stands under an occupation, and an occupation under nothing', () => {
  for (const concept of taxonomy) {
    const top = byId.get(lineage(byId, concept.id)[0] ?? '')
    assert.equal(top?.kind, concept.kind === 'industry' ? 'industry' : 'occupation', concept.id)
    assert.equal(concept.kind === 'occupation', concept.parent === null && concept.kind !== 'industry', concept.id)
  }
})

test('an industry at the top carries the letter of the classification, one below its two digits', () => {
  for (const { id, parent, code } of taxonomy.filter(({ kind }) => kind === 'industry')) {
    if (parent === null) assert.match(code ?? '', /^[A-S]$/, id)
    else if (code) assert.match(code, /^\d\d$/, id)
  }
})

test('the words people really write are there', () => {
  const words = new Set(taxonomy.flatMap((concept) => concept.synonyms))
  for (const word of ['楽天', 'インスタ', '補助金', '返礼品', 'エクセル', '販売管理システム', 'のれん', '杜氏'])
    assert.ok(words.has(word), word)
})

test('no concept is without words, and a phrase is never a single letter', () => {
  for (const { id, synonyms, phrases } of taxonomy) {
    assert.ok(synonyms.length >= 3, `${id} has ${synonyms.length} words`)
    for (const phrase of phrases ?? []) assert.ok(phrase.length >= 2, `${id}: ${phrase}`)
  }
})

test('every occupation has skills under it', () => {
  const parents = new Set(taxonomy.map(({ parent }) => parent))
  const childless = taxonomy.filter(({ id, kind }) => kind === 'occupation' && !parents.has(id))
  assert.deepEqual(childless, [])
})
