import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { engagementsOf, type MadeMonth } from '../../tests/world/engagements.ts'
import { office } from '../../tests/world/office.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'

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

test('a viewer of the client reads and answers nothing', async () => {
  const made = await world.reported()
  const viewer = await office(owner).member('company', made.client.organizationId, 'viewer')
  await assert.rejects(world.accept({ ...made, client: viewer }), NotAllowed)
  await assert.rejects(world.sendBack({ ...made, client: viewer }), NotAllowed)
})
