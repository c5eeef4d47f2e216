import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import type { MadeContract } from '../../../tests/world/contracts.ts'
import { debriefingsOf } from '../../../tests/world/debriefings.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { trialsOf } from '../../../tests/world/trials.ts'
import { type Actor, as } from '../../actor.ts'
import { withdrawDebriefing } from '../debriefings/record-debriefing.ts'
import { endTrial } from '../trials/end-trial.ts'
import { defineRole } from './define-role.ts'
import { tasksFor } from './list-tasks.ts'

const { db, owner } = await freshDatabase()
const trials = trialsOf({ db, owner })
const debriefings = debriefingsOf({ db, owner })
const { member } = office(owner)

/** A role of the town hall whose posting led to this contract. */
async function roleOf({ client, postingId }: MadeContract): Promise<void> {
  const words = { name: '広報アドバイザー', purpose: '広報紙の作り方を見直す。' }
  const role = await as(db, client, (tx) => defineRole(tx, client, words, NOW))
  await owner.updateTable('office_roles').set({ posting_id: postingId }).where('id', '=', role).execute()
}
const pageOf = async (who: Actor) => (await (await house(db, { now: () => NOW }).visitor(who)).get('/town/tasks')).text
const cameOf = async ({ client }: MadeContract) => {
  const { roles } = await as(db, client, (tx) => tasksFor(tx, client))
  return roles.flatMap(({ contracts }) => contracts)
}

test('a trial under a role says how it stands in each of its states', async () => {
  const end = async () => {
    const made = await trials.running()
    const why = { reason: 'budget', message: '来年度の予算がつかなかったため、ここまでとします。' } as const
    await as(db, made.client, (tx) => endTrial(tx, made.client, made.id, why, NOW))
    return made
  }
  const table: string[] = []
  for (const make of [trials.drafted, trials.running, trials.proposed, trials.paid, end]) {
    const made = await make()
    await roleOf(made)
    const [one] = await cameOf(made)
    table.push(`${one?.state} ${one?.begun ? 'begun' : 'not begun'} ${one?.trial}`)
  }
  assert.deepEqual(table, [
    'drafted not begun running',
    'in_force begun running',
    'in_force begun running',
    'in_force begun paid',
    'in_force begun ended',
  ])
})

test('the page leads to the contract, its trial, and asks for a first 報告会; a viewer is not asked', async () => {
  const made = await trials.running()
  await roleOf(made)
  const base = `/client/contracts/${made.id}`
  const text = await pageOf(made.client)
  assert.match(text, new RegExp(`href="${base}">契約中\\(2026年1月1日\\(木\\)から2026年3月31日\\(火\\)まで\\)`))
  assert.match(text, new RegExp(`無償トライアル</dt><dd><a href="${base}#trial">トライアル中`))
  assert.match(text, new RegExp(`まだ記録されていません。<a href="${base}/debriefings#new">報告会を記録する`))
  const viewer = await pageOf(await member('municipality', made.client.organizationId, 'viewer'))
  assert.match(viewer, /まだ記録されていません。/)
  assert.doesNotMatch(viewer, /報告会を記録する/)
})

test('each 報告会 is a link; one that was withdrawn is none; after the final one no other is asked for', async () => {
  const made = await debriefings.held()
  await roleOf(made)
  const wrong = await debriefings.add(made, { heldOn: '2025-11-20' })
  const ids = { contract: made.id, debriefing: wrong }
  await as(db, made.client, (tx) => withdrawDebriefing(tx, made.client, ids, '日付を取り違えたため', NOW))
  const before = await pageOf(made.client)
  assert.match(before, new RegExp(`debriefings#d-${made.debriefing}">中間報告会 2025年11月28日\\(金\\)`))
  assert.doesNotMatch(before, new RegExp(wrong))
  assert.match(before, /報告会を記録する/)
  await debriefings.add(made, { kind: 'final', heldOn: '2025-12-01' })
  const after = await pageOf(made.client)
  assert.match(after, /最終報告会 2025年12月1日\(月\).*中間報告会 2025年11月28日\(金\)/s)
  assert.doesNotMatch(after, /報告会を記録する/)
  assert.doesNotMatch(after, /無償トライアル/)
})

test('a role without a posting has no contracts; another town sees nothing of them', async () => {
  const made = await trials.running()
  await roleOf(made)
  const other = await member('municipality')
  await as(db, other, (tx) => defineRole(tx, other, { name: '広報アドバイザー', purpose: '発信' }, NOW))
  const { roles } = await as(db, other, (tx) => tasksFor(tx, other))
  assert.deepEqual(
    roles.map(({ contracts }) => contracts),
    [[]],
  )
  assert.doesNotMatch(await pageOf(other), new RegExp(made.id))
})
