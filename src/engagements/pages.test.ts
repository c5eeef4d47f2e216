import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { bothSides, says } from '../../tests/world/engagement-visits.ts'
import { engagementsOf, usualKickoffFields, usualReportFields } from '../../tests/world/engagements.ts'
import { office } from '../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { mine, theirs } = bothSides(visitor)
const { member } = office(owner)
const world = engagementsOf({ db, owner })

test('from the contract to its months: whose turn it is stands on top', async () => {
  const made = await world.open()
  const { me, at } = await mine(made)
  says((await me.get(at)).text, `href="${at}/engagement"`)
  const page = await me.get(`${at}/engagement`)
  says(page.text, '報告前', '2025年12月5日(金)まで(報告)', '2025年11月', '目標を決める')
  says(page.text, 'あなたの番です: 2025年11月の報告')
  const client = await theirs(made)
  says((await client.me.get(`${client.at}/engagement`)).text, '副業人材の番です', '目標はまだ決まっていません')
})

test('before the first day there is no month yet, and the page says when it comes', async () => {
  const made = await world.begun()
  const page = await (await visitor(made.talent)).get(`/my/contracts/${made.id}/engagement`)
  says(page.text, 'まだ始まった月がありません', 'まず、キックオフで目標を決めてください')
})

test('手応え: who reads it is said on the form; the other side never sees it, the coordinator does', async () => {
  const made = await world.reported()
  const { me, at } = await mine(made)
  const path = `${at}/months/${made.month}`
  says((await me.get(path)).text, 'あなたと伴走担当だけが見ます。発注者には見えません')
  assert.equal((await me.post(`${path}/pulses`, {})).status, 422)
  assert.equal((await me.post(`${path}/pulses`, { score: '2', words: '返事が遅いです。' })).status, 303)
  says((await me.get(path)).text, 'あまり手応えがない', '返事が遅いです。')
  says((await me.get(`${at}/engagement`)).text, 'あまり手応えがない')
  const client = await theirs(made)
  for (const below of [`/months/${made.month}`, '/engagement', '/engagement/journal']) {
    const { text } = await client.me.get(client.at + below)
    assert.doesNotMatch(text, /<td[^>]*>あまり|<strong>あまり|返事が遅い|手応えを記録しました/)
  }
  const desk = await visitor(await member('operator'))
  says((await desk.get(`/desk/engagements/${made.id}/months/${made.month}`)).text, '副業人材: ', '返事が遅いです。')
  says((await desk.get(`/desk/engagements/${made.id}`)).text, '手応え(副業人材)', 'あまり手応えがない')
  says((await desk.get(`/desk/engagements/${made.id}/journal`)).text, '月次の手応えを記録しました')
})

test('goals: written by one side, read and confirmed by the other, rewritten as a new version', async () => {
  const made = await world.open()
  const { me, at } = await mine(made)
  const client = await theirs(made)
  says((await me.get(`${at}/kickoff`)).text, '目標を相手に送る', '例 自社サイトの予約が月20件になる')
  const half = await me.post(`${at}/kickoffs`, { ...usualKickoffFields, goal2: '写真を自分たちで撮れる' })
  assert.equal(half.status, 422)
  says(half.text, '目標2に届いたときに見えることを入力してください', 'value="写真を自分たちで撮れる"')
  assert.equal((await me.post(`${at}/kickoffs`, usualKickoffFields)).location, `${at}/kickoff`)
  says((await me.get(`${at}/kickoff`)).text, '相手の確認を待っている目標')
  says((await client.me.get(`${client.at}/kickoff`)).text, 'この目標で始める', '目標を書き直す')
  assert.equal((await client.me.post(`${client.at}/kickoff-confirmations`, { number: '1' })).status, 303)
  says((await me.get(`${at}/kickoff`)).text, 'いまの目標', '合意済み', '目標を書き直す')
  const again = { ...usualKickoffFields, goal1: '宿の予約を増やす', shown: '1' }
  assert.equal((await client.me.post(`${client.at}/kickoffs`, again)).status, 303)
  assert.equal((await me.post(`${at}/kickoff-confirmations`, { number: '2' })).status, 303)
  const page = await me.get(`${at}/kickoff`)
  says(page.text, '宿の予約を増やす', '以前の版(1件)', '第1版(副業人材)')
  const journal = await me.get(`${at}/engagement/journal`)
  says(journal.text, 'キックオフの目標に双方が合意しました', '合意済み → 以前の版', '月が始まりました')
})

test('a month that an amendment took out says so, and asks for nothing', async () => {
  const made = await world.dropped()
  const { me, at } = await mine(made)
  const { text } = await me.get(`${at}/months/${made.month}`)
  says(text, '対象外', '契約期間から外れました')
  assert.doesNotMatch(text, /発注者に送る|手応えを記録する/)
})

test('an operator and a viewer only read; other people find nothing', async () => {
  const made = await world.reported()
  const desk = await visitor(await member('operator'))
  const page = await desk.get(`/desk/engagements/${made.id}/months/${made.month}`)
  says(page.text, usualReportFields.outcome, '確認待ち')
  says(page.text, `/desk/organizations/${made.client.organizationId}`, `/desk/talents/${made.talent.talentId}`)
  assert.doesNotMatch(page.text, /承認する<|発注者に送る|手応えを記録する</)
  const viewer = await visitor(await member('company', made.client.organizationId, 'viewer'))
  const path = `/client/contracts/${made.id}/months/${made.month}`
  assert.doesNotMatch((await viewer.get(path)).text, /承認する<|手応えを記録する</)
  assert.equal((await viewer.post(`${path}/acceptances`, { report: '1' })).status, 403)
  const others = [
    [await member('company'), '/client'],
    [await member('municipality', made.municipalityId), '/client'],
    [await office(owner).talent(), '/my'],
  ] as const
  for (const [actor, base] of others)
    for (const below of ['engagement', 'kickoff', `months/${made.month}`, 'engagement/journal'])
      assert.equal((await (await visitor(actor)).get(`${base}/contracts/${made.id}/${below}`)).status, 404, below)
})
