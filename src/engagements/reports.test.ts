import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { engagementsOf, idsOf, type MadeMonth, usualReport } from '../../tests/world/engagements.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { terminateContract } from '../contracts/terminate-contract.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { openMonth } from './open-month.ts'
import { saveDraft } from './save-draft.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+09:00`)

const entries = async ({ month }: MadeMonth) =>
  (
    await owner
      .selectFrom('journal')
      .select(['name', 'from_state', 'to_state'])
      .where('subject', '=', month)
      .orderBy('seq')
      .execute()
  ).map(({ name, from_state, to_state }) => `${name} ${from_state ?? ''}→${to_state}`)

const letters = async ({ month }: MadeMonth) =>
  (
    await owner
      .selectFrom('mails')
      .select(['subject', 'path', 'topic', 'body'])
      .where('once', 'like', `month-%-${month}-%`)
      .orderBy('at')
      .orderBy('path')
      .execute()
  ).map((mail) => ({ ...mail, side: mail.path?.split('/')[1] ?? '' }))

test('a report goes to the client with the day on which silence counts as acceptance', async () => {
  const made = await world.reported()
  const { state, report, accept_by } = await world.row(made.month)
  assert.deepEqual([state, report, accept_by], ['reported', 1, '2025-12-08'])
  const [letter] = await letters(made)
  assert.deepEqual(
    [letter?.subject, letter?.topic, letter?.path],
    ['2025年11月の月次報告が届きました', 'engagement', `/client/contracts/${made.id}/months/${made.month}`],
  )
  assert.match(letter?.body ?? '', /2025年12月8日\(月\)まで\(7日のあいだ\)に返事がないときは、承認したものとします/)
})

test('asked back with words, reported again, accepted: the whole way in the journal, and letters to whose turn it is', async () => {
  const made = await world.returned()
  assert.deepEqual(
    [(await world.row(made.month)).state, (await world.row(made.month)).due_on],
    ['returned', '2025-12-08'],
  )
  await world.report(made, { outcome: '予約台帳で数えて、月12件から17件。' }, at('2025-12-03'))
  await world.accept(made, 2, at('2025-12-04'))
  assert.deepEqual(await entries(made), [
    'month.opened →open',
    'month.reported open→reported',
    'month.returned reported→returned',
    'month.reported returned→reported',
    'month.accepted reported→accepted',
  ])
  assert.deepEqual(
    (await letters(made)).map(({ side, subject }) => `${side}: ${subject}`),
    [
      'client: 2025年11月の月次報告が届きました',
      'my: 2025年11月の月次報告が差し戻されました',
      'client: 2025年11月の月次報告が届きました',
      'my: 2025年11月の月次報告が承認されました',
    ],
  )
  const judged = await owner
    .selectFrom('month_judgements')
    .select(['report', 'judgement', 'words'])
    .where('month_id', '=', made.month)
    .orderBy('report')
    .execute()
  assert.deepEqual(
    judged.map(({ report, judgement, words }) => [report, judgement, words]),
    [
      [1, 'returned', '問合せの数え方は?'],
      [2, 'accepted', ''],
    ],
  )
})

test('what was read is what is accepted: after a newer report the old page is out of date', async () => {
  const made = await world.returned()
  await world.report(made)
  await assert.rejects(world.accept(made, 1), /新しい報告が届いています/)
  await assert.rejects(world.sendBack(made, 1), Stale)
  assert.equal((await world.row(made.month)).state, 'reported')
})

test('nothing is judged twice, and an accepted month is closed to its author', async () => {
  const made = await world.accepted()
  for (const again of [world.accept, world.sendBack, (it: MadeMonth) => world.report(it)])
    await assert.rejects(again(made), /「承認済み」のため/)
})

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
    assert.deepEqual(error.problems, { plan: '来月の予定を入力してください' })
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

test('a viewer of the client reads and answers nothing', async () => {
  const made = await world.reported()
  const viewer = await office(owner).member('company', made.client.organizationId, 'viewer')
  await assert.rejects(world.accept({ ...made, client: viewer }), NotAllowed)
  await assert.rejects(world.sendBack({ ...made, client: viewer }), NotAllowed)
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
