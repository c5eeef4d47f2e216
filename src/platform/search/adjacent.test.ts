import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { adjacent } from './adjacent.ts'
import { allOf, isAll } from './candidates.ts'
import { createStore, type Store } from './store.ts'

const shape = { headFields: ['title'], bodyFields: ['body'] }

function holding(...texts: string[]): Store {
  const store = createStore(shape)
  texts.forEach((text, at) => store.put({ id: String(at), text, headLength: 0, facets: [], numbers: [] }))
  return store
}

const read = (store: Store, form: string) => {
  const { slots, starts, known } = adjacent(store, form, null)
  return Array.from(slots, (slot, at) => `${slot} from ${starts[at]}${isAll(known[at]!, allOf(form)) ? '' : '?'}`)
}

test('where all pairs are seen in their places the form is certain, elsewhere it is a question or ruled out', () => {
  const store = holding('いままでの課題', 'いま、ままで', 'までいま')
  assert.deepEqual(read(store, 'いままで'), ['0 from 0'])
})

test('a pair that was seen before is known where three units in a row tell of it, and a question where they do not', () => {
  // In the second いま stands where いままで cannot: the start moves on, to where まで was first seen, and is a question.
  const store = holding('まで待ついままで', 'いままた、まで、いままで、いままで')
  assert.deepEqual(read(store, 'いままで'), ['0 from 4', '1 from 3?'])
})

test('what lacks a pair is no candidate', () => {
  assert.deepEqual(read(holding('営業の企画', '企画'), '営業企画'), [])
  assert.deepEqual(read(holding(), '営業企画'), [])
})

test('only slots that are still asked about', () => {
  const store = holding('課題が', '課題が', '課題が')
  assert.deepEqual([...adjacent(store, '課題が', new Uint32Array([0, 2])).slots], [0, 2])
})

test('every second pair tells of all units, whatever is between them was repeated', () => {
  // いう stands before the form as well, but あい and うえ, seen once in their places, are the whole of it.
  assert.deepEqual(read(holding('いうあいうえ'), 'あいうえ'), ['0 from 2'])
})

test('what no list tells is asked of the text: which units, and of how many slots', () => {
  const { missing, open } = adjacent(holding('いままた、まで、いままで、いままで', 'いままで'), 'いままで', null)
  assert.deepEqual([missing, open], [0b0011, 1])
  assert.deepEqual(adjacent(holding('いままで'), 'いままで', null).missing, 0)
})

test('far into a long text, and for a long form, nothing is certain', () => {
  const far = `${'あ'.repeat(70_000)}課題が`
  assert.deepEqual(read(holding(far), '課題が'), ['0 from 32767?'])
  const long = 'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえて'
  assert.match(read(holding(long), long).join(), /\?$/)
})

test('certain is never wrong, and no start is later than where the form stands', () => {
  const text = fc.string({ unit: fc.constantFrom(...'いまでのあ '.split('')), maxLength: 30 })
  const form = fc.string({ unit: fc.constantFrom(...'いまでのあ'.split('')), minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), form, (texts, form) => {
      const { slots, starts, known } = adjacent(holding(...texts), form, null)
      for (const [slot, text] of texts.entries()) {
        const at = slots.indexOf(slot)
        const place = text.indexOf(form)
        if (place >= 0) assert.ok(at >= 0 && starts[at]! <= place)
        if (at >= 0 && isAll(known[at]!, allOf(form))) assert.equal(place, starts[at])
      }
    }),
    { numRuns: 600 },
  )
})
