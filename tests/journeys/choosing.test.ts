import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { fill, follow, says, tabTo } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const applications = applicationsOf(house.owner)
const title = '温泉旅館のECサイト立て直し'

describe.each(ways)('choosing among several, $way', ({ javaScript }) => {
  const story = begin()

  async function begin() {
    const client = await member('company')
    const made = await postingsOf(house.owner)('published', { client_id: client.organizationId, title })
    const posting = { ...made, clientId: client.organizationId }
    const people: MadeApplication[] = []
    for (let n = 0; n < 5; n++) {
      const row = { submitted_at: new Date(NOW.getTime() + n) }
      people.push(await applications.submitted({ client, posting, row }))
    }
    const town = await member('municipality', made.municipalityId)
    return { client, town, postingId: made.id, people }
  }
  const nth = async (n: number): Promise<MadeApplication> => (await story).people[n] as MadeApplication

  test('a card is moved on the board with the keyboard alone, and stays where it was put', async () => {
    const { client, postingId } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/postings/${postingId}/applications`)
    await arriveAt(page, '応募者')
    await follow(page, 'ボードで見る')
    await arriveAt(page, '応募者のボード')
    await tabTo(page, page.getByRole('button', { name: '選考を始める' }).first())
    await page.keyboard.press('Enter')
    await page.waitForLoadState()
    await arriveAt(page, '応募者のボード')
    await page
      .getByRole('region', { name: /^選考中/ })
      .getByRole('heading', { name: /応募者/ })
      .waitFor()
  })

  test('the board is read on a phone, one column below the other', async () => {
    const { client, postingId } = await story
    const page = await house.signedIn(client, { javaScript, width: 360 })
    await page.goto(`/client/postings/${postingId}/board?mark=none`)
    await arriveAt(page, '応募者のボード')
    await says(page, '選考中（1）', '応募（4）', '次は、あなたの返事')
  })

  test('colleagues note what they think; whoever wrote it takes it away', async () => {
    const { client } = await story
    const { id } = await nth(0)
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/applications/${id}`)
    await fill(page, { words: '週末に現地へ来られるかを聞く。' })
    await press(page, 'メモを書く')
    await arriveAt(page, /応募者/)
    await says(page, '社内のメモ(1件)', '週末に現地へ来られるかを聞く。')
    await press(page, '消す')
    await arriveAt(page, /応募者/)
    await says(page, '社内のメモ(0件)')
  })

  test('three stand side by side; two are declined together, each with words of their own', async () => {
    const { client, postingId, people } = await story
    const page = await house.signedIn(client, { javaScript, width: javaScript ? 1280 : 360 })
    await page.goto(`/client/postings/${postingId}/applications`)
    await arriveAt(page, '応募者')
    await fill(page, { with: people.slice(2).map(({ id }) => id) })
    await press(page, '選んだ応募者を並べて比べる')
    await arriveAt(page, '応募者を並べて比べる')
    await says(page, '応募者3の応募を開く', '応募者5の応募を開く', '応募の動機')
    await follow(page, '応募者の一覧に戻る')
    await follow(page, 'まとめて見送る')
    await arriveAt(page, 'まとめて見送る')
    const [fourth, fifth] = [await nth(3), await nth(4)]
    const words = { [`sentence-${fourth.id}`]: '朝市でのご経験に、社内で感心の声がありました。' }
    await fill(page, { chosen: [fourth.id, fifth.id], ...words, [`reason-${fourth.id}`]: 'skill' })
    await press(page, '届く文を確かめる')
    await arriveAt(page, 'まとめて見送る')
    const problems = await page.getByRole('alert').innerText()
    for (const [said, problem] of [
      [false, '応募者4: '],
      [true, '応募者5: この方へのひとことを10文字以上で入力してください'],
      [true, '応募者5: 見送りの理由を選んでください'],
    ] as const)
      assert.equal(problems.includes(problem), said, problem)
    await fill(page, { [`sentence-${fifth.id}`]: '写真のご提案を、みなで見ました。', [`reason-${fifth.id}`]: 'filled' })
    await press(page, '届く文を確かめる')
    await says(page, 'まだ送っていません', '応募者4へ', '写真のご提案を、みなで見ました。')
    await press(page, '選んだ方に見送りを伝える')
    await arriveAt(page, '応募者')
    const theirs = await house.signedIn(fifth.talent, { javaScript, width: 360 })
    await theirs.goto(`/my/applications/${fifth.id}`)
    await says(theirs, '写真のご提案を、みなで見ました。')
  })

  test('recruiting ends: everybody who waits is named, and what they will read is seen before it is sent', async () => {
    const { client, postingId, people } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/postings/${postingId}`)
    await arriveAt(page, title)
    await follow(page, 'お一人ずつに返事をして終える')
    await arriveAt(page, '返事をして募集を終える')
    await press(page, '届く文を確かめる')
    await arriveAt(page, '返事をして募集を終える')
    await page.getByRole('alert').waitFor()
    const words = people.slice(0, 3).flatMap(({ id }, n) => [
      [`sentence-${id}`, `${n + 1}番目にいただいたご提案を、社内で大切に読みました。`],
      [`reason-${id}`, 'closed'],
    ])
    await fill(page, { ending: 'withdraw:budget', ...Object.fromEntries(words) })
    await press(page, '届く文を確かめる')
    await arriveAt(page, '返事をして募集を終える')
    await says(page, 'まだ送っていません', '1番目にいただいたご提案', '3番目にいただいたご提案')
    await press(page, '全員に返事をして終える')
    await arriveAt(page, title)
    await says(page, '取下げ')
  })

  test('whoever was declined goes on: other postings, the town’s pool, and out of it again', async () => {
    const { town } = await story
    const { id, talent } = await nth(1)
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto(`/my/applications/${id}`)
    await arriveAt(page, title)
    await says(page, '2番目にいただいたご提案', 'これからのこと')
    await press(page, '案内を受け取る')
    await arriveAt(page, title)
    await press(page, '上の内容に同意して登録する')
    await arriveAt(page, title)
    await says(page, '登録しています')
    const theirs = await house.signedIn(town, { javaScript })
    await theirs.goto('/town/pool')
    await arriveAt(theirs, '町のタレントプール')
    await says(theirs, '旅館とECの立て直しを8年', '山田')
    await follow(page, '登録の内容を見る・やめる')
    await arriveAt(page, 'スカウト')
    await press(page, '登録をやめる')
    await arriveAt(page, 'スカウト')
    await theirs.reload()
    await says(theirs, '登録している人材はまだいません')
  })
})
