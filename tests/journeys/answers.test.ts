import { describe, test } from 'vitest'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { fill, follow, pressFolded, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const applications = applicationsOf(house.owner)
const title = '温泉旅館のECサイト立て直し'

describe.each(ways)('everybody gets an answer, $way', ({ javaScript }) => {
  const story = begin()

  async function begin(): Promise<MadeApplication[]> {
    const client = await member('company')
    const posting = await postingsOf(house.owner)('published', { client_id: client.organizationId, title })
    return Promise.all([1, 2, 3].map(() => applications.submitted({ client, posting })))
  }
  const nth = async (n: number): Promise<MadeApplication> => (await story)[n] as MadeApplication

  test('the company declines one with a reason and words of its own', async () => {
    const { id, client } = await nth(0)
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/applications/${id}`)
    await arriveAt(page, /応募者/)
    await follow(page, '見送る')
    await arriveAt(page, '見送る')
    await press(page, '見送りを伝える')
    await arriveAt(page, '見送る')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /見送りの理由/ })
      .waitFor()
    await follow(page, '求める経験・スキルとの違い')
    await arriveAt(page, '見送る')
    await fill(page, { message: 'ご応募ありがとうございました。今回は写真の経験の長い方にお願いすることにしました。' })
    await press(page, '見送りを伝える')
    await arriveAt(page, /応募者/)
    await says(page, '見送り')
  })

  test('the talent reads these words, and finds the way on', async () => {
    const { id, talent } = await nth(0)
    await house.settle()
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto(`/my/applications/${id}`)
    await arriveAt(page, title)
    await says(page, '写真の経験の長い方にお願いすることにしました', 'ほかの求人を探す')
    await follow(page, 'ほかの求人を探す')
    await arriveAt(page, /求人/)
  })

  test('a talent withdraws, and the company reads why', async () => {
    const { id, talent, client } = await nth(1)
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto(`/my/applications/${id}`)
    await arriveAt(page, title)
    await fill(page, { reason: 'employer', note: '勤務先の許可が下りませんでした。申し訳ありません。' })
    await press(page, '辞退する')
    await arriveAt(page, title)
    const theirs = await house.signedIn(client, { javaScript })
    await theirs.goto(`/client/applications/${id}`)
    await arriveAt(theirs, /応募者/)
    await says(theirs, '辞退の理由', '勤務先の許可が下りませんでした')
  })

  test('the posting closes without a word to the last one: the answer comes by itself', async () => {
    const { id, talent, client, postingId } = await nth(2)
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/postings/${postingId}`)
    await arriveAt(page, title)
    await pressFolded(page, '取り下げる')
    await arriveAt(page, title)
    await fill(page, { reason: 'budget' })
    await press(page, '取り下げる')
    await arriveAt(page, title)
    await says(page, '取下げ')
    await house.settle()
    const theirs = await house.signedIn(talent, { javaScript, width: 360 })
    await theirs.goto(`/my/applications/${id}`)
    await arriveAt(theirs, title)
    await says(theirs, 'メッセージ', '見送り')
  })
})
