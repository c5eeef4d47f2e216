import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { engagementsOf, idsOf, usualReport } from '../../tests/world/engagements.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { terminateContract } from '../contracts/terminate-contract.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { openMonth } from './open-month.ts'
import { saveDraft } from './save-draft.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+09:00`)

test('a month is reported in its last seven days, not before; until then a draft is kept', async () => {
  const made = await world.open()
  await as(db, clock, (tx) => openMonth(tx, clock, made.id, new Temporal.PlainYearMonth(2025, 12), NOW))
  const december = await owner
    .selectFrom('engagement_months')
    .select('id')
    .where('contract_id', '=', made.id)
    .where('month', '=', '2025-12-01')
    .executeTakeFirstOrThrow()
  const itsMonth = { ...made, month: december.id }
  await assert.rejects(world.report(itsMonth, {}, at('2025-12-24', '23:59')), /2025年12月25日\(木\)から送れます/)
  await world.report(itsMonth, {}, at('2025-12-25', '00:00'))
  assert.equal((await world.row(december.id)).state, 'reported')
})

test('while the contract goes on the next month is planned; in the last one there is none to plan', async () => {
  const made = await world.open()
  await assert.rejects(world.report(made, { plan: '' }), (error: unknown) => {
    assert.ok(error instanceof Invalid)
    assert.deepEqual(error.problems, { plan: '次の月の予定を入力してください' })
    return true
  })
  const end = {
    kind: 'early',
    endsOn: '2025-12-01',
    exception: null,
    reason: 'schedule',
    message: '本業の異動があるため、終了をお願いします。',
  } as const
  await as(db, made.talent, (tx) => terminateContract(tx, made.talent, made.id, end, NOW))
  await as(db, clock, (tx) => openMonth(tx, clock, made.id, new Temporal.PlainYearMonth(2025, 12), NOW))
  const last = await owner
    .selectFrom('engagement_months')
    .select('id')
    .where('contract_id', '=', made.id)
    .where('month', '=', '2025-12-01')
    .executeTakeFirstOrThrow()
  // It ended today, so its last month is over today.
  await world.report({ ...made, month: last.id }, { plan: '' })
  assert.equal((await world.row(last.id)).state, 'reported')
})

test('a draft is kept as far as it goes, replaced by the next one, and gone with the report', async () => {
  const made = await world.open()
  const draft = { minutes: null, done: '写真を', outcome: '', trouble: '', plan: '' }
  const save = (done: string) =>
    as(db, made.talent, (tx) => saveDraft(tx, made.talent, idsOf(made), { ...draft, done }, NOW))
  const kept = () =>
    owner.selectFrom('month_drafts').select(['done', 'minutes']).where('month_id', '=', made.month).execute()
  await save('写真を')
  await save('写真を差し替え')
  assert.deepEqual(await kept(), [{ done: '写真を差し替え', minutes: null }])
  const seen = (actor: Parameters<typeof as>[1]) =>
    as(db, actor, (tx) => tx.selectFrom('month_drafts').select('done').execute())
  const operator = await office(owner).member('operator')
  assert.deepEqual([(await seen(made.client)).length, (await seen(operator)).length], [0, 0])
  await world.report(made)
  assert.deepEqual(await kept(), [])
  await assert.rejects(save('遅い'), Stale)
})

test('the words of a report are never changed, not even by the role of the program', async () => {
  const made = await world.reported()
  const rows = await owner.selectFrom('month_reports').selectAll().where('month_id', '=', made.month).execute()
  assert.deepEqual(
    rows.map(({ number, minutes, done, outcome, trouble, plan }) => ({
      number,
      minutes,
      done,
      outcome,
      trouble,
      plan,
    })),
    [{ number: 1, ...usualReport }],
  )
  await assert.rejects(
    as(db, made.talent, (tx) => tx.updateTable('month_reports').set({ done: '別のこと' }).execute()),
    /permission denied/,
  )
})
