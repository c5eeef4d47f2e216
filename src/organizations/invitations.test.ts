import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as, clock, type Role } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { next, NOW, office } from '../../tests/world/office.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { findInvitation, maskedEmail } from './find-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { expireInvitations, revokeInvitation } from './revoke-invitation.ts'

const { db, owner } = await freshDatabase({ connections: 20 })
const { account, member, organization } = office(owner)
const later = new Date(NOW.getTime() + 7 * 86_400_000)
const invite = (actor: Actor, organizationId: string, email: string, role: Role = 'editor', now = NOW) =>
  as(db, actor, (tx) => inviteMember(tx, actor, organizationId, { email, role }, now))
const accept = (actor: Actor, code: string, now = NOW) => as(db, actor, (tx) => acceptInvitation(tx, actor, code, now))
const revoke = (actor: Actor, id: string) => as(db, actor, (tx) => revokeInvitation(tx, actor, id, NOW))
const stateOf = async (id: string) =>
  (await owner.selectFrom('invitations').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const memberships = (organizationId: string, accountId: string) =>
  owner
    .selectFrom('memberships')
    .select(['role', 'state'])
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .execute()

/** The code as it stands in the mail; nowhere else is it kept. */
async function codeOf(id: string): Promise<string> {
  const { path } = await owner
    .selectFrom('mails')
    .select('path')
    .where('once', '=', `invitation-${id}`)
    .executeTakeFirstOrThrow()
  return path!.replace('/invitations/', '')
}

/** Somebody new, with the address that was invited. */
async function guest(): Promise<{ actor: Actor; accountId: string; email: string }> {
  const accountId = await account()
  return { actor: { kind: 'account', accountId }, accountId, email: `${accountId}@example.jp` }
}

test('an admin invites, the guest accepts, and belongs', async () => {
  const admin = await member('company')
  const { actor, accountId, email } = await guest()
  const id = await invite(admin, admin.organizationId, email)
  const row = await owner.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const code = await codeOf(id)
  assert.ok(!JSON.stringify(row).includes(code), 'only the hash is kept')
  assert.equal(await accept(actor, code), admin.organizationId)
  assert.deepEqual(await memberships(admin.organizationId, accountId), [{ role: 'editor', state: 'active' }])
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['member.invited', 'invitation.accepted'],
  )
})

test('only admins invite: an editor may not, another house does not find it', async () => {
  const admin = await member('company')
  const editor = await member('company', admin.organizationId, 'editor')
  const stranger = await member('company')
  await assert.rejects(invite(editor, admin.organizationId, 'a@example.jp'), NotAllowed)
  await assert.rejects(invite(stranger, admin.organizationId, 'a@example.jp'), NotFound)
})

test('members and people who are invited already are told so; a suspended house invites nobody', async () => {
  const admin = await member('company')
  const { email } = await guest()
  await invite(admin, admin.organizationId, email)
  const problem = (word: RegExp) => (error: unknown) =>
    error instanceof Invalid && word.test(error.problems.email ?? '')
  await assert.rejects(invite(admin, admin.organizationId, email), problem(/招待中/))
  await assert.rejects(invite(admin, admin.organizationId, `${admin.accountId}@example.jp`), problem(/すでにメンバー/))
  const operator = await member('operator')
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', admin.organizationId).execute()
  await assert.rejects(invite(operator, admin.organizationId, 'b@example.jp'), Stale)
})

test('a code is for the address it was sent to, and that address must be proved', async () => {
  const admin = await member('company')
  const { email, accountId, actor } = await guest()
  const code = await codeOf(await invite(admin, admin.organizationId, email))
  const thief = await guest()
  await assert.rejects(accept(thief.actor, code), NotFound)
  await assert.rejects(accept(await member('operator'), code), NotAllowed)
  await assert.rejects(accept(actor, 'a-guess'), NotFound)
  await owner.updateTable('accounts').set({ email_verified_at: null }).where('id', '=', accountId).execute()
  await assert.rejects(accept(actor, code), NotAllowed)
})

test('used, revoked or too old: each is told, and none lets anybody in', async () => {
  const admin = await member('company')
  const used = await guest()
  const usedCode = await codeOf(await invite(admin, admin.organizationId, used.email))
  await accept(used.actor, usedCode)
  await assert.rejects(accept(used.actor, usedCode), Stale)
  const revoked = await guest()
  const revokedId = await invite(admin, admin.organizationId, revoked.email)
  await revoke(admin, revokedId)
  await assert.rejects(revoke(admin, revokedId), Stale)
  await assert.rejects(accept(revoked.actor, await codeOf(revokedId)), Stale)
  const late = await guest()
  const lateId = await invite(admin, admin.organizationId, late.email)
  await assert.rejects(accept(late.actor, await codeOf(lateId), later), Stale)
  assert.deepEqual(await memberships(admin.organizationId, late.accountId), [])
})

test('another house can neither see nor revoke an invitation', async () => {
  const admin = await member('company')
  const stranger = await member('company')
  const id = await invite(admin, admin.organizationId, `${next('x')}@example.jp`)
  await assert.rejects(revoke(stranger, id), NotFound)
  assert.equal(
    await as(db, stranger, (tx) => tx.selectFrom('invitations').select('id').execute()).then((r) => r.length),
    0,
  )
})

test('the clock marks what nobody took; an address may be invited again after that', async () => {
  const admin = await member('company')
  const email = `${next('late')}@example.jp`
  const first = await invite(admin, admin.organizationId, email)
  await expireInvitations(db, new Date(later.getTime() - 1))
  assert.equal(await stateOf(first), 'open')
  await expireInvitations(db, later)
  await expireInvitations(db, later)
  assert.equal(await stateOf(first), 'expired')
  const second = await invite(admin, admin.organizationId, email, 'viewer', later)
  // The clock has not come by this time; the new invitation clears the way itself.
  await invite(admin, admin.organizationId, email, 'viewer', new Date(later.getTime() + 8 * 86_400_000))
  assert.equal(await stateOf(second), 'expired')
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', first).orderBy('seq').execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['member.invited', 'invitation.expired'],
  )
})

test('somebody who had left comes back with the new role', async () => {
  const admin = await member('company')
  const { actor, accountId, email } = await guest()
  await accept(actor, await codeOf(await invite(admin, admin.organizationId, email, 'admin')))
  await owner.updateTable('memberships').set({ state: 'ended' }).where('account_id', '=', accountId).execute()
  await accept(actor, await codeOf(await invite(admin, admin.organizationId, email, 'viewer')))
  assert.deepEqual(await memberships(admin.organizationId, accountId), [{ role: 'viewer', state: 'active' }])
})

test('twenty clicks on one link: one person joins once', async () => {
  const town = await organization('municipality')
  const { actor, accountId, email } = await guest()
  const id = await as(db, clock, (tx) => inviteMember(tx, clock, town, { email, role: 'admin' }, NOW))
  const code = await codeOf(id)
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => accept(actor, code)))
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.deepEqual(await memberships(town, accountId), [{ role: 'admin', state: 'active' }])
})

test('this harness can see a race: a naive version lets the link be used many times', async () => {
  const admin = await member('company')
  const { actor, email } = await guest()
  const id = await invite(admin, admin.organizationId, email)
  let uses = 0
  const naive = () =>
    as(db, actor, async (tx) => {
      const { state } = await tx
        .selectFrom('invitations')
        .select('state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (state !== 'open') throw new Stale('used')
      // What the verb does in between: any other question to the database.
      await tx.selectFrom('organizations').select('id').limit(1).execute()
      await tx.updateTable('invitations').set({ state: 'accepted' }).where('id', '=', id).execute()
      uses++
    })
  await Promise.allSettled(Array.from({ length: 20 }, naive))
  assert.ok(uses > 1, `used ${uses} times`)
})

test('the holder of a code sees who invites, but not the whole address', async () => {
  const admin = await member('company')
  const code = await codeOf(await invite(admin, admin.organizationId, 'hanako@example.jp'))
  const held = await findInvitation(db, code, NOW)
  assert.deepEqual(
    [held.kind, held.role, held.state, maskedEmail(held.email)],
    ['company', 'editor', 'open', 'h••••@example.jp'],
  )
  assert.equal((await findInvitation(db, code, later)).state, 'expired')
  await assert.rejects(findInvitation(db, 'nothing', NOW), NotFound)
})
