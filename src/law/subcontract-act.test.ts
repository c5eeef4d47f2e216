import { test } from 'vitest'
import assert from 'node:assert/strict'
import { type Party, type SubcontractKind, subcontractAct } from './subcontract-act.ts'

const alone: Party = { capitalYen: 0, regularEmployees: 0 }
const applies = (client: Party, talent: Party, kind: SubcontractKind) =>
  subcontractAct(client, talent, { kind, passedOn: true }).applies

test('advice to the company itself is outside, however large the company', () => {
  assert.deepEqual(
    subcontractAct({ capitalYen: 1e9, regularEmployees: 5000 }, alone, { kind: 'service', passedOn: false }),
    {
      applies: false,
      because: '発注者が自ら使う役務や成果物のため、取適法の対象ではありません',
    },
  )
})

test('a studio that passes design on is inside above ten million of capital', () => {
  assert.equal(applies({ capitalYen: 10_000_000 }, alone, 'information'), false)
  assert.equal(applies({ capitalYen: 10_000_001 }, alone, 'information'), true)
})

test('between two companies the higher step counts', () => {
  const small: Party = { capitalYen: 30_000_000, regularEmployees: 20 }
  assert.equal(applies({ capitalYen: 50_000_000 }, small, 'service'), false)
  assert.equal(applies({ capitalYen: 50_000_001 }, small, 'service'), true)
  assert.equal(applies({ capitalYen: 50_000_001 }, small, 'program'), false)
  assert.equal(applies({ capitalYen: 300_000_001 }, small, 'program'), true)
})

test('since 2026 the number of employees alone is enough', () => {
  const client: Party = { capitalYen: 5_000_000, regularEmployees: 101 }
  assert.deepEqual(subcontractAct(client, alone, { kind: 'service', passedOn: true }), {
    applies: true,
    because: '従業員の基準（100人）により、取適法の対象となる可能性があります',
  })
  assert.equal(applies(client, alone, 'program'), false)
  assert.equal(applies({ ...client, regularEmployees: 301 }, alone, 'program'), true)
})

test('what is not known makes nothing apply', () => {
  assert.equal(applies({}, alone, 'service'), false)
  assert.equal(applies({ capitalYen: 1e9 }, {}, 'service'), false)
})
