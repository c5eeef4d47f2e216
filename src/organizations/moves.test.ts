import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type InvitationState, invitationMovesFrom } from './invitation.ts'
import { membershipMovesFrom, type MembershipState } from './membership.ts'
import { organizationMovesFrom, type OrganizationState } from './organization.ts'

const organizations: OrganizationState[] = ['active', 'suspended']
const memberships: MembershipState[] = ['active', 'suspended', 'ended']
const invitations: InvitationState[] = ['open', 'accepted', 'revoked', 'expired']

test('the tables of moves, read back in full', () => {
  const lines = [
    ...organizations.map((state) => `organization ${state}: ${organizationMovesFrom(state).join(' ') || '—'}`),
    ...memberships.map((state) => `membership ${state}: ${membershipMovesFrom(state).join(' ') || '—'}`),
    ...invitations.map((state) => `invitation ${state}: ${invitationMovesFrom(state).join(' ') || '—'}`),
  ]
  assert.deepEqual(lines, [
    'organization active: suspend',
    'organization suspended: restore',
    'membership active: suspend end',
    'membership suspended: restore end',
    'membership ended: rejoin',
    'invitation open: accept revoke expire',
    'invitation accepted: —',
    'invitation revoked: —',
    'invitation expired: —',
  ])
})
