import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { engagementsOf } from '../../tests/world/engagements.ts'
import { interviewsOf } from '../../tests/world/interviews.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const contracts = contractsOf({ db, owner })
const months = engagementsOf({ db, owner })
const interviews = interviewsOf(db, owner)

async function homeSays(client: Parameters<typeof visitor>[0], ...words: string[]): Promise<void> {
  const { text } = await (await visitor(client)).get('/client')
  for (const word of words) assert.ok(text.includes(word), `the home says ${word}`)
}

test("a contract of which it is the client's turn stands on its home, and leads there", async () => {
  const drafted = await contracts.drafted()
  await homeSays(drafted.client, '契約の条件を確かめて', `href="/client/contracts/${drafted.id}"`)
  const proposed = await contracts.proposed()
  await homeSays(proposed.client, '契約の内容を読み、同意してください', `href="/client/contracts/${proposed.id}"`)
})

test('a month that is reported is asked for with the day on which silence accepts it, and the goals that are missing', async () => {
  const { id, month, client } = await months.reported()
  await homeSays(
    client,
    '2025年11月の報告を確かめてください',
    'までに返事がないときは、承認したものとします',
    `href="/client/contracts/${id}/months/${month}"`,
    'キックオフで目標を決めてください',
  )
})

test("dates wait for the client once they are the applicant's, not while they are its own", async () => {
  const { id, client } = await interviews.proposed()
  assert.ok(!(await (await visitor(client)).get('/client')).text.includes('候補日が届いています'))
  await owner.updateTable('interviews').set({ proposed_by: 'talent' }).where('id', '=', id).execute()
  await homeSays(client, '応募者から面談の候補日が届いています', `href="/client/interviews/${id}"`)
})

test('goals that the talent wrote wait for the client', async () => {
  const made = await months.open()
  await months.propose(made, 'talent')
  await homeSays(made.client, '副業人材が書いた目標を確かめてください')
})

test('where nothing waits the home says so, and speaks of no contract', async () => {
  const made = await months.open()
  await months.propose(made, 'talent')
  await months.confirm(made, 'client')
  const { text } = await (await visitor(made.client)).get('/client')
  assert.ok(text.includes('いま待っている仕事はありません'))
  assert.ok(!text.includes('あなたの番のもの'))
})
