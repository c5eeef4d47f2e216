import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { sql } from 'kysely'
import { industryGroups, occupationChoices, skillGroups, skillIds, conceptName } from './taxonomy-choices.ts'
import {
  choicesOf,
  codesOf,
  feeKindNames,
  leaderRoleNames,
  nameOf,
  remoteNames,
  travelPayerNames,
  visitRhythmNames,
} from './words.ts'

const { owner } = await freshDatabase()

async function codesInCheck(constraint: string): Promise<string[]> {
  const { rows } = await sql<{
    text: string
  }>`select pg_get_constraintdef(oid) as text from pg_constraint where conname = ${constraint}`.execute(owner)
  return [...(rows[0]?.text.matchAll(/'([a-z]*)'::text/g) ?? [])].map(([, code]) => code ?? '').filter(Boolean)
}

test('the choices of the form are the codes that the database knows, no more and no less', async () => {
  for (const [constraint, names] of Object.entries({
    fee_kind_is_known: feeKindNames,
    remote_is_known: remoteNames,
    visit_rhythm_is_known: visitRhythmNames,
    travel_payer_is_known: travelPayerNames,
    leader_role_is_known: leaderRoleNames,
  }))
    assert.deepEqual((await codesInCheck(constraint)).sort(), codesOf<string>(names).sort(), constraint)
})

test('a code has its name; one that is unknown is shown as it is', () => {
  assert.equal(nameOf(remoteNames, 'full'), 'フルリモート')
  assert.equal(nameOf(remoteNames, 'moon'), 'moon')
  assert.equal(nameOf(remoteNames, null), '')
  assert.deepEqual(choicesOf({ a: 'ア' }), [{ value: 'a', label: 'ア' }])
})

test('every skill can be chosen, once, under its occupation', () => {
  const offered = skillGroups.flatMap(({ choices }) => choices.map(({ value }) => value))
  assert.deepEqual(offered.toSorted(), [...skillIds].sort())
  assert.equal(occupationChoices.length, 31)
  assert.equal(conceptName('ec-operation'), 'EC運営')
})

test('industries stand under their 大分類, which can be chosen as well', () => {
  const [first] = industryGroups
  assert.equal(first?.label, '農業、林業')
  assert.deepEqual(first?.choices.slice(0, 2), [
    { value: 'ind-a', label: '農業、林業' },
    { value: 'ind-01', label: '農業' },
  ])
})
