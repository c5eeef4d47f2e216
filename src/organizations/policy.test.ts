import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, door, type OrganizationKind } from '../actor.ts'
import { organizationKinds } from './organization.ts'
import { mayOrganization, mayRegister, type OrganizationAction } from './policy.ts'

const accountId = '00000000-0000-4000-8000-000000000001'
const own = '00000000-0000-4000-8000-00000000000a'
const other = '00000000-0000-4000-8000-00000000000b'
const actions: OrganizationAction[] = ['view', 'viewHistory', 'edit', 'manageMembers', 'leave', 'suspend', 'restore']

const people: Record<string, Actor> = {
  anyone,
  door,
  clock,
  account: { kind: 'account', accountId },
  talent: { kind: 'talent', accountId, talentId: accountId },
  'own admin': { kind: 'company', accountId, organizationId: own, role: 'admin' },
  'own editor': { kind: 'company', accountId, organizationId: own, role: 'editor' },
  'own viewer': { kind: 'company', accountId, organizationId: own, role: 'viewer' },
  'other company': { kind: 'company', accountId, organizationId: other, role: 'admin' },
  town: { kind: 'municipality', accountId, organizationId: other, role: 'admin' },
  supporter: { kind: 'supporter', accountId, organizationId: other, role: 'admin' },
  operator: { kind: 'operator', accountId, organizationId: other, role: 'admin' },
  'operator editor': { kind: 'operator', accountId, organizationId: other, role: 'editor' },
  'operator viewer': { kind: 'operator', accountId, organizationId: other, role: 'viewer' },
}

const matrix = (kind: OrganizationKind) =>
  Object.fromEntries(
    Object.entries(people).map(([name, actor]) => [
      name,
      actions.filter((action) => mayOrganization(actor, action, { organizationId: own, kind })).join(' '),
    ]),
  )

test('who may do what with a company — the whole matrix', () => {
  assert.deepEqual(matrix('company'), {
    anyone: '',
    door: '',
    clock: 'view viewHistory edit manageMembers',
    account: '',
    talent: '',
    'own admin': 'view viewHistory edit manageMembers leave',
    'own editor': 'view viewHistory edit leave',
    'own viewer': 'view viewHistory',
    'other company': '',
    town: '',
    supporter: '',
    operator: 'view viewHistory edit manageMembers suspend restore',
    'operator editor': 'view viewHistory edit manageMembers suspend restore',
    'operator viewer': 'view viewHistory',
  })
})

test('operators look at one another, but only an admin may lock another operator', () => {
  const { operator, 'operator editor': editor, 'operator viewer': viewer } = matrix('operator')
  assert.deepEqual(
    [operator, editor, viewer],
    ['view viewHistory suspend restore', 'view viewHistory', 'view viewHistory'],
  )
})

test('nobody locks their own house', () => {
  const mine: Actor = { kind: 'operator', accountId, organizationId: own, role: 'admin' }
  assert.equal(mayOrganization(mine, 'suspend', { organizationId: own, kind: 'operator' }), false)
})

test('who may register what', () => {
  const may = Object.fromEntries(
    Object.entries(people).map(([name, actor]) => [
      name,
      organizationKinds.filter((kind) => mayRegister(actor, kind)).join(' '),
    ]),
  )
  const all = 'company municipality supporter operator'
  assert.deepEqual(may, {
    anyone: '',
    door: '',
    clock: all,
    account: 'company',
    talent: 'company',
    'own admin': 'company',
    'own editor': 'company',
    'own viewer': 'company',
    'other company': 'company',
    town: 'company',
    supporter: 'company',
    operator: all,
    'operator editor': all,
    'operator viewer': '',
  })
})
