import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, door } from '../../src/actor.ts'
import { sendCode, spendCode } from '../../src/accounts/codes.ts'
import { acceptInvitation } from '../../src/organizations/accept-invitation.ts'
import { inviteMember } from '../../src/organizations/invite-member.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { NOW, office } from '../world/office.ts'

const RACERS = 50
const ROUNDS = 5
const SECRET = 'a secret of the tests, long enough to be one'
const { db, owner } = await freshDatabase({ connections: RACERS })
const { account, member } = office(owner)
const many = <T>(attempt: (n: number) => Promise<T>) =>
  Promise.all(
    Array.from({ length: RACERS }, (_, n) =>
      attempt(n).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
    ),
  )

async function mailedCode() {
  const id = await account()
  const email = `${id}@example.jp`
  const codeId = await as(db, door, (tx) =>
    sendCode(tx, { purpose: 'sign_in', account: { id, email }, secret: SECRET, now: NOW }),
  )
  const { body } = await owner.selectFrom('mails').select('body').where('to_account', '=', id).executeTakeFirstOrThrow()
  return { codeId, accountId: id, code: /\d{6}/.exec(body)?.[0] ?? '' }
}

test('a sign-in code is tried fifty times at once: it opens the door once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { codeId, code, accountId } = await mailedCode()
    const tries = await many(() => as(db, door, (tx) => spendCode(tx, codeId, code, SECRET, NOW)))
    const opened = tries.flatMap((t) => ('value' in t && t.value ? [t.value.accountId] : []))
    assert.deepEqual(opened, [accountId])
    assert.deepEqual(
      tries.filter((t) => 'error' in t),
      [],
    )
  }
})

test('fifty wrong guesses at once are five evaluated ones; then the right code is worth nothing', async () => {
  const { codeId, code } = await mailedCode()
  const wrong = code === '000000' ? '000001' : '000000'
  await many(() => as(db, door, (tx) => spendCode(tx, codeId, wrong, SECRET, NOW)))
  const { tries } = await owner
    .selectFrom('sign_in_codes')
    .select('tries')
    .where('id', '=', codeId)
    .executeTakeFirstOrThrow()
  assert.equal(tries, 5)
  assert.equal(await as(db, door, (tx) => spendCode(tx, codeId, code, SECRET, NOW)), null)
})

test('this harness can see a race: without the lock a code opens the door many times', async () => {
  const { codeId } = await mailedCode()
  const tries = await many(() =>
    as(db, door, async (tx) => {
      const row = await tx
        .selectFrom('sign_in_codes')
        .select('used_at')
        .where('id', '=', codeId)
        .executeTakeFirstOrThrow()
      if (row.used_at) return false
      await sql`select pg_sleep(0.05)`.execute(tx)
      await tx.updateTable('sign_in_codes').set({ used_at: NOW }).where('id', '=', codeId).execute()
      return true
    }),
  )
  assert.ok(tries.filter((t) => 'value' in t && t.value).length > 1)
})

/** An open invitation with the code that its mail carries, and the person it was sent to. */
async function invited() {
  const admin = await member('company')
  const accountId = await account()
  const email = `${accountId}@example.jp`
  const invitation = await as(db, admin, (tx) =>
    inviteMember(tx, admin, admin.organizationId, { email, role: 'editor' }, NOW),
  )
  const mail = await owner.selectFrom('mails').select('path').where('to_address', '=', email).executeTakeFirstOrThrow()
  const code = mail.path?.split('/').at(-1) ?? ''
  return { invitation, code, guest: { kind: 'account' as const, accountId }, organizationId: admin.organizationId }
}

test('an invitation is taken fifty times at once: one membership, one entry, forty-nine are told', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { code, guest, organizationId } = await invited()
    const tries = await many(() => as(db, guest, (tx) => acceptInvitation(tx, guest, code, NOW)))
    assert.equal(tries.filter((t) => 'value' in t).length, 1)
    for (const t of tries) if ('error' in t) assert.ok(t.error instanceof Stale, String(t.error))
    const members = await owner
      .selectFrom('memberships')
      .select('id')
      .where('organization_id', '=', organizationId)
      .where('account_id', '=', guest.accountId)
      .execute()
    assert.equal(members.length, 1)
    const entries = await owner
      .selectFrom('journal')
      .select('seq')
      .where('name', '=', 'invitation.accepted')
      .where('actor_account', '=', guest.accountId)
      .execute()
    assert.equal(entries.length, 1)
  }
})

test('this harness can see a race: without lock and constraint an invitation makes many members', async () => {
  await sql`alter table memberships drop constraint one_membership_per_organization`.execute(owner)
  const { code, guest, organizationId } = await invited()
  const hash = createHash('sha256').update(code).digest('hex')
  await many(() =>
    as(db, guest, async (tx) => {
      const row = await tx
        .selectFrom('invitations')
        .select('state')
        .where('code_hash', '=', hash)
        .executeTakeFirstOrThrow()
      if (row.state !== 'open') throw new Stale('late')
      await sql`select pg_sleep(0.05)`.execute(tx)
      await tx
        .insertInto('memberships')
        .values({
          id: randomUUID(),
          account_id: guest.accountId,
          organization_id: organizationId,
          role: 'editor',
          created_at: NOW,
        })
        .execute()
      await tx.updateTable('invitations').set({ state: 'accepted' }).where('code_hash', '=', hash).execute()
    }),
  )
  const members = await owner.selectFrom('memberships').select('id').where('account_id', '=', guest.accountId).execute()
  assert.ok(members.length > 1, `${members.length} memberships`)
})
