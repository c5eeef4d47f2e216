import assert from 'node:assert/strict'
import { test } from 'vitest'
import { addRow, openSkills, postingRow, putRow, type Skill, talentRow } from './skills.ts'

const named = (count: number, amount: (k: number) => number): Skill[] =>
  Array.from({ length: count }, (_, concept) => ({ concept, amount: amount(concept) }))

test('a profile stuffed with keywords gains nothing: the 15 best levels count', () => {
  const stuffed = talentRow(
    named(300, (k) => (k < 15 ? 0.9 : 0.5)),
    300,
  )
  assert.deepEqual(
    stuffed,
    named(15, () => 0.9),
  )
})

test('naming a skill twice counts it once, at its best', () => {
  assert.deepEqual(
    talentRow(
      [
        { concept: 3, amount: 0.4 },
        { concept: 3, amount: 0.7 },
      ],
      9,
    ),
    [{ concept: 3, amount: 0.7 }],
  )
})

test('what a posting asks for is weighed so that it sums to 1', () => {
  assert.deepEqual(
    postingRow(
      [
        { concept: 1, amount: 3 },
        { concept: 2, amount: 1 },
      ],
      9,
    ),
    [
      { concept: 1, amount: 0.75 },
      { concept: 2, amount: 0.25 },
    ],
  )
  assert.deepEqual(
    postingRow(
      named(2, () => 0),
      9,
    ),
    named(2, () => 0.5),
  )
  assert.deepEqual(postingRow([], 9), [])
})

test('a skill that is not there, or a level that is none, is refused by its place', () => {
  assert.throws(() => talentRow([{ concept: 9, amount: 1 }], 9), /^RangeError: skills\[0\]\.concept/)
  assert.throws(() => postingRow([{ concept: 0.5, amount: 1 }], 9), /^RangeError: skills\[0\]\.concept/)
  for (const wrong of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => talentRow([{ concept: 0, amount: wrong }], 9), /^RangeError: skills\[0\]\.amount/)
  }
  assert.throws(() => postingRow([{ concept: 0, amount: -1 }], 9), /^RangeError: skills\[0\]\.amount/)
})

test('rows come and change; every owner keeps their own', () => {
  const skills = openSkills(1)
  for (let owner = 0; owner < 100; owner++)
    assert.equal(
      addRow(
        skills,
        named(3, () => owner / 100),
      ),
      owner,
    )
  putRow(skills, 7, [{ concept: 5, amount: 1 }])
  const row = (owner: number) => Array.from(skills.concept.subarray(skills.from[owner], skills.to[owner]))
  assert.deepEqual(row(7), [5])
  assert.deepEqual(row(8), [0, 1, 2])
  assert.ok(Math.abs(skills.amount[skills.from[99]!]! - 0.99) < 1e-6)
})
