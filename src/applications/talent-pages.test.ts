import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { applicationStates } from './application.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member, account } = office(owner)
const posting = postingsOf(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

const bid = { motivation: '温泉街で育ち、地元の宿の力になりたいと思いました。', naming: 'now', consent: 'yes' }

test('a talent reads the conditions, what goes to whom, and how the company will see it; then applies', async () => {
  const talent = await talents.complete()
  const client = await member('company')
  const { id } = await posting('published', { client_id: client.organizationId })
  const me = await visitor(talent)
  const page = await me.get(`/postings/${id}/application`)
  assert.equal(page.status, 200)
  for (const words of [
    '温泉旅館のECサイト立て直し',
    '月額50,000円・月10時間ほど',
    '都市商事株式会社',
    '山田',
    '職歴(勤務先の名称を含む)',
    '応募の選考と契約の準備のため',
  ])
    assert.ok(page.text.includes(words), words)
  const sent = await me.post(`/postings/${id}/application`, { ...bid, wishedFeeYen: '５０，０００円' })
  assert.equal(sent.status, 303)
  assert.match(sent.location ?? '', /^\/my\/applications\/[0-9a-f-]{36}$/)
  const mine = await me.get(sent.location ?? '')
  assert.match(mine.text, /発注者が2025年12月8日\(月\)までに返答します/)
  assert.match(mine.text, /月50,000円/)
  const again = await me.get(`/postings/${id}/application`)
  assert.deepEqual([again.status, again.location], [303, sent.location])
})

test('whoever hides the name sees that no name and no employer will be shown', async () => {
  const me = await visitor(await talents.complete())
  const { id } = await posting('published')
  const page = await me.get(`/postings/${id}/application?naming=later`)
  assert.match(page.text, /応募者1/)
  assert.doesNotMatch(page.text, /都市商事株式会社|私の氏名/)
})

test('whoever changes how the name is told keeps every word that was typed, sends nothing, and agrees anew', async () => {
  const me = await visitor(await talents.complete())
  const { id } = await posting('published')
  const path = `/postings/${id}/application`
  const typed = { ...bid, proposal: '最初の月は在庫を数えます。', wishedFeeYen: '６万', wishedHours: '12' }
  const hidden = await me.post(path, { ...typed, switchTo: 'later' })
  assert.equal(hidden.status, 200)
  for (const words of [
    bid.motivation,
    '最初の月は在庫を数えます。',
    'value="６万"',
    'value="12"',
    '氏名の伝え方: 氏名を伏せて応募',
  ])
    assert.ok(hidden.text.includes(words), words)
  assert.doesNotMatch(hidden.text, /都市商事株式会社|エラー|checked/)
  assert.match(hidden.text, /name="naming" value="later"/)
  const back = await me.post(path, { ...typed, naming: 'later', switchTo: 'now' })
  assert.ok(back.text.includes(bid.motivation) && back.text.includes('name="naming" value="now"'))
  assert.match(back.text, /都市商事株式会社/)
  const rows = await owner.selectFrom('applications').select('id').where('posting_id', '=', id).execute()
  assert.deepEqual(rows, [])
})

test('what is missing is said at its field, and what was typed stays', async () => {
  const me = await visitor(await talents.complete())
  const { id } = await posting('published')
  const answer = await me.post(`/postings/${id}/application`, {
    naming: 'later',
    motivation: '短い',
    wishedHours: '999',
  })
  assert.equal(answer.status, 422)
  for (const words of [
    'エラー: ',
    '応募の動機は20文字以上',
    '1時間から200時間まで',
    '情報の提供に同意してください',
    '>短い</textarea>',
    'value="999"',
    'value="later"',
  ])
    assert.ok(answer.text.includes(words), words)
  const rows = await owner.selectFrom('applications').select('id').where('posting_id', '=', id).execute()
  assert.deepEqual(rows, [])
})

test('an unfinished profile is asked what is missing, one that rests is led to itself; a closed posting says so', async () => {
  const { id } = await posting('published')
  const me = await visitor(await talents.made({ headline: '' }))
  const led = await me.get(`/postings/${id}/application`)
  assert.deepEqual([led.status, led.location], [303, `/postings/${id}/application/preparation`])
  const resting = await (await visitor(await talents.resting())).get(`/postings/${id}/application`)
  assert.match(resting.text, /応募の前に、プロフィールを仕上げてください/)
  assert.match(resting.text, /href="\/my\/profile\?next=/)
  const closed = await posting('closed')
  assert.match((await me.get(`/postings/${closed.id}/application`)).text, /この求人の募集は終了しました/)
  const draft = await posting('draft')
  assert.equal((await me.get(`/postings/${draft.id}/application`)).status, 404)
})

test('somebody without a talent’s hat learns how to get one; somebody signed out is led to the door and back', async () => {
  const { id } = await posting('published')
  const path = `/postings/${id}/application`
  const newcomer = await visitor({ kind: 'account', accountId: await account() })
  assert.equal((await newcomer.get(path)).location, `${path}/preparation`)
  const company = await (await visitor(await member('company'))).get(path)
  assert.ok(company.text.includes(`href="${path}/preparation"`))
  const stranger = await visitor()
  const led = await stranger.get(path)
  assert.deepEqual([led.status, led.location], [303, `/sign-in?next=${encodeURIComponent(path)}`])
})

test('the list says whose turn it is in every state, and what to do when it is empty', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  assert.match((await me.get('/my/applications')).text, /応募はまだありません/)
  for (const state of applicationStates) await applications.made(state, { talent })
  await applications.submitted()
  const page = await me.get('/my/applications')
  assert.equal(page.status, 200)
  for (const words of [
    'あなたの返事を待っています(1件)',
    '相手の返事や準備を待っています(4件)',
    '終わった応募(3件)',
    'あと7日',
  ])
    assert.ok(page.text.includes(words), words)
})

test('each state has its page, its next step and its buttons', async () => {
  for (const state of applicationStates) {
    const { id, talent } = await applications.made(state)
    const page = await (await visitor(talent)).get(`/my/applications/${id}`)
    assert.equal(page.status, 200, state)
    assert.equal(page.text.includes('この条件で合意する'), state === 'offered', state)
    const mayWithdraw = ['submitted', 'screening', 'interview', 'offered', 'accepted'].includes(state)
    assert.equal(page.text.includes('この応募を辞退する'), mayWithdraw, state)
    const journal = await (await visitor(talent)).get(`/my/applications/${id}/journal`)
    assert.equal(journal.status, 200)
  }
})

test('an offer is read in full and accepted; whoever was not named must agree to that first', async () => {
  const { id, talent } = await applications.offered()
  const me = await visitor(talent)
  const page = await me.get(`/my/applications/${id}`)
  for (const words of [
    '月額50,000円(消費税別)',
    '2026年1月1日(木)から2026年6月30日(火)まで',
    '毎月末日締め・翌月末日払い',
    '2025年12月8日(月) 10:00',
  ])
    assert.ok(page.text.includes(words), words)
  const refused = await me.post(`/my/applications/${id}/acceptances`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /契約の相手に氏名を伝えるため/)
  const done = await me.post(`/my/applications/${id}/acceptances`, { consent: 'yes' })
  assert.deepEqual([done.status, done.location], [303, `/my/applications/${id}`])
  const late = await me.post(`/my/applications/${id}/acceptances`, { consent: 'yes' })
  assert.equal(late.status, 409)
  assert.match(late.text, /すでに「合意」になっています/)
})

test('withdrawing asks for a reason and keeps the message', async () => {
  const { id, talent, client } = await applications.screening()
  const me = await visitor(talent)
  const refused = await me.post(`/my/applications/${id}/withdrawals`, { note: '申し訳ありません' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /辞退の理由を選んでください/)
  assert.match(refused.text, />申し訳ありません<\/textarea>/)
  assert.equal((await me.post(`/my/applications/${id}/withdrawals`, { reason: 'unanswered' })).status, 422)
  assert.equal(
    (await me.post(`/my/applications/${id}/withdrawals`, { reason: 'employer', note: '申し訳ありません' })).status,
    303,
  )
  const theirs = await (await visitor(client)).get(`/client/applications/${id}`)
  assert.match(theirs.text, /辞退の理由: 本業の都合/)
  assert.match(theirs.text, /申し訳ありません/)
})

test('another talent finds nothing, and the history never tells of marks', async () => {
  const { id, talent, client } = await applications.submitted()
  const company = await visitor(client)
  assert.equal((await company.post(`/client/applications/${id}/marks`, { mark: 'no', note: '内輪' })).status, 303)
  const journal = await (await visitor(talent)).get(`/my/applications/${id}/journal`)
  assert.doesNotMatch(journal.text, /評価/)
  const other = await visitor(await talents.complete())
  for (const path of ['', '/journal']) assert.equal((await other.get(`/my/applications/${id}${path}`)).status, 404)
  for (const deed of ['acceptances', 'withdrawals'])
    assert.equal((await other.post(`/my/applications/${id}/${deed}`, { reason: 'other', consent: 'yes' })).status, 404)
  assert.equal(
    (await owner.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    'submitted',
  )
})
