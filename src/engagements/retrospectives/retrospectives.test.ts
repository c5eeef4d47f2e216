import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { retrospectivesOf } from '../../../tests/world/retrospectives.ts'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound } from '../../platform/errors.ts'
import { askRetrospective } from './ask-retrospective.ts'
import { watchRetrospectives } from './watch-retrospectives.ts'

const { db, owner } = await freshDatabase()
const world = retrospectivesOf({ db, owner })
const { member, talent } = office(owner)
const at = (text: string) => new Date(`${text}+09:00`)
const ASKED = '契約の振返りにお答えください'
const AGAIN = '契約の振返りのお答えをお待ちしています'

test('both sides are asked once after the end, and never while the contract runs', async () => {
  const running = await world.running()
  assert.equal(await world.ask(running), null)
  const made = await world.over()
  assert.notEqual(await world.ask(made), null)
  assert.equal(await world.ask(made), null)
  const mine = (await world.letters(ASKED)).filter((path) => path.includes(made.id))
  assert.deepEqual(mine, [`/client/contracts/${made.id}/retrospective`, `/my/contracts/${made.id}/retrospective`])
  const other = await world.over()
  await assert.rejects(
    as(db, other.client, (tx) => askRetrospective(tx, other.client, other.id, NOW)),
    NotAllowed,
  )
})

test('the clock asks about what ended lately, reminds whoever is silent a week later, and running again changes nothing', async () => {
  const [answered, silent] = [await world.over(), await world.over()]
  await watchRetrospectives(db, NOW)
  await watchRetrospectives(db, NOW)
  const to = async (subject: string, id: string) =>
    (await world.letters(subject)).filter((path) => path.includes(id)).length
  assert.deepEqual([await to(ASKED, answered.id), await to(ASKED, silent.id)], [2, 2])
  await world.answer(answered, 'talent', { reach: {} })
  await world.answer(answered, 'client')
  await world.answer(silent, 'talent', { reach: {} })
  await watchRetrospectives(db, at('2025-12-08T09:59:59'))
  assert.equal(await to(AGAIN, silent.id), 0)
  for (const day of ['2025-12-08T10:00:01', '2025-12-09T10:00:00', '2026-01-09T10:00:00'])
    await watchRetrospectives(db, at(day))
  assert.deepEqual([await to(AGAIN, answered.id), await to(AGAIN, silent.id)], [0, 1])
})

test('contracts that ended longer ago than one can answer are left in peace', async () => {
  const made = await world.over()
  await watchRetrospectives(db, at('2026-02-01T10:00:00'))
  assert.equal((await world.letters(ASKED)).filter((path) => path.includes(made.id)).length, 0)
})

test('each side answers once, within sixty days; the client judges every goal', async () => {
  const made = await world.over()
  await assert.rejects(world.answer(made, 'talent'), /契約が終わると/)
  await world.ask(made)
  await assert.rejects(world.answer(made, 'client', { reach: { 1: 'reached' } }), (error) => {
    assert.ok(error instanceof Invalid)
    assert.deepEqual(error.problems, { reach2: '目標2にどこまで届いたかを選んでください' })
    return true
  })
  await world.answer(made, 'client')
  await assert.rejects(world.answer(made, 'client', { satisfaction: 1 }), /すでにお答え/)
  await assert.rejects(
    world.answer(made, 'talent', {}, at('2026-01-31T00:00:00')),
    /2026年1月30日\(金\)に締め切りました/,
  )
  await world.answer(made, 'talent', {}, at('2026-01-30T23:59:00'))
  const goals = await owner
    .selectFrom('goal_judgements as j')
    .innerJoin('retrospectives as r', 'r.id', 'j.retrospective_id')
    .select(['position', 'reach'])
    .where('r.contract_id', '=', made.id)
    .orderBy('position')
    .execute()
  assert.deepEqual(
    goals.map(({ position, reach }) => `${position} ${reach}`),
    ['1 reached', '2 partly'],
  )
})

test('a contract without goals asks for none', async () => {
  const made = await world.running()
  await owner.updateTable('contracts').set({ state: 'ended', ended_at: NOW }).where('id', '=', made.id).execute()
  await world.ask(made)
  await world.answer(made, 'client', { reach: {} })
  await world.answer(made, 'talent', { reach: {}, words: '' })
})

test('row by row: a side reads its own answer, the coordinator both, the town the steps without the words, others nothing', async () => {
  const made = await world.asked()
  await world.answer(made, 'talent', { satisfaction: 2, words: '返事が遅いです。' })
  await world.answer(made, 'client', { satisfaction: 5, words: '助かりました。' })
  const seen = (actor: Actor) =>
    as(db, actor, async (tx) => {
      const of = { contract: made.id }
      const answers = await tx
        .selectFrom('retrospective_answers as a')
        .innerJoin('retrospectives as r', 'r.id', 'a.retrospective_id')
        .select(['a.side', 'a.satisfaction'])
        .where('r.contract_id', '=', of.contract)
        .orderBy('a.side')
        .execute()
      const words = await tx.selectFrom('retrospective_words').select('words').orderBy('words').execute()
      return [...answers.map(({ side, satisfaction }) => `${side} ${satisfaction}`), ...words.map((w) => w.words)].join(
        ' ',
      )
    })
  assert.deepEqual(
    {
      'the talent': await seen(made.talent),
      'the client': await seen(made.client),
      'a viewer of the client': await seen(await member('company', made.client.organizationId, 'viewer')),
      'the town': await seen(await member('municipality', made.municipalityId)),
      'another town': await seen(await member('municipality')),
      'another company': await seen(await member('company')),
      'another talent': await seen(await talent()),
    },
    {
      'the talent': 'talent 2 返事が遅いです。',
      'the client': 'client 5 助かりました。',
      'a viewer of the client': 'client 5 助かりました。',
      'the town': 'client 5 talent 2',
      'another town': '',
      'another company': '',
      'another talent': '',
    },
  )
  assert.match(await seen(await member('operator')), /client 5 talent 2 .*返事が遅いです。/)
})

test('what a professional says of the town itself as the client is not the town’s to read', async () => {
  const made = await world.asked('municipality')
  await world.answer(made, 'talent', { satisfaction: 1 })
  await world.answer(made, 'client')
  const sides = (actor: Actor) =>
    as(db, actor, (tx) => tx.selectFrom('retrospective_answers').select('side').orderBy('side').execute())
  assert.deepEqual(await sides(made.client), [{ side: 'client' }])
  assert.deepEqual(await sides(made.talent), [{ side: 'talent' }])
})

test('neither steps nor words enter the journal; viewers, operators and others answer nothing', async () => {
  const made = await world.asked()
  await world.answer(made, 'talent', { satisfaction: 1, words: '秘密の一言' })
  const { id } = await owner
    .selectFrom('retrospectives')
    .select('id')
    .where('contract_id', '=', made.id)
    .executeTakeFirstOrThrow()
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'detail', 'reason'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(entries, [
    { name: 'retrospective.asked', detail: { contract: made.id }, reason: null },
    { name: 'retrospective.answered', detail: { side: 'talent' }, reason: null },
  ])
  const by = (client: typeof made.client) => world.answer({ ...made, client }, 'client')
  await assert.rejects(by(await member('company', made.client.organizationId, 'viewer')), NotAllowed)
  await assert.rejects(by(await member('operator')), NotAllowed)
  await assert.rejects(by(await member('company')), NotFound)
  await assert.rejects(world.answer({ ...made, talent: await talent() }, 'talent'), NotFound)
})

test('the words of a professional go with the account, the steps stay to be counted', async () => {
  const made = await world.asked()
  await world.answer(made, 'talent', { words: '消してほしい言葉' })
  await world.answer(made, 'client', { words: '会社の言葉' })
  await owner.updateTable('accounts').set({ state: 'deleted' }).where('id', '=', made.talent.accountId).execute()
  const words = await owner
    .selectFrom('retrospective_words as w')
    .innerJoin('retrospectives as r', 'r.id', 'w.retrospective_id')
    .select(['w.side', 'w.words'])
    .where('r.contract_id', '=', made.id)
    .orderBy('w.side')
    .execute()
  assert.deepEqual(words, [
    { side: 'client', words: '会社の言葉' },
    { side: 'talent', words: '' },
  ])
})
