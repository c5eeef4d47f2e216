import assert from 'node:assert/strict'
import { test } from 'vitest'
import { directReachOf, openReach, reachOf } from './coverage.ts'
import { kinshipOf } from './kinship.ts'
import { addRow, openSkills } from './skills.ts'

// マーケティング(0) > SNS運用(1) > インスタ(2), 動画(3); 経理(4)
const kinship = kinshipOf([-1, 0, 1, 1, -1])

const served = (skills: { concept: number; amount: number }[], of = reachOf) => {
  const table = openSkills()
  addRow(table, skills)
  const reach = openReach(kinship)
  of(reach, kinship, table, 0)
  return Array.from(reach.level, (level) => Math.round(level * 1000) / 1000)
}

test('a skill serves itself, its parents less with every step, and its siblings least', () => {
  assert.deepEqual(served([{ concept: 2, amount: 1 }]), [0.64, 0.8, 1, 0.4, 0])
})

test('a parent does not stand for its children', () => {
  assert.deepEqual(served([{ concept: 0, amount: 1 }]), [1, 0, 0, 0, 0])
})

test('skills at the top have no siblings', () => {
  assert.deepEqual(served([{ concept: 4, amount: 0.5 }]), [0, 0, 0, 0, 0.5])
})

test('of several ways to serve the best one counts, whatever the order', () => {
  const skills = [
    { concept: 2, amount: 0.5 },
    { concept: 3, amount: 1 },
  ]
  assert.deepEqual(served(skills), [0.64, 0.8, 0.5, 1, 0])
  assert.deepEqual(served(skills.toReversed()), [0.64, 0.8, 0.5, 1, 0])
})

test('directly means without siblings', () => {
  assert.deepEqual(served([{ concept: 2, amount: 1 }], directReachOf), [0.64, 0.8, 1, 0, 0])
})

test('a circle or an unknown parent is refused by its place', () => {
  assert.throws(() => kinshipOf([1, 0]), /^RangeError: parents\[0\] .*circle/)
  assert.throws(() => kinshipOf([0]), /^RangeError: parents\[0\] .*circle/)
  assert.throws(() => kinshipOf([-1, 5]), /^RangeError: parents\[1\]/)
  assert.equal(kinshipOf([]).concepts, 0)
})
