import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, door } from '../../src/actor.ts'
import { answerReferral } from '../../src/cases/answer-referral.ts'
import { hashOfReferral } from '../../src/cases/find-referral.ts'
import { openCase } from '../../src/cases/open-case.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { casesOf } from '../world/cases.ts'
import { NOW, office } from '../world/office.ts'

const RACERS = 20
const ROUNDS = 5

const { db, owner } = await freshDatabase({ connections: RACERS })
const { member, organization } = office(owner)
const cases = casesOf({ db, owner })

const entries = async (subject: string, name: string) =>
  (await owner.selectFrom('journal').select('seq').where('subject', '=', subject).where('name', '=', name).execute())
    .length
const thanks = async (id: string) =>
  (await owner.selectFrom('mails').select('id').where('once', 'like', `referral-%-${id}-%`).execute()).length

test('twenty answers to one introduction, consents and refusals mixed: one counts, and one letter goes out', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, code } = await cases.sent()
    const answers = Array.from({ length: RACERS }, (_, n) =>
      as(db, door, (tx) => answerReferral(tx, code, n % 2 === 0 ? 'consent' : 'decline', NOW)),
    )
    const outcomes = await Promise.allSettled(answers)
    assert.equal(outcomes.filter((o) => o.status === 'fulfilled').length, 1)
    assert.equal(outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale).length, RACERS - 1)
    const written = (await entries(id, 'referral.consented')) + (await entries(id, 'referral.declined'))
    assert.deepEqual([written, await thanks(id)], [1, 1])
  }
})

/** The same without the lock: read, think for a moment, write. */
async function answerNaively(code: string): Promise<void> {
  await as(db, door, async (tx) => {
    const row = await tx
      .selectFrom('referrals')
      .select(['id', 'state'])
      .where('code_hash', '=', hashOfReferral(code))
      .executeTakeFirstOrThrow()
    if (row.state !== 'sent') throw new Stale('answered')
    await sql`select pg_sleep(0.05)`.execute(tx)
    await tx.updateTable('referrals').set({ state: 'consented' }).where('id', '=', row.id).execute()
  })
}

test('this harness can see a race: the twin without the lock is answered more than once', async () => {
  const { code } = await cases.sent()
  const outcomes = await Promise.allSettled(Array.from({ length: RACERS }, () => answerNaively(code)))
  assert.ok(outcomes.filter((o) => o.status === 'fulfilled').length > 1)
})

/** Ten colleagues begin to accompany the same company at once. @returns how many got through */
async function openAtOnce(companyId: string): Promise<number> {
  const operator = await member('operator')
  const wanted = {
    companyId,
    municipalityId: await organization('municipality'),
    programmeId: null,
    coordinatorId: operator.accountId,
    referralId: null,
    worry: '',
  }
  const tries = Array.from({ length: 10 }, () => as(db, operator, (tx) => openCase(tx, operator, wanted, NOW)))
  const outcomes = await Promise.allSettled(tries)
  assert.ok(outcomes.every((o) => o.status === 'fulfilled' || o.reason instanceof Stale))
  return outcomes.filter((o) => o.status === 'fulfilled').length
}

test('ten colleagues begin to accompany one company at once: there is one case', async () => {
  for (let round = 0; round < ROUNDS; round++) assert.equal(await openAtOnce(await organization('company')), 1)
})
