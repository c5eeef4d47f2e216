import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { office } from '../../tests/world/office.ts'
import { type Actor, anyone, clock, door } from '../actor.ts'
import { actionOwners } from './next-action.ts'
import { type CaseAction, mayCase, mayReferral, mayTick, type ReferralAction } from './policy.ts'

const { owner } = await freshDatabase()
const { member, talent } = office(owner)
const company = await member('company')
const town = await member('municipality')
const supporter = await member('supporter')
const operator = await member('operator')

const people: Record<string, Actor> = {
  company,
  'company viewer': await member('company', company.organizationId, 'viewer'),
  'other company': await member('company'),
  town,
  'other town': await member('municipality'),
  supporter,
  'supporter viewer': await member('supporter', supporter.organizationId, 'viewer'),
  'other supporter': await member('supporter'),
  operator,
  'operator viewer': await member('operator', operator.organizationId, 'viewer'),
  talent: await talent(),
  clock,
  door,
  anyone,
}
const facts = { companyId: company.organizationId, municipalityId: town.organizationId }
const matrix = (allowed: (actor: Actor) => readonly string[]) =>
  Object.fromEntries(
    Object.entries(people)
      .map(([name, actor]) => [name, allowed(actor).join(' ')] as const)
      .filter(([, actions]) => actions !== ''),
  )

test('who may do what with a case — the whole matrix; whoever is not listed may do nothing', () => {
  const actions: CaseAction[] = ['view', 'viewNotes', 'accompany', 'follow']
  assert.deepEqual(
    matrix((actor) => actions.filter((action) => mayCase(actor, action, facts))),
    {
      company: 'view',
      'company viewer': 'view',
      town: 'view',
      operator: 'view viewNotes accompany',
      'operator viewer': 'view viewNotes',
      clock: 'view follow',
    },
  )
})

test('who may tick whose next action — the whole matrix', () => {
  const supporterIds = [supporter.organizationId]
  assert.deepEqual(
    matrix((actor) => actionOwners.filter((one) => mayTick(actor, one, { ...facts, supporterIds }))),
    {
      company: 'company',
      town: 'municipality',
      supporter: 'supporter',
      operator: 'coordinator company municipality supporter',
    },
  )
})

test('who may do what with a referral, before and after the company has said yes — the whole matrix', () => {
  const actions: ReferralAction[] = ['view', 'viewContact', 'send', 'handle', 'follow']
  const of = (consented: boolean) =>
    matrix((actor) =>
      actions.filter((action) =>
        mayReferral(actor, action, {
          supporterId: supporter.organizationId,
          municipalityId: town.organizationId,
          consented,
        }),
      ),
    )
  const always = {
    supporter: 'view send',
    'supporter viewer': 'view',
    'operator viewer': 'view',
    operator: 'view handle',
    clock: 'view follow',
  }
  assert.deepEqual(of(false), always)
  assert.deepEqual(of(true), {
    ...always,
    town: 'view',
    operator: 'view viewContact handle',
    'operator viewer': 'view viewContact',
  })
})
