import assert from 'node:assert/strict'
import { test } from 'vitest'
import { chance } from '../../matching/index.ts'
import { type Exposure, MOST_POPULARITY, popularityAmong } from './popularities.ts'

const POSTINGS = 40
const PEOPLE = 600
const LIST = 5
const TASTE = 2
/** Every posting is equally attractive in truth, and is estimated so. */
const P = chance(-2)

/** A repeatable draw in 0–1. */
function draws(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** The hardest case: lists go by popularity and each person's own taste alone, no price holds anything back. */
function after(weeks: number, seed: number, learn: (own: Exposure, all: Exposure) => number) {
  const next = draws(seed)
  const records = Array.from({ length: POSTINGS }, (): Exposure => ({ came: 0, expected: 0 }))
  let served = 0
  let popularity: number[] = records.map(() => 0)
  for (let week = 0; week < weeks; week++) {
    const before = records.map(({ came }) => came)
    for (let person = 0; person < PEOPLE; person++) {
      const order = popularity.map((known, j) => ({ j, key: known + TASTE * next() })).sort((a, b) => b.key - a.key)
      for (const [k, { j }] of order.slice(0, LIST).entries()) {
        const record = records[j]!
        record.expected += P / (k + 1)
        if (next() < P / (k + 1)) record.came++
      }
    }
    const all = { came: sum(records, 'came'), expected: sum(records, 'expected') }
    popularity = records.map((own) => learn(own, all))
    served = records.filter(({ came }, j) => came > before[j]!).length / POSTINGS
  }
  return { served, spread: Math.max(...popularity) - Math.min(...popularity) }
}

const sum = (records: Exposure[], which: keyof Exposure) => records.reduce((total, one) => total + one[which], 0)

const raw = ({ came }: Exposure) => Math.log(1 + came)

test.each([3, 17, 91])('equal postings do not drift apart with time; by raw counts they do (draw %i)', (seed) => {
  const [early, late] = [after(4, seed, popularityAmong), after(20, seed, popularityAmong)]
  assert.ok(late.spread < early.spread && late.spread < 0.75, `${early.spread} → ${late.spread}`)
  assert.ok(late.served >= 0.8, `${late.served} had an applicant in the last week`)
  const [first, last] = [after(4, seed, raw), after(20, seed, raw)]
  assert.ok(last.spread > first.spread + 1 && last.served < 0.25, JSON.stringify([first, last]))
})

test('a record moves it little at first, more with time, and never beyond two to one', () => {
  const all = { came: 1000, expected: 1000 }
  const told = [
    [0, 0],
    [1, 1],
    [2, 1],
    [0, 2],
    [20, 10],
    [10, 20],
    [400, 100],
    [0, 500],
  ].map(([came, expected]) => [came, expected, popularityAmong({ came: came!, expected: expected! }, all).toFixed(2)])
  assert.deepEqual(told, [
    [0, 0, '0.00'],
    [1, 1, '0.00'],
    [2, 1, '0.15'],
    [0, 2, '-0.34'],
    [20, 10, '0.51'],
    [10, 20, '-0.51'],
    [400, 100, '0.69'],
    [0, 500, '-0.69'],
  ])
  assert.equal(MOST_POPULARITY.toFixed(2), '0.69')
})

test('what happens to all happens to none', () => {
  const of = (factor: number) =>
    popularityAmong({ came: 30 * factor, expected: 30 }, { came: 5000 * factor, expected: 5000 })
  for (const factor of [0.5, 1, 2, 4]) assert.ok(Math.abs(of(factor)) < 0.05, `${factor}: ${of(factor)}`)
})
