import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock } from '../actor.ts'
import { maySeeLedger, mayTie, type TieAction } from './policy.ts'

const facts = { talentId: 't', municipalityId: 'town', clientId: 'co' }
const member = (kind: 'company' | 'municipality' | 'supporter' | 'operator', organizationId: string, role = 'editor') =>
  ({ kind, accountId: 'a', organizationId, role }) as Actor

const actors: Record<string, Actor> = {
  本人: { kind: 'talent', accountId: 'a', talentId: 't' },
  他の人材: { kind: 'talent', accountId: 'b', talentId: 'u' },
  発注者: member('company', 'co'),
  発注者の閲覧者: member('company', 'co', 'viewer'),
  他社: member('company', 'other'),
  町: member('municipality', 'town'),
  町の閲覧者: member('municipality', 'town', 'viewer'),
  他の町: member('municipality', 'elsewhere'),
  発注者である町: member('municipality', 'co'),
  支援機関: member('supporter', 's'),
  運営: member('operator', 'o'),
  時計: clock,
  誰でも: anyone,
}
const actions: readonly TieAction[] = [
  'view',
  'record',
  'confirmVisit',
  'denyVisit',
  'declare',
  'approve',
  'refuse',
  'issue',
  'revoke',
]

test('who may do what with a tie', () => {
  const printed = Object.entries(actors).map(
    ([who, actor]) => `${who}: ${actions.filter((action) => mayTie(actor, action, facts)).join(' ') || '—'}`,
  )
  assert.deepEqual(printed, [
    '本人: view record confirmVisit denyVisit declare issue revoke',
    '他の人材: —',
    '発注者: view record confirmVisit denyVisit',
    '発注者の閲覧者: view',
    '他社: —',
    '町: view approve refuse revoke',
    '町の閲覧者: view',
    '他の町: —',
    '発注者である町: view record confirmVisit denyVisit',
    '支援機関: —',
    '運営: view',
    '時計: —',
    '誰でも: —',
  ])
})

test('the ledger is read by its own town and by the operator', () => {
  const readers = Object.entries(actors).filter(([, actor]) => maySeeLedger(actor, 'town'))
  assert.deepEqual(
    readers.map(([who]) => who),
    ['町', '町の閲覧者', '運営'],
  )
})
