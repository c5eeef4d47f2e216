import assert from 'node:assert/strict'
import { test } from 'vitest'
import { seededDraws } from '../random/mersenne-twister.ts'
import { asPowers, examined, type Examination } from './examination.ts'
import { openQueues, refresh, worthAt } from './queues.ts'

function line(rows: number, places: number, seed: number, examination: Examination = 'inverse') {
  const draws = seededDraws(seed)
  const chance = Float64Array.from({ length: rows * places }, () => draws.random())
  const gain = Float64Array.from({ length: rows * places }, () => draws.random())
  return { chance, gain, places, terms: asPowers(examination) }
}

/** Expected sum of gain · v(1 + those ahead), by the full law of how many are ahead. */
function expectedGain(chance: Float64Array, gain: Float64Array, v: Float64Array): number {
  let law = [1]
  let sum = 0
  for (const [place, a] of chance.entries()) {
    sum += a * gain[place]! * law.reduce((mean, p, ahead) => mean + p * v[ahead]!, 0)
    law = [...law, 0].map((p, ahead) => p * (1 - a) + (ahead > 0 ? law[ahead - 1]! * a : 0))
  }
  return sum
}

test('the worth of an applicant is the difference between being there for sure and not at all', () => {
  for (const examination of ['inverse', 'log', 'exp'] as const) {
    for (const places of [1, 2, 7, 30]) {
      const queue = openQueues(line(2, places, places, examination))
      const v = examined(examination, places)
      for (let at = 0; at < 2 * places; at++) {
        const j = Math.floor(at / places)
        const row = (values: Float64Array) => values.slice(j * places, (j + 1) * places)
        const withChance = (a: number) => row(queue.chance).with(at % places, a)
        const difference =
          expectedGain(withChance(1), row(queue.gain), v) - expectedGain(withChance(0), row(queue.gain), v)
        assert.ok(Math.abs(worthAt(queue, j, at % places) - difference) < 1e-6, `${examination} ${places} ${at}`)
      }
    }
  }
})

test('an applicant whom the posting dislikes can be worth less than nothing to those behind', () => {
  const gain = Float64Array.of(0.01, 0.9)
  const queue = openQueues({ chance: Float64Array.of(0, 1), gain, places: 2, terms: asPowers('inverse') })
  assert.ok(Math.abs(worthAt(queue, 0, 0) - (0.01 - 0.45)) < 1e-12)
})

test('after a change the queues are what they would be if opened anew', () => {
  const before = line(3, 13, 5)
  const queue = openQueues({ ...before, chance: before.chance.slice() })
  for (const [at, chance] of [
    [0, 0],
    [12, 1],
    [13, 0.25],
    [20, 0.5],
    [38, 0.75],
  ] as const) {
    queue.chance[at] = chance
    refresh(queue, Math.floor(at / 13), at % 13)
  }
  const anew = openQueues({ ...before, chance: queue.chance })
  for (let at = 0; at < 39; at++) {
    assert.equal(worthAt(queue, Math.floor(at / 13), at % 13), worthAt(anew, Math.floor(at / 13), at % 13))
  }
})

test('what happens at one posting does not touch another', () => {
  const queue = openQueues(line(2, 9, 8))
  const untouched = worthAt(queue, 1, 4)
  queue.chance.fill(1, 0, 9)
  for (let place = 0; place < 9; place++) refresh(queue, 0, place)
  assert.equal(worthAt(queue, 1, 4), untouched)
})
