import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, type Member } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { asked, held } from '../../../tests/deeds/posting-approvals.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { submitPosting } from '../submit-posting.ts'
import { approvalMoves, type ApprovalState, approvalStateNames } from './approval.ts'
import { approvePosting, askPostingApproval } from './approve-posting.ts'
import { returnApproval } from './return-approval.ts'
import { approversOf, setApprovers } from './approvers.ts'
import { approvalsOf } from './read-approvals.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const s = { db, owner }
const approve = (actor: Member, posting: string, note = '') =>
  as(db, actor, (tx) => approvePosting(tx, actor, posting, note, NOW))
const ask = (actor: Member, posting: string) => as(db, actor, (tx) => askPostingApproval(tx, actor, posting, NOW))
const send = (actor: Member, posting: string) => as(db, actor, (tx) => submitPosting(tx, actor, posting, NOW))
const read = (actor: Member, posting: string) => as(db, actor, (tx) => approvalsOf(tx, actor, posting))

test('every move from every state', () => {
  const table = (Object.keys(approvalStateNames) as ApprovalState[]).map((state) => {
    const moves = Object.entries(approvalMoves).filter(([, { from }]) => (from as readonly string[]).includes(state))
    return `${approvalStateNames[state]}: ${moves.map(([move, { to }]) => `${move}→${to}`).join(' ') || '—'}`
  })
  assert.deepEqual(table, [
    '決裁中: pass→asked approve→approved return→returned replace→replaced',
    '決裁済み: —',
    '差戻し: —',
    '内容が変わったため取り直し: —',
  ])
})

test('課長 and then 部長 approve, each is told, and only then it goes into review', async () => {
  const { officer, chief, head, posting } = await held(s)
  await assert.rejects(send(officer, posting), /決裁がまだ済んでいません/)
  await ask(officer, posting)
  await assert.rejects(approve(head, posting), /ほかの人の決裁の番/)
  await approve(chief, posting, '起案のとおり')
  await assert.rejects(send(officer, posting), Stale)
  await approve(head, posting)
  const { approvals, mayAsk } = await read(officer, posting)
  assert.deepEqual(
    approvals[0]?.steps.map(({ position, note, approvedAt }) => [position, note, approvedAt !== null]),
    [
      [1, '起案のとおり', true],
      [2, '', true],
    ],
  )
  assert.equal(mayAsk, false)
  await send(officer, posting)
  const row = await owner.selectFrom('postings').select('state').where('id', '=', posting).executeTakeFirstOrThrow()
  assert.equal(row.state, 'review')
  const mails = await owner
    .selectFrom('mails')
    .select(['subject', 'to_account'])
    .where('path', '=', `/client/postings/${posting}/approval`)
    .execute()
  assert.deepEqual(
    mails.map(({ subject, to_account }) => `${subject} ${to_account}`).toSorted(),
    [
      `求人が決裁されました ${officer.accountId}`,
      `求人の決裁を求められています ${chief.accountId}`,
      `求人の決裁を求められています ${head.accountId}`,
    ].toSorted(),
  )
})

test('changed text asks again, and the old approval counts for nothing', async () => {
  const { officer, chief, posting } = await asked(s, 1)
  const change = () =>
    owner
      .updateTable('postings')
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('id', '=', posting)
      .execute()
  await change()
  await assert.rejects(approve(chief, posting), /内容が変わりました/)
  await ask(officer, posting)
  await approve(chief, posting)
  await change()
  await assert.rejects(send(officer, posting), Stale)
  const { approvals } = await read(officer, posting)
  assert.deepEqual(approvals.map(({ state }) => state).toSorted(), ['approved', 'replaced'])
})

test('sent back with a reason, it may be asked for again', async () => {
  const { officer, chief, posting } = await asked(s)
  await as(db, chief, (tx) => returnApproval(tx, chief, posting, '予算の額を確かめてください。', NOW))
  await assert.rejects(approve(chief, posting), Stale)
  const { approvals, mayAsk } = await read(officer, posting)
  assert.deepEqual(
    [approvals[0]?.state, approvals[0]?.reason, mayAsk],
    ['returned', '予算の額を確かめてください。', true],
  )
  await ask(officer, posting)
  await assert.rejects(ask(officer, posting), /すでに決裁を求めています/)
})

test('whoever asks does not approve: they are left out of the line', async () => {
  const { officer, chief, head, posting } = await held(s)
  await ask(chief, posting)
  const { approvals } = await read(officer, posting)
  assert.deepEqual(
    approvals[0]?.steps.map(({ accountId }) => accountId),
    [head.accountId],
  )
  const alone = await held(s, 1)
  await assert.rejects(ask(alone.chief, alone.posting), /ほかに決裁する人がいません/)
})

test('both press at once: one step, one time', async () => {
  const { chief, posting } = await asked(s, 1)
  const both = await Promise.allSettled([approve(chief, posting), approve(chief, posting)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('an unfinished text is not put before anybody, and a house without a line needs none', async () => {
  const { officer } = await held(s)
  const town = officer.organizationId
  const { id } = await postingsOf(owner)('draft', { client_id: town, municipality_id: town, fee_yen: null })
  await assert.rejects(ask(officer, id), Invalid)
  const free = await member('municipality')
  const own = { client_id: free.organizationId, municipality_id: free.organizationId }
  const { id: unheld } = await postingsOf(owner)('draft', own)
  await assert.rejects(ask(free, unheld), /決裁を通さずに/)
  await send(free, unheld)
})

test('an admin sets the line out of the own people; nobody stands in it twice', async () => {
  const { officer, chief } = await held(s)
  const set = (actor: Member, line: string[]) => as(db, actor, (tx) => setApprovers(tx, actor, line, NOW))
  const stranger = await member('municipality')
  await assert.rejects(set(officer, [stranger.accountId]), Invalid)
  await assert.rejects(set(officer, [chief.accountId, chief.accountId]), Invalid)
  await assert.rejects(set(chief, [chief.accountId]), NotAllowed)
  await assert.rejects(set(await member('company'), []), NotFound)
  await set(officer, [])
  assert.deepEqual(await as(db, officer, (tx) => approversOf(tx, officer.organizationId)), [])
})

test('another town finds nothing of it, in the verbs and in the rows', async () => {
  const { posting, officer } = await asked(s)
  const stranger = await member('municipality')
  await assert.rejects(read(stranger, posting), NotFound)
  await assert.rejects(approve(stranger, posting), NotFound)
  for (const table of ['posting_approvals', 'posting_approval_steps', 'posting_approvers'] as const)
    assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom(table).selectAll().execute()), [])
  const company = await member('company')
  const { id } = await postingsOf(owner)('draft', {
    client_id: company.organizationId,
    municipality_id: officer.organizationId,
  })
  await assert.rejects(read(officer, id), NotFound, 'a company’s posting in its own town')
})

test('the pages: the line, the banner instead of the button, the turn, the record', async () => {
  const { officer, chief, posting } = await held(s, 1)
  const [me, boss] = [await visitor(officer), await visitor(chief)]
  const path = `/client/postings/${posting}`
  const before = (await me.get(path)).text
  assert.match(before, /決裁が済むと審査に出せます/)
  assert.doesNotMatch(before, /審査に出す<\/button>/)
  assert.equal((await me.post(`${path}/reviews`)).status, 409)
  assert.equal((await me.post(`${path}/approval-requests`)).location, `${path}/approval`)
  assert.match(
    (await me.get(path)).text,
    /求めたあとは、いまだれの番かを/,
    'the banner is true before and after asking',
  )
  assert.doesNotMatch((await me.get(`${path}/approval`)).text, /あなたの決裁の番です/)
  assert.match((await boss.get(`${path}/approval`)).text, /あなたの決裁の番です/)
  assert.equal((await boss.post(`${path}/approval-returns`, { reason: '短い' })).status, 422)
  assert.equal((await boss.post(`${path}/approvals`, { note: '<b>可</b>' })).status, 303)
  assert.match((await me.get(`${path}/approval`)).text, /決裁済み.*&lt;b/s)
  assert.match((await me.get(path)).text, /審査に出す<\/button>/)
  assert.match((await boss.get('/town/approvers')).text, /組織の管理者が決めます/)
  assert.equal((await me.post('/town/approvers', { first: chief.accountId, second: chief.accountId })).status, 422)
})
