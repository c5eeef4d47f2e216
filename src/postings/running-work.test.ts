import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { engagementsOf, type MadeMonth } from '../../tests/world/engagements.ts'
import { as, type Member } from '../actor.ts'
import { runningWorkOf } from './running-work.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const months = engagementsOf({ db, owner })
const contracts = contractsOf({ db, owner })
const today = Temporal.PlainDate.from('2025-12-01')

const running = (client: Member, on = today) => as(db, client, (tx) => runningWorkOf(tx, client.organizationId, on))
/** What is due next, whose turn it is, and where it leads. */
async function next({ client, id, month }: MadeMonth, on = today) {
  const [work] = await running(client, on)
  const place = work?.href.replace(id, 'contract').replace(month, 'month')
  return `${work?.own ? 'own' : 'theirs'}: ${work?.next} → ${place}`
}

test('what is due next, from the goals to the month that was accepted', async () => {
  const made = await months.open()
  const told = [await next(made)]
  await months.propose(made, 'client')
  told.push(await next(made))
  await months.confirm(made, 'talent')
  told.push(await next(made), await next(made, Temporal.PlainDate.from('2025-12-06')))
  await months.report(made)
  told.push(await next(made))
  await months.accept(made)
  told.push(await next(made))
  assert.deepEqual(told, [
    'own: キックオフで目標を決めてください → /client/contracts/contract/engagement',
    'theirs: 目標は、副業人材の確認を待っています → /client/contracts/contract/engagement',
    'theirs: 2025年11月の報告を待っています(期限は2025年12月5日(金)) → /client/contracts/contract/months/month',
    'theirs: 2025年11月の報告を待っています(期限は2025年12月5日(金)) → /client/contracts/contract/months/month',
    'own: 2025年11月の報告を確かめてください(2025年12月8日(月)まで) → /client/contracts/contract/months/month',
    'theirs: 次の報告は、月の終わりに届きます → /client/contracts/contract/engagement',
  ])
})

test('a month that is late stands before goals that are missing; so does one that was sent back', async () => {
  const late = await months.open()
  assert.match(await next(late, Temporal.PlainDate.from('2025-12-06')), /^theirs: 2025年11月の報告を待っています/)
  const back = await months.reported()
  await months.sendBack(back)
  assert.match(await next(back), /^theirs: 2025年11月の報告の直しを待っています/)
})

test('the home of a client lists what runs, and nothing that is not in force or another’s', async () => {
  const made = await months.open()
  const page = await (await visitor(made.client)).get('/client')
  for (const words of ['稼働中の仕事', '2026年3月31日', 'あなたの番', `href="/client/contracts/${made.id}/engagement"`])
    assert.ok(page.text.includes(words), words)
  const drafted = await contracts.drafted()
  assert.deepEqual(await running(drafted.client), [])
  assert.doesNotMatch((await (await visitor(drafted.client)).get('/client')).text, /稼働中の仕事/)
  const stranger = await as(db, drafted.client, (tx) => runningWorkOf(tx, made.client.organizationId, today))
  assert.deepEqual(stranger, [], 'row-level security keeps another house’s contracts away')
})
