import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, clock } from '../../src/actor.ts'
import { acceptBySilence } from '../../src/engagements/accept-by-silence.ts'
import { acceptMonth, returnMonth } from '../../src/engagements/judge-month.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { engagementsOf, idsOf, type MadeMonth } from '../world/engagements.ts'

const ROUNDS = 4
const EACH = 5
/** The first minute in which silence counts: the client may still be reading. */
const MIDNIGHT = new Date('2025-12-08T15:00:00Z')

const { db, owner } = await freshDatabase({ connections: 3 * EACH })
const world = engagementsOf({ db, owner })

async function whatCameOfIt({ month }: MadeMonth) {
  const judged = await owner
    .selectFrom('month_judgements')
    .select(['judgement', 'by_account'])
    .where('month_id', '=', month)
    .execute()
  const journal = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', month)
    .where('name', 'in', ['month.accepted', 'month.returned'])
    .execute()
  const { state } = await world.row(month)
  return { state, judged, journal: journal.map(({ name }) => name) }
}

/** Several people of the client accept, several ask back, and the clock looks: all at midnight. */
function atMidnight(made: MadeMonth): Promise<PromiseSettledResult<unknown>[]> {
  const ids = { ...idsOf(made), report: 1 }
  const { client, month } = made
  const attempts = Array.from({ length: EACH }, () => [
    as(db, client, (tx) => acceptMonth(tx, client, ids, MIDNIGHT)),
    as(db, client, (tx) => returnMonth(tx, client, ids, '問合せの数え方は?', MIDNIGHT)),
    as(db, clock, (tx) => acceptBySilence(tx, clock, month, MIDNIGHT)),
  ])
  return Promise.allSettled(attempts.flat())
}

test('a report is accepted, asked back or accepted by silence: one of them, whoever comes at the same time', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await world.reported()
    const outcomes = await atMidnight(made)
    const refused = outcomes.filter((one) => one.status === 'rejected')
    for (const one of refused) assert.ok(one.reason instanceof Stale, String(one.reason))
    const { state, judged, journal } = await whatCameOfIt(made)
    assert.deepEqual([judged.length, journal], [1, [`month.${state}`]])
    assert.equal(judged[0]?.judgement, state)
  }
})

/** The same without lock and key: read, think for a moment, write. */
async function judgeNaively({ client, month }: MadeMonth, judgement: 'accepted' | 'returned'): Promise<void> {
  await as(db, client, async (tx) => {
    const { state } = await tx
      .selectFrom('engagement_months')
      .select('state')
      .where('id', '=', month)
      .executeTakeFirstOrThrow()
    if (state !== 'reported') throw new Stale('judged')
    await sql`select pg_sleep(0.05)`.execute(tx)
    const words = judgement === 'returned' ? '数え方は?' : ''
    await tx
      .insertInto('month_judgements')
      .values({ month_id: month, report: 1, judgement, words, by_account: client.accountId, at: MIDNIGHT })
      .execute()
    await tx.updateTable('engagement_months').set({ state: judgement }).where('id', '=', month).execute()
  })
}

const naively = (made: MadeMonth) =>
  Promise.allSettled([judgeNaively(made, 'accepted'), judgeNaively(made, 'returned'), judgeNaively(made, 'accepted')])

test('this harness can see a race: the twin without guards accepts and asks back at once', async () => {
  await sql`alter table month_judgements drop constraint a_report_is_judged_once`.execute(owner)
  try {
    const made = await world.reported()
    await naively(made)
    const { judged } = await whatCameOfIt(made)
    assert.deepEqual(judged.map(({ judgement }) => judgement).toSorted(), ['accepted', 'accepted', 'returned'])
    await owner.deleteFrom('month_judgements').where('month_id', '=', made.month).execute()
  } finally {
    await sql`alter table month_judgements add constraint a_report_is_judged_once primary key (month_id, report)`.execute(
      owner,
    )
  }
})

test('where the lock is forgotten, the key of the judgements still holds', async () => {
  const made = await world.reported()
  const outcomes = await naively(made)
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  const { state, judged } = await whatCameOfIt(made)
  assert.deepEqual(
    judged.map(({ judgement }) => judgement),
    [state],
  )
})
