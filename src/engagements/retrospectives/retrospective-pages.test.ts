import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { says } from '../../../tests/world/engagement-visits.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import {
  answerFields,
  outcomeFields,
  retrospectivesOf,
  talentAnswerFields,
} from '../../../tests/world/retrospectives.ts'

const { db, owner } = await freshDatabase()
const world = retrospectivesOf({ db, owner })
const { member, talent } = office(owner)
const { visitor } = house(db, { now: () => NOW })
const client = (id: string) => `/client/contracts/${id}`
const my = (id: string) => `/my/contracts/${id}`

test('while the contract runs: the page says when it will ask, and outcomes can be written down', async () => {
  const made = await world.running()
  const me = await visitor(made.client)
  says((await me.get(client(made.id))).text, `href="${client(made.id)}/retrospective"`)
  says((await me.get(`${client(made.id)}/engagement`)).text, `href="${client(made.id)}/retrospective"`)
  const page = await me.get(`${client(made.id)}/retrospective`)
  says(page.text, '契約が終わると、ここで双方にたずねます', '小さなものでも構いません', '成果を記録する')
  assert.doesNotMatch(page.text, /振返りを送る/)
  const theirs = (await (await visitor(made.talent)).get(`${my(made.id)}/retrospective`)).text
  says(theirs, '発注者が記録すると、ここで読めます')
  assert.doesNotMatch(theirs, /成果を記録する</)
})

test('the client answers with the goals in its own words; what is missing is said, and what was chosen stays', async () => {
  const made = await world.asked()
  const me = await visitor(made.client)
  const at = `${client(made.id)}/retrospective`
  says((await me.get(`${client(made.id)}/engagement`)).text, 'あなたの番です: 契約を振り返る')
  const page = await me.get(at)
  says(page.text, '2026年1月30日(金)まで、1回だけ答えられます', '副業人材には見えません')
  says(page.text, '目標1「宿の予約が自社サイトから入る」にどこまで届きましたか', 'この答えは副業人材も読みます')
  says(page.text, '指標の根拠として読みます', 'また副業人材に頼みたい')
  const wrong = await me.post(`${at}s`, { ...answerFields, satisfaction: '', reach2: '' })
  assert.equal(wrong.status, 422)
  says(wrong.text, '満足度を選んでください')
  const half = await me.post(`${at}s`, { ...answerFields, reach2: '' })
  assert.equal(half.status, 422)
  says(half.text, '目標2にどこまで届いたかを選んでください', answerFields.words)
  assert.match(half.text, /name="satisfaction"[^>]*value="4"[^>]*checked|value="4"[^>]*checked/)
  assert.equal((await me.post(`${at}s`, answerFields)).location, at)
  assert.doesNotMatch((await me.get(`${client(made.id)}/engagement`)).text, /契約を振り返る/)
  says(
    (await me.get(at)).text,
    'やや満足',
    '写真の撮り方を、社員が覚えました。',
    '発注者の答え: <strong>届いた',
    '一部届いた',
  )
})

test('the talent answers without goals, never sees the other side’s answer, and reads how the goals were judged', async () => {
  const made = await world.asked()
  await world.answer(made, 'client', { satisfaction: 1, words: '社外秘の感想' })
  const me = await visitor(made.talent)
  const at = `${my(made.id)}/retrospective`
  const page = await me.get(at)
  says(
    page.text,
    '発注者には見えません',
    'だれの答えかを書かずに',
    '発注者の答え: <strong>届いた',
    'またこの町の仕事をしたい',
  )
  assert.doesNotMatch(page.text, /社外秘の感想|<strong>不満|にどこまで届きましたか/)
  assert.equal((await me.post(`${at}s`, talentAnswerFields)).status, 303)
  says((await me.get(at)).text, 'やや満足', 'に答えました。相手には見えません')
  const journal = (await me.get(`${my(made.id)}/engagement/journal`)).text
  says(journal, '契約の振返りをたずねました')
  assert.doesNotMatch(journal, /振返りに答えました/)
})

test('a professional of a town hall is told that the town does not get the answer', async () => {
  const made = await world.asked('municipality')
  says((await (await visitor(made.talent)).get(`${my(made.id)}/retrospective`)).text, '自治体には渡りません')
  says((await (await visitor(made.client)).get(`${client(made.id)}/retrospective`)).text, '企業の指標には数えません')
})

test('the coordinator reads both sides, and before that, whether they were asked', async () => {
  const desk = await visitor(await member('operator'))
  const made = await world.over()
  const at = `/desk/engagements/${made.id}/retrospective`
  says((await desk.get(`/desk/engagements/${made.id}`)).text, `href="${at}"`)
  says((await desk.get(at)).text, '契約が終わると、双方にたずねます')
  await world.ask(made)
  says((await desk.get(at)).text, '双方にたずねましたが、まだ答えがありません')
  await world.answer(made, 'talent', { satisfaction: 2, words: '返事が遅いです。' })
  await world.answer(made, 'client')
  says((await desk.get(at)).text, '副業人材', 'やや不満', '返事が遅いです。', 'やや満足')
  says((await desk.get(`/desk/engagements/${made.id}/journal`)).text, '契約の振返りに答えました')
})

test('an outcome: what is missing is said, the link is shown, and it is withdrawn with a reason at its own place', async () => {
  const made = await world.running()
  const me = await visitor(made.client)
  const at = client(made.id)
  const wrong = await me.post(`${at}/outcomes`, { ...outcomeFields, evidence: '', link: 'ftp://x' })
  assert.equal(wrong.status, 422)
  says(
    wrong.text,
    'どこで確かめられるかを入力してください',
    'リンクは https:// で始まるアドレスを',
    'value="朝採れ梨のジャム"',
  )
  assert.match(wrong.text, /<details class="disclosure" open/)
  assert.equal((await me.post(`${at}/outcomes`, outcomeFields)).status, 303)
  const page = (await me.get(`${at}/retrospective`)).text
  says(page, '商品になった', '2025年11月20日(木)', 'href="https://example.jp/jam"')
  const path = /action="([^"]*\/withdrawals)"/.exec(page)?.[1] ?? ''
  const short = await me.post(path, { withdrawReason: '誤り' })
  assert.equal(short.status, 422)
  says(short.text, '取り消す理由は5文字以上で入力してください')
  assert.equal((await me.post(path, { withdrawReason: '別の契約の成果だったため' })).status, 303)
  says((await me.get(`${at}/retrospective`)).text, '取り消し', '理由: 別の契約の成果だったため')
  says(
    (await (await visitor(made.talent)).get(`${my(made.id)}/engagement/journal`)).text,
    '成果を記録しました',
    '記録 → 取り消し',
  )
})

test('others find nothing, and a viewer sees the page without its forms', async () => {
  const made = await world.asked()
  for (const [who, base] of [
    [await member('company'), client(made.id)],
    [await talent(), my(made.id)],
    [await member('municipality', made.municipalityId), client(made.id)],
  ] as const)
    assert.equal((await (await visitor(who)).get(`${base}/retrospective`)).status, 404)
  const viewer = await visitor(await member('company', made.client.organizationId, 'viewer'))
  const page = await viewer.get(`${client(made.id)}/retrospective`)
  says(page.text, '編集できる人が答えます')
  assert.doesNotMatch(page.text, /振返りを送る|成果を記録する</)
  assert.equal((await viewer.post(`${client(made.id)}/retrospectives`, answerFields)).status, 403)
})
