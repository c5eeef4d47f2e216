import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { engagementsOf, type MadeMonth } from '../../tests/world/engagements.ts'
import { NOW } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { runningWork } from './running-work.ts'

const { db, owner } = await freshDatabase()
const months = engagementsOf({ db, owner })
const contracts = contractsOf({ db, owner })
const { visitor } = house(db)
const TODAY = dayInJapan(NOW)

type Who = Pick<MadeMonth, 'id' | 'talent'>

/** 「mine 2025年11月の報告を書いてください。… months」 for each work of a talent. */
async function dueOf({ id, talent }: Who, today = TODAY): Promise<string[]> {
  const works = await as(db, talent, (tx) => runningWork(tx, talent, today))
  return works.map(({ next }) => `${next.mine ? 'mine' : '—'} ${next.words} ${next.href.split(id)[1]?.split('/')[1]}`)
}

async function agreed(made: MadeMonth): Promise<MadeMonth> {
  await months.propose(made, 'talent')
  await months.confirm(made, 'client')
  return made
}

test('what is due next under one contract, in every state of its month and its goals', async () => {
  const proposedBy = async (side: 'client' | 'talent') => {
    const made = await months.accepted()
    await months.propose(made, side)
    return made
  }
  const told = {
    'the month is over': await dueOf(await months.open()),
    'sent back': await dueOf(await months.returned()),
    'reported, no goals': await dueOf(await months.reported()),
    'reported, goals agreed': await dueOf(await agreed(await months.reported())),
    'goals of the client': await dueOf(await proposedBy('client')),
    'goals of the talent': await dueOf(await proposedBy('talent')),
    'all done': await dueOf(await agreed(await months.accepted())),
    'before its first month': await dueOf(await months.begun()),
    'not in force yet': await dueOf(await contracts.proposed()),
  }
  assert.deepEqual(told, {
    'the month is over': ['mine 2025年11月の報告を書いてください。期限は2025年12月5日(金)です months'],
    'sent back': ['mine 2025年11月の報告に、発注者が確かめたいことを書いています。期限は2025年12月8日(月)です months'],
    'reported, no goals': ['mine キックオフで目標を決めてください kickoff'],
    'reported, goals agreed': ['— 2025年11月の報告は、発注者の確認を待っています months'],
    'goals of the client': ['mine 発注者が書いた目標を確かめてください kickoff'],
    'goals of the talent': ['— 目標は、発注者の確認を待っています kickoff'],
    'all done': ['— いますることはありません engagement'],
    'before its first month': ['mine キックオフで目標を決めてください kickoff'],
    'not in force yet': [],
  })
})

test('a running month is named without a hurry, one that is late says so', async () => {
  const made = await agreed(await months.open())
  assert.deepEqual(await dueOf(made, TODAY.subtract({ months: 1 })), [
    '— 次は2025年11月の報告です。期限は2025年12月5日(金)です months',
  ])
  assert.deepEqual(await dueOf(made, TODAY.add({ days: 10 })), [
    'mine 2025年11月の報告を書いてください。期限は2025年12月5日(金)を過ぎています months',
  ])
})

test('a contract that has ended stands there as long as it owes a report', async () => {
  const made = await months.open()
  await owner.updateTable('contracts').set({ state: 'ended' }).where('id', '=', made.id).execute()
  assert.deepEqual(await dueOf(made), ['mine 2025年11月の報告を書いてください。期限は2025年12月5日(金)です months'])
  await months.report(made)
  assert.deepEqual(await dueOf(made), [])
})

test('where it is my turn comes first; of others nothing is shown', async () => {
  const calm = await agreed(await months.accepted())
  const urgent = await months.open()
  for (const table of ['contracts', 'engagement_months'] as const)
    await owner
      .updateTable(table)
      .set({ account_id: calm.talent.accountId })
      .where(table === 'contracts' ? 'id' : 'contract_id', '=', urgent.id)
      .execute()
  await owner.updateTable('contracts').set({ talent_id: calm.talent.talentId }).where('id', '=', urgent.id).execute()
  const works = await as(db, calm.talent, (tx) => runningWork(tx, calm.talent, TODAY))
  assert.deepEqual(
    works.map(({ id }) => id),
    [urgent.id, calm.id],
  )
  assert.deepEqual(await as(db, calm.client, (tx) => runningWork(tx, calm.client, TODAY)), [])
  const nobody = await talentsOf(owner).complete()
  assert.deepEqual(await as(db, nobody, (tx) => runningWork(tx, nobody, TODAY)), [])
})

test('マイページ shows it with whose it is and until when; who has no contract sees no empty box', async () => {
  const made = await months.open()
  const { text } = await (await visitor(made.talent)).get('/my')
  const [, section = ''] = text.split('id="running"')
  for (const words of [
    '稼働中の仕事',
    'あなたの番です',
    '2025年11月の報告を書いてください',
    '契約は2026年3月31日(火)まで',
  ])
    assert.ok(section.includes(words), words)
  assert.ok(section.includes(`href="/my/contracts/${made.id}/months/${made.month}"`))
  assert.equal((await (await visitor(made.talent)).get(`/my/contracts/${made.id}/months/${made.month}`)).status, 200)
  assert.doesNotMatch((await (await visitor(await talentsOf(owner).complete())).get('/my')).text, /稼働中の仕事/)
})
