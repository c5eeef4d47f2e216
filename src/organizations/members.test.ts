import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as, type Member } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { changeRole } from './change-role.ts'
import { endMembership, restoreMember, suspendMember } from './suspend-member.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)

const membershipOf = ({ accountId, organizationId }: Member) =>
  owner
    .selectFrom('memberships')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()

/** A company with an admin and a colleague. */
async function firm(role: Member['role'] = 'editor') {
  const admin = await member('company')
  const colleague = await member('company', admin.organizationId, role)
  return { admin, colleague, id: (await membershipOf(colleague)).id, own: (await membershipOf(admin)).id }
}
const deed = (verb: typeof suspendMember, actor: Actor, id: string) => as(db, actor, (tx) => verb(tx, actor, id, NOW))
const roleTo = (actor: Actor, id: string, role: Member['role']) =>
  as(db, actor, (tx) => changeRole(tx, actor, id, role, NOW))

test('an admin changes a role, suspends, restores and ends; each is remembered', async () => {
  const { admin, colleague, id } = await firm()
  await roleTo(admin, id, 'admin')
  await roleTo(admin, id, 'admin')
  assert.equal((await membershipOf(colleague)).role, 'admin')
  await deed(suspendMember, admin, id)
  assert.equal((await membershipOf(colleague)).state, 'suspended')
  await deed(restoreMember, admin, id)
  await deed(endMembership, admin, id)
  assert.equal((await membershipOf(colleague)).state, 'ended')
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'to_state'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map((entry) => `${entry.name} ${entry.to_state ?? ''}`.trim()),
    ['member.role_changed', 'member.suspended suspended', 'member.restored active', 'member.ended ended'],
  )
})

test('what has ended or is as wanted already is told', async () => {
  const { admin, id } = await firm()
  await assert.rejects(deed(restoreMember, admin, id), Stale)
  await deed(endMembership, admin, id)
  await assert.rejects(deed(endMembership, admin, id), Stale)
  await assert.rejects(deed(suspendMember, admin, id), Stale)
  await assert.rejects(roleTo(admin, id, 'viewer'), Stale)
})

test('editors change nobody, strangers find nobody, operators help', async () => {
  const { colleague, id, own } = await firm()
  const stranger = await member('company')
  const operator = await member('operator')
  await assert.rejects(roleTo(colleague, own, 'viewer'), NotAllowed)
  for (const verb of [suspendMember, restoreMember, endMembership])
    await assert.rejects(deed(verb, stranger, id), NotFound)
  await deed(suspendMember, operator, id)
})

test('the last admin stays: neither demoted, nor suspended, nor gone', async () => {
  const { admin, own } = await firm()
  const operator = await member('operator')
  await assert.rejects(roleTo(admin, own, 'viewer'), Stale)
  await assert.rejects(deed(suspendMember, operator, own), Stale)
  await assert.rejects(deed(endMembership, admin, own), Stale)
  await assert.rejects(deed(suspendMember, admin, own), NotAllowed)
  assert.equal((await membershipOf(admin)).state, 'active')
})

test('an editor may leave by themselves; a viewer asks an admin, because viewers never write', async () => {
  const { colleague, id } = await firm('editor')
  await deed(endMembership, colleague, id)
  assert.equal((await membershipOf(colleague)).state, 'ended')
  const viewer = await firm('viewer')
  await assert.rejects(deed(endMembership, viewer.colleague, viewer.id), NotAllowed)
})

test('two admins who leave at the same moment: one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const { admin, colleague, id, own } = await firm('admin')
    const left = await Promise.allSettled([deed(endMembership, admin, own), deed(endMembership, colleague, id)])
    assert.equal(left.filter(({ status }) => status === 'fulfilled').length, 1)
  }
})
