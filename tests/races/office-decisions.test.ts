import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, type Member } from '../../src/actor.ts'
import { applyForSubsidy } from '../../src/contracts/workdays/subsidy-of-contract.ts'
import { Stale } from '../../src/platform/errors.ts'
import { approvePosting } from '../../src/postings/approval/approve-posting.ts'
import { returnApproval } from '../../src/postings/approval/return-approval.ts'
import { freshDatabase } from '../database.ts'
import { asked } from '../deeds/posting-approvals.ts'
import { NOW } from '../world/office.ts'
import { workdaysOf } from '../world/workdays.ts'

const RACERS = 6
const { db, owner } = await freshDatabase({ connections: RACERS })
const s = { db, owner }
const racing = <T>(work: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: RACERS }, (_, n) => work(n)))
const done = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length
const entries = async (name: string, key: string, value: string) =>
  (
    await owner
      .selectFrom('journal')
      .select('seq')
      .where('name', 'like', name)
      .where(sql<string>`coalesce(detail->>${key}, subject::text)`, '=', value)
      .execute()
  ).length

test('the last approver approves and sends back at the same moment: it comes out one way, the other hears that it is over', async () => {
  for (let round = 0; round < 4; round++) {
    const { chief, posting } = await asked(s, 1)
    const outcomes = await Promise.allSettled([
      as(db, chief, (tx) => approvePosting(tx, chief, posting, '', NOW)),
      as(db, chief, (tx) => returnApproval(tx, chief, posting, '金額を確かめてください', NOW)),
    ])
    assert.equal(done(outcomes), 1)
    const [row] = await owner
      .selectFrom('posting_approvals')
      .select('state')
      .where('posting_id', '=', posting)
      .execute()
    assert.ok(row?.state === 'approved' || row?.state === 'returned')
    const decided = await entries('postingApproval.approved', 'posting', posting)
    const returned = await entries('postingApproval.returned', 'posting', posting)
    assert.equal(decided + returned, 1)
  }
})

test('one approver in several windows: approved once, and the one after is asked once', async () => {
  const { chief, posting } = await asked(s, 2)
  const outcomes = await racing(() => as(db, chief, (tx) => approvePosting(tx, chief, posting, '', NOW)))
  assert.equal(done(outcomes), 1)
  assert.equal(await entries('postingApproval.passed', 'posting', posting), 1)
})

/** A decision without lock: look whether it is open, think for a moment, write it and say so. */
async function decideNaively(chief: Member, posting: string, to: 'approved' | 'returned'): Promise<void> {
  await as(db, chief, async (tx) => {
    const open = await tx
      .selectFrom('posting_approvals')
      .select(['id', 'state'])
      .where('posting_id', '=', posting)
      .executeTakeFirstOrThrow()
    if (open.state !== 'asked') return
    await sql`select pg_sleep(0.05)`.execute(tx)
    await tx.updateTable('posting_approvals').set({ state: to }).where('id', '=', open.id).execute()
    await sql`insert into journal (name, subject_kind, subject, actor_kind, at, detail)
      values (${`postingApproval.${to}`}, 'postingApproval', ${open.id}, 'municipality', ${NOW}, ${JSON.stringify({ posting })}::jsonb)`.execute(
      owner,
    )
  })
}

test('this harness can see a race: the twin without lock decides both ways', async () => {
  const { chief, posting } = await asked(s, 1)
  await Promise.all([decideNaively(chief, posting, 'approved'), decideNaively(chief, posting, 'returned')])
  const both = [
    await entries('postingApproval.approved', 'posting', posting),
    await entries('postingApproval.returned', 'posting', posting),
  ]
  assert.deepEqual(both, [1, 1])
})

test('colleagues write down the application for a subsidy at once, with different days: one day, the others are told', async () => {
  const made = await workdaysOf(s).begun()
  const outcomes = await racing((n) =>
    as(db, made.client, (tx) =>
      applyForSubsidy(tx, made.client, made.id, { appliedOn: `2025-10-${10 + n}`, hasChecked: true }, NOW),
    ),
  )
  assert.equal(done(outcomes), 1)
  assert.equal(outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale).length, RACERS - 1)
  const rows = await owner
    .selectFrom('subsidy_applications')
    .select('applied_on')
    .where('contract_id', '=', made.id)
    .execute()
  assert.equal(rows.length, 1)
})

test('this harness can see a race: without its key the twin writes several applications for one contract', async () => {
  await sql`alter table subsidy_applications drop constraint subsidy_applications_pkey`.execute(owner)
  const made = await workdaysOf(s).begun()
  await racing((n) =>
    as(db, made.client, async (tx) => {
      const there = await tx
        .selectFrom('subsidy_applications')
        .select('applied_on')
        .where('contract_id', '=', made.id)
        .execute()
      await sql`select pg_sleep(0.05)`.execute(tx)
      const row = { contract_id: made.id, applied_on: `2025-10-${10 + n}`, by_account: made.client.accountId, at: NOW }
      if (there.length === 0) await tx.insertInto('subsidy_applications').values(row).execute()
    }),
  )
  const rows = await owner
    .selectFrom('subsidy_applications')
    .select('applied_on')
    .where('contract_id', '=', made.id)
    .execute()
  assert.ok(rows.length > 1)
})
