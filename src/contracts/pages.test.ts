import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { contractsOf, type MadeContract } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { amendContract } from './amend-contract.ts'
import { findVersion } from './find-contract.ts'
import { terminateContract } from './terminate-contract.ts'
import { typedOfTerms } from './typed-terms.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { visitor } = house(db)
const { member, talent } = office(owner)
const state = async (id: string) =>
  (await owner.selectFrom('contracts').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

/** The form of the terms as its page draws it. */
async function typedOf({ id, client }: MadeContract, number = 1): Promise<Record<string, string>> {
  const { terms } = await as(db, client, (tx) => findVersion(tx, id, number))
  const typed = typedOfTerms(terms, number, false)
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]))
}

test('from the draft to the notice, as both sides see it', async () => {
  const made = await contract.drafted()
  const client = await visitor(made.client)
  const worker = await visitor(made.talent)
  const [ours, theirs] = [`/client/contracts/${made.id}`, `/my/contracts/${made.id}`]
  assert.match((await client.get(ours)).text, /あなたの番です: 条件を確かめてください/)
  assert.match((await worker.get(theirs)).text, /発注者が契約の内容を準備しています/)
  assert.equal((await client.post(`${ours}/proposals`)).location, ours)

  const page = await worker.get(theirs)
  assert.match(page.text, /あなたの番です: 内容を読み、同意してください/)
  assert.match(page.text, /締日から28日目/)
  assert.match(page.text, /手取りの見込み/)
  const shown = await contract.shownVersion(made.id)
  const fields = { number: String(shown.number), hash: shown.hash }
  const unticked = await worker.post(`${theirs}/consents`, fields)
  assert.equal(unticked.status, 422)
  assert.match(unticked.text, /同意する場合はチェックしてください/)
  assert.equal((await worker.post(`${theirs}/consents`, { ...fields, agree: 'yes' })).status, 303)
  assert.match((await worker.get(theirs)).text, /発注者の同意を待っています/)
  assert.equal((await client.post(`${ours}/consents`, { ...fields, agree: 'yes' })).status, 303)
  assert.equal(await state(made.id), 'in_force')

  const notice = await worker.get(`${theirs}/notice`)
  assert.match(notice.text, /<article class="paper">/)
  assert.match(notice.text, /2025年12月1日\(月\) 交付/)
  const opened = await owner
    .selectFrom('notices')
    .select('opened_at')
    .where('contract_id', '=', made.id)
    .executeTakeFirst()
  assert.deepEqual(opened?.opened_at, NOW)
  assert.match((await client.get(`${ours}/journal`)).text, /取引条件明示書が開かれました/)
})

test('consent to terms that changed meanwhile is answered 409 with what to do', async () => {
  const made = await contract.proposed()
  const seen = await visitor(made.talent)
  const answer = await seen.post(`/my/contracts/${made.id}/consents`, {
    number: '1',
    hash: 'f'.repeat(64),
    agree: 'yes',
  })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /最新の条件を読んでから/)
})

test('a wrong answer comes back at its field with everything that was typed', async () => {
  const made = await contract.drafted()
  const seen = await visitor(made.client)
  assert.match((await seen.get(`/client/contracts/${made.id}/edit`)).text, /契約の条件を直す/)
  const typed = { ...(await typedOf(made)), feeYen: '五万円くらい', place: '<b>現地</b>' }
  const broken = await seen.post(`/client/contracts/${made.id}/terms`, typed)
  assert.equal(broken.status, 422)
  assert.match(broken.text, /<title>エラー: /)
  assert.match(broken.text, /報酬の額を数字で入力してください/)
  assert.match(broken.text, /&lt;b>現地&lt;\/b>|&lt;b&gt;現地/)
  const cut = await seen.post(`/client/contracts/${made.id}/terms`, { ...typed, feeYen: '49,999' })
  assert.equal(cut.status, 422)
  assert.match(cut.text, /報酬の減額に当たります/)
  const saved = await seen.post(`/client/contracts/${made.id}/terms`, { ...typed, feeYen: '５０，０００円' })
  assert.equal(saved.location, `/client/contracts/${made.id}`)
})

test('the day of a lump sum, a template and what is open are each asked for where they belong', async () => {
  const lump = await contract.drafted({ offer: { fee_kind: 'lump', fee_yen: 300_000 } })
  const company = await visitor(lump.client)
  const { 'paidOn-year': _, ...undated } = await typedOf(lump)
  const noDay = await company.post(`/client/contracts/${lump.id}/terms`, {
    ...undated,
    'paidOn-month': '',
    'paidOn-day': '',
  })
  assert.match(noDay.text, /特定の日で入力してください/)
  const late = await company.post(`/client/contracts/${lump.id}/terms`, {
    ...(await typedOf(lump)),
    'paidOn-year': '2026',
    'paidOn-month': '9',
    'paidOn-day': '1',
  })
  assert.equal(late.status, 422)
  assert.match(late.text, /64日目になります/)
  const open = await company.post(`/client/contracts/${lump.id}/terms`, {
    ...(await typedOf(lump)),
    pendingItem1: 'place',
  })
  assert.match(open.text, /未定とする理由を入力してください/)
  const monthly = await contract.drafted()
  const { paymentTemplate: __, ...without } = await typedOf(monthly)
  const seen = await visitor(monthly.client)
  assert.match(
    (await seen.post(`/client/contracts/${monthly.id}/terms`, without)).text,
    /毎月の締日と支払日を選んでください/,
  )
})

test('what cannot be shown yet leads into the form, with the sentence', async () => {
  const made = await contract.drafted()
  await owner
    .updateTable('organizations')
    .set({ harassment_contact: '' })
    .where('id', '=', made.client.organizationId)
    .execute()
  const seen = await visitor(made.client)
  const answer = await seen.post(`/client/contracts/${made.id}/proposals`)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /ハラスメントの相談窓口を「組織」の画面で登録してください/)
})

test('決裁 over HTTP: the asker sees that another admin decides, the other has the button', async () => {
  const made = await contract.drafted({ clientKind: 'municipality' })
  const path = `/client/contracts/${made.id}`
  const asker = await visitor(made.client)
  const chief = await visitor(await member('municipality', made.client.organizationId))
  await asker.post(`${path}/approval-requests`)
  assert.match((await asker.get(path)).text, /あなたとは別の管理者が行います/)
  assert.match((await chief.get(path)).text, /この内容で決裁する/)
  assert.equal((await chief.post(`${path}/approvals`, { note: '予算の範囲内' })).status, 303)
  assert.equal((await asker.post(`${path}/proposals`)).status, 303)
  assert.equal(await state(made.id), 'proposed')
})

test('an amendment shows what changes; refused by the talent, the current terms go on', async () => {
  const made = await contract.inForce()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 2))
  const written = { ...terms, endsOn: '2026-09-30' }
  await as(db, made.client, (tx) => amendContract(tx, made.client, made.id, { number: 2, written }, NOW))
  const seen = await visitor(made.talent)
  const page = await seen.get(`/my/contracts/${made.id}`)
  assert.match(page.text, /いまの条件から変わるところ/)
  assert.match(page.text, /2026年9月30日/)
  assert.equal((await seen.post(`/my/contracts/${made.id}/amendment-withdrawals`)).status, 303)
  assert.match((await seen.get(`/my/contracts/${made.id}`)).text, /契約中です/)
  const company = await visitor(made.client)
  assert.match((await company.get(`/client/contracts/${made.id}/amendment`)).text, /契約を変更する/)
  const same = await company.post(`/client/contracts/${made.id}/amendments`, await typedOf(made, 2))
  assert.match(same.text, /変更するところを入力してください/)
})

test('the end is announced, its reason asked for and disclosed, paper asked for and given', async () => {
  const made = await contract.inForce()
  const worker = await visitor(made.talent)
  const client = await visitor(made.client)
  const [ours, theirs] = [`/client/contracts/${made.id}`, `/my/contracts/${made.id}`]
  assert.match((await client.get(`${ours}/termination`)).text, /30日前までの予告/)
  const short = await client.post(`${ours}/terminations`, {
    kind: 'early',
    'endsOn-year': '2025',
    'endsOn-month': '12',
    'endsOn-day': '10',
    reason: 'budget',
    message: '予算の都合で終了をお願いします。',
  })
  assert.equal(short.status, 422)
  assert.match(short.text, /終了の30日前までの予告が必要です/)
  const given = {
    kind: 'early' as const,
    endsOn: '2026-03-31',
    exception: null,
    reason: 'budget' as const,
    message: '予算の都合で終了をお願いします。',
  }
  await as(db, made.client, (tx) => terminateContract(tx, made.client, made.id, given, NOW))
  assert.match((await worker.get(theirs)).text, /理由の開示を求める/)
  assert.equal((await worker.post(`${theirs}/reason-requests`)).status, 303)
  assert.match((await client.get(ours)).text, /理由の開示を求められています/)
  assert.equal(
    (await client.post(`${ours}/reasons`, { exception: 'none', reason: '来年度の予算が半分になりました。' })).status,
    303,
  )
  assert.match((await worker.get(theirs)).text, /来年度の予算が半分/)
  await worker.post(`${theirs}/paper-requests`)
  assert.match((await client.get(ours)).text, /書面での交付を求められています/)
  assert.equal((await client.post(`${ours}/papers`)).status, 303)
})

test('abandoning asks for a reason and a message, and says what becomes of the application', async () => {
  const made = await contract.drafted()
  const seen = await visitor(made.talent)
  assert.match((await seen.get(`/my/contracts/${made.id}`)).text, /応募は「辞退」になり/)
  const short = await seen.post(`/my/contracts/${made.id}/abandonments`, { reason: 'schedule', message: '無理です' })
  assert.equal(short.status, 422)
  assert.match(short.text, /10文字以上/)
  await seen.post(`/my/contracts/${made.id}/abandonments`, {
    reason: 'schedule',
    message: '本業の都合で時間が取れなくなりました。',
  })
  assert.equal(await state(made.id), 'abandoned')
})

test('lists show one’s own contracts and whose turn it is; empty ones say what to do', async () => {
  const made = await contract.proposed()
  assert.match((await (await visitor(made.talent)).get('/my/contracts')).text, /読んで同意する/)
  assert.match((await (await visitor(made.client)).get('/client/contracts?page=x')).text, /受託者番号/)
  assert.match((await (await visitor(await talent())).get('/my/contracts')).text, /契約はまだありません/)
  assert.match((await (await visitor(await member('company'))).get('/client/contracts')).text, /契約はまだありません/)
})

test('another’s contract is not found, whatever the door', async () => {
  const made = await contract.inForce()
  const doors = ['', '/notice', '/notice.pdf', '/journal', '/edit', '/amendment', '/termination']
  const host = await visitor(await member('municipality', made.municipalityId))
  const other = await visitor(await member('company'))
  for (const door of doors)
    for (const someone of [host, other])
      assert.equal((await someone.get(`/client/contracts/${made.id}${door}`)).status, 404, door)
  const stranger = await visitor(await talent())
  for (const door of ['', '/notice', '/notice.pdf', '/journal', '/termination'])
    assert.equal((await stranger.get(`/my/contracts/${made.id}${door}`)).status, 404, door)
  assert.equal((await stranger.post(`/my/contracts/${made.id}/paper-requests`)).status, 404)
})

test('a viewer reads and has no buttons; a post is refused', async () => {
  const made = await contract.drafted()
  const seen = await visitor(await member('company', made.client.organizationId, 'viewer'))
  const page = await seen.get(`/client/contracts/${made.id}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /副業人材に示す<\/button>|契約を取りやめる<\/button>/)
  assert.equal((await seen.post(`/client/contracts/${made.id}/proposals`)).status, 403)
})
