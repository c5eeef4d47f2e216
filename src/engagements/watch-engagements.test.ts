import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { engagementsOf, type MadeMonth } from '../../tests/world/engagements.ts'
import { NOW } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { amendContract } from '../contracts/amend-contract.ts'
import { findVersion } from '../contracts/find-contract.ts'
import { terminateContract } from '../contracts/terminate-contract.ts'
import { watchContracts } from '../contracts/watch-contracts.ts'
import { NotAllowed } from '../platform/errors.ts'
import { acceptBySilence } from './accept-by-silence.ts'
import { dropMonth } from './drop-month.ts'
import { wordsDue } from './watch-engagements.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })
const at = (text: string) => new Date(`${text}+09:00`)
const day = (text: string) => Temporal.PlainDate.from(text)

const months = async (contract: string) =>
  (
    await owner
      .selectFrom('engagement_months')
      .select(['month', 'state', 'due_on'])
      .where('contract_id', '=', contract)
      .orderBy('month')
      .execute()
  ).map(({ month, state, due_on }) => `${month.slice(0, 7)} ${state} 〜${due_on}`)

const letters = async (month: string) =>
  (
    await owner
      .selectFrom('mails')
      .select(['subject', 'path'])
      .where('once', 'like', `month-%-${month}-%`)
      .orderBy('at')
      .orderBy('path')
      .execute()
  ).map(({ subject, path }) => `${path?.split('/')[1]} ${subject}`)

test('a month is opened when its first day of work has come in Japan, once, however often the clock looks', async () => {
  const { id } = await contractsOf({ db, owner }).inForce({
    offer: { starts_on: '2025-12-17', ends_on: '2026-02-10' },
  })
  await world.watch(at('2025-12-16T23:59:00'))
  assert.deepEqual(await months(id), [])
  await Promise.all([world.watch(at('2025-12-17T00:00:00')), world.watch(at('2025-12-17T00:00:00'))])
  await world.watch(at('2025-12-31T23:59:00'))
  assert.deepEqual(await months(id), ['2025-12 open 〜2026-01-05'])
  for (const now of ['2026-01-01T00:00:00', '2026-02-01T00:00:00', '2026-03-01T00:00:00']) await world.watch(at(now))
  assert.deepEqual(await months(id), [
    '2025-12 open 〜2026-01-05',
    '2026-01 open 〜2026-02-05',
    '2026-02 open 〜2026-03-05',
  ])
})

test('a house that begins to keep months asks for this one and the one before, not for those of long ago', async () => {
  const { id } = await contractsOf({ db, owner }).inForce({ offer: { starts_on: '2025-12-01', ends_on: '2026-11-30' } })
  await world.watch(at('2026-05-20T09:00:00'))
  assert.deepEqual(await months(id), ['2026-04 open 〜2026-05-05', '2026-05 open 〜2026-06-05'])
})

test('after an early end no month is opened, and the last one is still reported', async () => {
  const made = await world.open()
  await as(db, made.talent, (tx) =>
    terminateContract(
      tx,
      made.talent,
      made.id,
      {
        kind: 'early',
        endsOn: '2025-12-10',
        exception: null,
        reason: 'schedule',
        message: '本業の異動があるため、終了をお願いします。',
      },
      NOW,
    ),
  )
  await world.watch(at('2025-12-11T00:05:00'))
  await watchContracts(db, at('2025-12-11T00:05:00'))
  await world.watch(at('2026-01-02T09:00:00'))
  assert.deepEqual(await months(made.id), ['2025-11 open 〜2025-12-05', '2025-12 open 〜2026-01-05'])
  const { month } = await last(made)
  assert.deepEqual(await letters(month), ['my 2025年12月の月次報告をお願いします'])
  await world.report({ ...made, month }, { plan: '' }, at('2026-01-03T09:00:00'))
  await world.accept({ ...made, month }, 1, at('2026-01-04T09:00:00'))
  assert.equal((await months(made.id)).at(-1), '2025-12 accepted 〜2026-01-05')
})

async function last(made: MadeMonth): Promise<MadeMonth> {
  const { id } = await owner
    .selectFrom('engagement_months')
    .select('id')
    .where('contract_id', '=', made.id)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...made, month: id }
}

test('an amendment that takes a month out lets it go, one that puts it back asks for it again; what was reported stays', async () => {
  const made = await world.reported()
  await world.watch(NOW)
  await amendTo(made, '2025-11-30')
  await world.watch(at('2025-12-01T12:00:00'))
  assert.deepEqual(await months(made.id), ['2025-11 reported 〜2025-12-05', '2025-12 dropped 〜2026-01-05'])
  await amendTo(made, '2026-03-31')
  await world.watch(at('2025-12-01T13:00:00'))
  assert.deepEqual(await months(made.id), ['2025-11 reported 〜2025-12-05', '2025-12 open 〜2026-01-05'])
  const told = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', (await last(made)).month)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    told.map(({ name }) => name),
    ['month.opened', 'month.dropped', 'month.reopened'],
  )
})

/** Both agree on another last day. Whether that is lawful is asked elsewhere, so the version is set as it would stand. */
async function amendTo(made: MadeMonth, endsOn: string): Promise<void> {
  const { current_version } = await owner
    .selectFrom('contracts')
    .select('current_version')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, current_version))
  const change = {
    number: current_version,
    written: { ...terms, endsOn: '2026-02-28', work: `${terms.work} ${endsOn}` },
  }
  await as(db, made.client, (tx) => amendContract(tx, made.client, made.id, change, NOW))
  await contractsOf({ db, owner }).bothConsent(made)
  const now = await owner
    .selectFrom('contracts')
    .select('current_version')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  await owner
    .updateTable('contract_versions')
    .set({ ends_on: endsOn, terms: JSON.stringify({ ...terms, endsOn }) })
    .where('contract_id', '=', made.id)
    .where('number', '=', now.current_version)
    .execute()
}

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
