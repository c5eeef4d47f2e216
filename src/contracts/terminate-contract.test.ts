import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../tests/world/contracts.ts'
import { office } from '../../tests/world/office.ts'
import { askReason, giveReason } from './disclose-reason.ts'
import { terminateContract, type Termination } from './terminate-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member } = office(owner)
const row = (id: string) => owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const MARCH_1 = new Date('2026-03-01T01:00:00Z')

const usual: Termination = {
  kind: 'early',
  endsOn: '2026-03-31',
  exception: null,
  reason: 'plan_changed',
  message: '事業の計画が変わったため、終了をお願いします。',
}
const end = (
  made: MadeContract,
  given: Partial<Termination> = {},
  actor: Parameters<typeof terminateContract>[1] = made.client,
  now = MARCH_1,
) => as(db, actor, (tx) => terminateContract(tx, actor, made.id, { ...usual, ...given }, now))
const refusedAtEnd = (pattern: RegExp) => (error: unknown) =>
  error instanceof Invalid && pattern.test(error.problems.endsOn ?? '')

test('six months or longer: thirty days before is in time, a day later is not', async () => {
  const made = await contract.inForce()
  await assert.rejects(end(made, { endsOn: '2026-03-30' }), refusedAtEnd(/30日前.*2026年3月31日/))
  await end(made)
  assert.equal((await row(made.id)).state, 'in_force')
  const mails = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('subject', 'like', '契約の終了の予告%')
    .execute()
  assert.deepEqual(mails, [{ to_account: made.talent.accountId }])
  await assert.rejects(end(made), /すでに予告/)
})

test('the thirty days are owed for the length that was agreed, however early it is cut short', async () => {
  const made = await contract.inForce()
  await assert.rejects(
    end(made, { endsOn: '2026-01-10' }, made.client, new Date('2026-01-05T01:00:00Z')),
    refusedAtEnd(/30日前/),
  )
})

test('an exception of the law, a shorter contract, or the talent as the one who ends: no thirty days', async () => {
  await end(await contract.inForce(), { endsOn: '2026-03-02', exception: 'talent-fault' })
  await end(await contract.inForce({ offer: { ends_on: '2026-04-30' } }), { endsOn: '2026-03-02' })
  const made = await contract.inForce()
  await end(made, { endsOn: '2026-03-02' }, made.talent)
})

test('renewals count together: a short contract after a long one owes the thirty days', async () => {
  const first = await contract.inForce({ offer: { ends_on: '2026-02-28' } })
  const next = await contract.inForce({
    like: first,
    now: MARCH_1,
    offer: { starts_on: '2026-03-01', ends_on: '2026-06-30' },
  })
  await assert.rejects(end(next, { endsOn: '2026-03-10' }), refusedAtEnd(/30日前/))
})

test('ended as of today, it is terminated at once', async () => {
  const made = await contract.inForce()
  await end(made, { endsOn: '2026-03-01', exception: 'disaster' })
  assert.equal((await row(made.id)).state, 'terminated')
})

test('the day lies between today and the agreed end; not renewing is announced for the agreed end itself', async () => {
  const made = await contract.inForce()
  await assert.rejects(end(made, { endsOn: '2026-02-28' }), refusedAtEnd(/今日以降/))
  await assert.rejects(end(made, { endsOn: '2026-06-30' }), refusedAtEnd(/より前/))
  await assert.rejects(end(made, { endsOn: null }), refusedAtEnd(/入力/))
  await assert.rejects(
    end(made, { kind: 'non_renewal', endsOn: null }, made.client, new Date('2026-06-01T01:00:00Z')),
    refusedAtEnd(/30日前/),
  )
  await end(made, { kind: 'non_renewal', endsOn: null }, made.client, new Date('2026-05-31T01:00:00Z'))
  const written = await owner
    .selectFrom('terminations')
    .select('ends_on')
    .where('contract_id', '=', made.id)
    .executeTakeFirst()
  assert.equal(written?.ends_on, '2026-06-30')
})

test('strangers and viewers end nothing, and a draft is abandoned instead', async () => {
  const made = await contract.inForce()
  await assert.rejects(end(made, {}, await member('company')), NotFound)
  await assert.rejects(end(made, {}, await member('company', made.client.organizationId, 'viewer')), NotAllowed)
  await assert.rejects(end(await contract.proposed()), Stale)
})

test('the talent asks for the reason, and the client discloses it once', async () => {
  const made = await contract.inForce()
  await end(made)
  const ask = () => as(db, made.talent, (tx) => askReason(tx, made.talent, made.id, MARCH_1))
  const give = () =>
    as(db, made.client, (tx) =>
      giveReason(tx, made.client, made.id, { exception: 'third-party', reason: '取引先との約束のため' }, MARCH_1),
    )
  await assert.rejects(give(), Stale)
  await ask()
  await assert.rejects(ask(), Stale)
  await give()
  await assert.rejects(give(), Stale)
  const { given_reason } = await owner
    .selectFrom('terminations')
    .select('given_reason')
    .where('contract_id', '=', made.id)
    .executeTakeFirstOrThrow()
  assert.equal(given_reason, '第三者の利益を害するおそれがあるため、開示できません。 取引先との約束のため')
})

test('there is no reason to ask for where the talent ended it, nothing was announced, or it is over', async () => {
  const own = await contract.inForce()
  const ask = (made: MadeContract) => as(db, made.talent, (tx) => askReason(tx, made.talent, made.id, MARCH_1))
  await assert.rejects(ask(own), NotFound)
  await end(own, {}, own.talent)
  await assert.rejects(ask(own), NotFound)
  const over = await contract.inForce()
  await end(over, { endsOn: '2026-03-01', exception: 'disaster' })
  await assert.rejects(ask(over), Stale)
})
