import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { engagementsOf } from '../../tests/world/engagements.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })
const { member } = office(owner)
const at = (text: string) => new Date(`${text}T10:00:00+09:00`)

test('each side says once a month how it goes, whatever has become of the report', async () => {
  for (const made of [await world.open(), await world.reported(), await world.returned(), await world.accepted()]) {
    await world.pulse(made, 'talent', { score: 2, words: '返事が遅いです。' })
    await world.pulse(made, 'client')
    await assert.rejects(world.pulse(made, 'client', { score: 1 }), /すでに記録されています/)
  }
  await assert.rejects(world.pulse(await world.dropped(), 'talent'), Stale)
})

test('a month is felt about from its last seven days until the next one is over', async () => {
  const made = await world.open()
  await assert.rejects(world.pulse(made, 'talent', {}, at('2025-11-23')), /2025年11月24日\(月\)から/)
  await world.pulse(made, 'talent', {}, at('2025-11-24'))
  await assert.rejects(world.pulse(made, 'client', {}, at('2026-01-01')), /2025年12月31日\(水\)に締め切りました/)
  await world.pulse(made, 'client', {}, at('2025-12-31'))
})

test('row by row: a side reads its own word, the coordinator both, the host town and others none', async () => {
  const made = await world.open()
  await world.pulse(made, 'talent', { score: 2, words: '返事が遅いです。' })
  await world.pulse(made, 'client', { score: 5, words: '助かっています。' })
  const { municipality_id } = await owner
    .selectFrom('contracts')
    .select('municipality_id')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  const seen = async (actor: Parameters<typeof as>[1]) => {
    const query = (tx: Parameters<Parameters<typeof as>[2]>[0]) =>
      tx.selectFrom('pulses').select(['side', 'score']).where('month_id', '=', made.month).orderBy('side').execute()
    return (await as(db, actor, query)).map(({ side, score }) => `${side} ${score}`).join(' ')
  }
  assert.deepEqual(
    {
      'the talent': await seen(made.talent),
      'the client': await seen(made.client),
      'a viewer of the client': await seen(await member('company', made.client.organizationId, 'viewer')),
      'the operator': await seen(await member('operator')),
      'the clock': await seen(clock),
      'the host town': await seen(await member('municipality', municipality_id)),
      'another company': await seen(await member('company')),
      'another talent': await seen(await office(owner).talent()),
    },
    {
      'the talent': 'talent 2',
      'the client': 'client 5',
      'a viewer of the client': 'client 5',
      'the operator': 'client 5 talent 2',
      'the clock': 'client 5 talent 2',
      'the host town': '',
      'another company': '',
      'another talent': '',
    },
  )
})

test('neither step nor words enter the journal', async () => {
  const made = await world.open()
  await world.pulse(made, 'talent', { score: 1, words: '秘密の一言' })
  const entry = await owner
    .selectFrom('journal')
    .select(['detail', 'reason'])
    .where('name', '=', 'pulse.given')
    .where('subject', '=', made.month)
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry, { detail: { side: 'talent' }, reason: null })
})

test('a viewer and the operator give none; others find no month', async () => {
  const made = await world.open()
  const as1 = (client: typeof made.client) => world.pulse({ ...made, client }, 'client')
  await assert.rejects(as1(await member('company', made.client.organizationId, 'viewer')), NotAllowed)
  await assert.rejects(as1(await member('operator')), NotAllowed)
  await assert.rejects(as1(await member('company')), NotFound)
  await assert.rejects(world.pulse({ ...made, month: made.id }, 'client'), NotFound)
  await assert.rejects(world.pulse(made, 'talent', { score: 6 }, NOW), /a_pulse_has_five_steps/)
})
