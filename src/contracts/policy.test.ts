import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, type OrganizationKind, type Role } from '../actor.ts'
import { contractMoves } from './contract.ts'
import { type ContractAction, mayContract, sideOf } from './policy.ts'

const facts = { talentId: 'talent', clientId: 'client' }
const member = (kind: OrganizationKind, organizationId: string, role: Role): Actor => ({
  kind,
  accountId: 'a',
  organizationId,
  role,
})

const actors: Record<string, Actor> = {
  anyone,
  account: { kind: 'account', accountId: 'a' },
  talent: { kind: 'talent', accountId: 'a', talentId: 'talent' },
  otherTalent: { kind: 'talent', accountId: 'a', talentId: 'other' },
  admin: member('company', 'client', 'admin'),
  editor: member('company', 'client', 'editor'),
  viewer: member('company', 'client', 'viewer'),
  otherCompany: member('company', 'other', 'admin'),
  townAsClient: member('municipality', 'client', 'admin'),
  hostTown: member('municipality', 'town', 'admin'),
  supporter: member('supporter', 'client', 'admin'),
  operator: member('operator', 'operator', 'admin'),
  clock,
}

const actions: ContractAction[] = [
  'view',
  'viewJournal',
  'viewApprovals',
  'prepare',
  ...(Object.keys(contractMoves) as (keyof typeof contractMoves)[]),
  'openNotice',
  'askPaper',
  'givePaper',
  'askReason',
  'giveReason',
]

test('who may do what, whole', () => {
  const matrix = actions.map((action) => {
    const allowed = Object.entries(actors).filter(([, actor]) => mayContract(actor, action, facts))
    return `${action}: ${allowed.map(([name]) => name).join(' ')}`
  })
  const parties = 'talent admin editor townAsClient'
  const writers = 'admin editor townAsClient'
  assert.deepEqual(matrix, [
    'view: talent admin editor viewer townAsClient operator clock',
    'viewJournal: talent admin editor viewer townAsClient operator clock',
    'viewApprovals: admin editor viewer townAsClient operator',
    'prepare: clock',
    `changeTerms: ${writers}`,
    `askApproval: ${writers}`,
    'approve: admin townAsClient',
    `propose: ${writers}`,
    `takeBack: ${writers}`,
    `consent: ${parties}`,
    `start: ${parties}`,
    `proposeAmendment: ${writers}`,
    `consentToAmendment: ${parties}`,
    `dropAmendment: ${parties}`,
    `announceEnd: ${parties}`,
    `terminate: ${parties} clock`,
    'end: clock',
    `abandon: ${parties} clock`,
    'openNotice: talent',
    'askPaper: talent',
    `givePaper: ${writers}`,
    'askReason: talent',
    `giveReason: ${writers}`,
  ])
})

test('a side is a side of this contract', () => {
  const sides = Object.entries(actors).flatMap(([name, actor]) =>
    sideOf(actor, facts) ? [`${name} ${sideOf(actor, facts)}`] : [],
  )
  assert.deepEqual(sides, ['talent talent', 'admin client', 'editor client', 'viewer client', 'townAsClient client'])
})

test('an action that nobody decided about is refused loudly', () => {
  assert.throws(() => mayContract(clock, 'dance' as ContractAction, facts), /no rule for dance/)
})
