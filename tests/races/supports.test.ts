import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, type Member } from '../../src/actor.ts'
import { startSupport } from '../../src/organizations/start-support.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { signIn } from '../visitor.ts'
import { NOW, office } from '../world/office.ts'

const RACERS = 10
const { db, owner } = await freshDatabase({ connections: RACERS })
const { member } = office(owner)
const wanted = { reason: 'asked', ticket: '問い合わせ 1201 号の確認', minutes: 15 } as const

/** One operator with a browser for each of ten companies. */
async function tenWindows() {
  const operator = await member('operator')
  const windows = []
  for (let n = 0; n < RACERS; n++) {
    const { organizationId } = await member('company')
    windows.push({ organizationId, sessionId: (await signIn(db, operator, NOW)).id })
  }
  return { operator, windows }
}
const openOf = async ({ accountId }: Member) =>
  (
    await owner
      .selectFrom('supports')
      .select('id')
      .where('account_id', '=', accountId)
      .where('state', '=', 'open')
      .execute()
  ).length

test('one operator asks for ten houses at once: one is entered, nine requests are told, one journal entry, one letter', async () => {
  const { operator, windows } = await tenWindows()
  const outcomes = await Promise.allSettled(
    windows.map((window) => as(db, operator, (tx) => startSupport(tx, operator, { ...wanted, ...window }, NOW))),
  )
  assert.equal(outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale).length, RACERS - 1)
  assert.equal(await openOf(operator), 1)
  const told = await owner.selectFrom('mails').select('id').where('once', 'like', 'support-%').execute()
  const written = await owner.selectFrom('journal').select('seq').where('name', '=', 'support.started').execute()
  assert.deepEqual([told.length, written.length], [1, 1])
})

/** The same without lock or index: look, think for a moment, write. */
async function startNaively(operator: Member, window: { organizationId: string; sessionId: string }): Promise<void> {
  await as(db, operator, async (tx) => {
    const open = await tx.selectFrom('supports').select('id').where('account_id', '=', operator.accountId).execute()
    if (open.length > 0) throw new Stale('one is open')
    await sql`select pg_sleep(0.05)`.execute(tx)
    await tx
      .insertInto('supports')
      .values({
        id: randomUUID(),
        session_id: window.sessionId,
        account_id: operator.accountId,
        operator_id: operator.organizationId,
        organization_id: window.organizationId,
        ...wanted,
        started_at: NOW,
        ends_at: new Date(NOW.getTime() + 15 * 60_000),
      })
      .execute()
  })
}

test('this harness can see a race: the twin without guards enters several houses', async () => {
  await sql`drop index one_support_at_a_time`.execute(owner)
  const { operator, windows } = await tenWindows()
  await Promise.allSettled(windows.map((window) => startNaively(operator, window)))
  assert.ok((await openOf(operator)) > 1)
  await sql`update supports set state = 'ended', ended_at = started_at where state = 'open'`.execute(owner)
  await sql`create unique index one_support_at_a_time on supports (account_id) where state = 'open'`.execute(owner)
})

test('where the lock is forgotten, the index still holds', async () => {
  const { operator, windows } = await tenWindows()
  await Promise.allSettled(windows.map((window) => startNaively(operator, window)))
  assert.equal(await openOf(operator), 1)
})
