import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { engagementsOf, type MadeMonth } from '../../tests/world/engagements.ts'
import { casesOf } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import type { AlertKind } from './alerts.ts'
import { snoozeAlert } from './snooze.ts'
import { today, wholeDesk } from './today.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = engagementsOf({ db, owner })
const operator = await member('operator')
const at = (text: string) => new Date(`${text}+09:00`)

const told = async (kind: AlertKind, { month }: MadeMonth, now: Date, part = wholeDesk) => {
  const work = await as(db, operator, (tx) => today(tx, operator, now, part))
  return work[kind].first.find(({ key }) => key === month)
}

test('a month without a report is told of from the day after it was due, with the page of the month, until it is sent', async () => {
  const made = await world.open()
  assert.equal(await told('unreported', made, at('2025-12-05T23:59:00')), undefined)
  const errand = await told('unreported', made, at('2025-12-06T00:00:00'))
  assert.deepEqual(
    [errand?.what, errand?.why, errand?.href],
    [
      '2025年11月 温泉旅館のECサイト立て直し',
      '報告の期限を1日過ぎています(報告前)',
      `/desk/engagements/${made.id}/months/${made.month}`,
    ],
  )
  await world.report(made, {}, at('2025-12-07T09:00:00'))
  assert.equal(await told('unreported', made, at('2025-12-08T09:00:00')), undefined)
})

test('a report that was asked back for is told of when nobody mends it in seven days', async () => {
  const made = await world.returned()
  assert.equal(await told('unreported', made, at('2025-12-08T09:00:00')), undefined)
  assert.equal((await told('unreported', made, at('2025-12-10T09:00:00')))?.why, '報告の期限を2日過ぎています(差戻し)')
})

test('months that were accepted or taken out are asked for by nobody', async () => {
  for (const made of [await world.accepted(), await world.dropped()])
    assert.equal(await told('unreported', made, at('2026-03-01T09:00:00')), undefined)
})

test('a low pulse of either side is told of once, for thirty days; a good one is not', async () => {
  const made = await world.reported()
  await world.pulse(made, 'client', { score: 3 })
  assert.equal(await told('pulses', made, NOW), undefined)
  const low = await world.reported()
  await world.pulse(low, 'talent', { score: 2 })
  await world.pulse(low, 'client', { score: 1 })
  assert.equal((await told('pulses', low, at('2025-12-04T12:00:00')))?.why, '3日前の手応えが低い(発注者・副業人材)')
  assert.equal((await told('pulses', low, at('2025-12-31T09:59:00'))) === undefined, false)
  assert.equal(await told('pulses', low, at('2025-12-31T10:01:00')), undefined)
})

test('a coordinator who has spoken with the company since has asked what was the matter', async () => {
  const made = await world.reported()
  await world.pulse(made, 'client', { score: 1 })
  const opened = await casesOf({ db, owner }).opened({ operator, company: made.client })
  await owner
    .updateTable('cases')
    .set({ contacted_at: at('2025-12-02T10:00:00') })
    .where('id', '=', opened.id)
    .execute()
  assert.equal(await told('pulses', made, at('2025-12-03T10:00:00')), undefined)
})

test('both kinds are filtered by town, and can be put off until a day', async () => {
  const made = await world.open()
  await world.pulse(made, 'talent', { score: 1 })
  const now = at('2025-12-08T10:00:00')
  const elsewhere = { ...wholeDesk, municipalityId: operator.organizationId }
  const here = { ...wholeDesk, municipalityId: made.municipalityId }
  for (const kind of ['unreported', 'pulses'] as const) {
    assert.equal(await told(kind, made, now, elsewhere), undefined)
    assert.ok(await told(kind, made, now, here))
    const wanted = { kind, subject: made.month, until: '2025-12-20', reason: 'spoken', note: '' } as const
    await as(db, operator, (tx) => snoozeAlert(tx, operator, wanted, now))
    assert.equal(await told(kind, made, now), undefined)
    assert.ok(await told(kind, made, at('2025-12-20T10:00:00')))
  }
})
