import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { engagementsOf } from '../../tests/world/engagements.ts'
import { as, clock } from '../actor.ts'
import { NotAllowed } from '../platform/errors.ts'
import { acceptBySilence } from './accept-by-silence.ts'
import { dropMonth } from './drop-month.ts'
import { wordsDue } from './watch-engagements.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })
const { letters } = world
const at = (text: string) => new Date(`${text}+09:00`)
const day = (text: string) => Temporal.PlainDate.from(text)

test('seven silent days are acceptance from the first minute of the eighth, and both are told', async () => {
  const made = await world.reported()
  await world.watch(at('2025-12-08T23:59:00'))
  assert.equal((await world.row(made.month)).state, 'reported')
  await Promise.all([world.watch(at('2025-12-09T00:00:00')), world.watch(at('2025-12-09T00:00:00'))])
  assert.equal((await world.row(made.month)).state, 'accepted')
  assert.deepEqual(await letters(made.month), [
    'client 2025年11月の月次報告が届きました',
    'client 2025年11月の月次報告への返事がまだありません',
    'client 2025年11月の月次報告を承認としました',
    'my 2025年11月の月次報告を承認としました',
  ])
  const judged = await owner
    .selectFrom('month_judgements')
    .select(['judgement', 'by_account'])
    .where('month_id', '=', made.month)
    .executeTakeFirstOrThrow()
  assert.deepEqual(judged, { judgement: 'accepted', by_account: null })
})

test('a question of the client stops the silence; the seven days begin anew with the next report', async () => {
  const made = await world.returned()
  await world.watch(at('2025-12-09T09:00:00'))
  assert.equal((await world.row(made.month)).state, 'returned')
  await world.report(made, {}, at('2025-12-10T09:00:00'))
  await world.watch(at('2025-12-17T23:00:00'))
  assert.equal((await world.row(made.month)).state, 'reported')
  await world.watch(at('2025-12-18T00:00:00'))
  assert.equal((await world.row(made.month)).state, 'accepted')
})

test('who has not reported is asked on the first day after the month and on the day after it was due, once each', async () => {
  const made = await world.open()
  for (const now of ['2025-12-01T10:00:00', '2025-12-05T23:00:00', '2025-12-06T00:10:00', '2025-12-20T10:00:00'])
    await world.watch(at(now))
  assert.deepEqual(await letters(made.month), [
    'my 2025年11月の月次報告をお願いします',
    'my 2025年11月の月次報告の期限が過ぎています',
  ])
})

test('what is said of a month on which day', () => {
  const open = { state: 'open', told: '', month: '2025-11-01', due_on: '2025-12-05', accept_by: null } as const
  const told = (row: Parameters<typeof wordsDue>[0], text: string) => `${text}: ${wordsDue(row, day(text)) ?? '—'}`
  assert.deepEqual(
    ['2025-11-30', '2025-12-01', '2025-12-05', '2025-12-06'].map((text) => told(open, text)),
    ['2025-11-30: —', '2025-12-01: due', '2025-12-05: due', '2025-12-06: overdue'],
  )
  const reported = { ...open, state: 'reported', accept_by: '2025-12-08' } as const
  assert.deepEqual(
    ['2025-12-05', '2025-12-06', '2025-12-08'].map((text) => told(reported, text)),
    ['2025-12-05: —', '2025-12-06: silence', '2025-12-08: silence'],
  )
  const late = day('2026-01-10')
  assert.deepEqual(
    [
      wordsDue({ ...open, told: 'due' }, day('2025-12-02')),
      wordsDue({ ...open, told: 'overdue' }, late),
      wordsDue({ ...open, state: 'returned' }, day('2025-12-02')),
      wordsDue({ ...open, state: 'returned' }, late),
      wordsDue({ ...reported, told: 'silence' }, day('2025-12-07')),
      wordsDue({ ...open, state: 'accepted' }, late),
      wordsDue({ ...open, state: 'dropped' }, late),
    ],
    [null, null, null, 'overdue', null, null, null],
  )
})

test('only the clock accepts by silence or lets a month go', async () => {
  const { month, client } = await world.reported()
  const late = at('2026-01-10T09:00:00')
  for (const verb of [acceptBySilence, dropMonth])
    await assert.rejects(
      as(db, client, (tx) => verb(tx, client, month, late)),
      NotAllowed,
    )
  assert.equal(await as(db, clock, (tx) => dropMonth(tx, clock, month, late)), false)
})
