import { describe, test } from 'vitest'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const applications = applicationsOf(house.owner)
const title = '温泉旅館のECサイト立て直し'

describe.each(ways)('two sides write to each other, $way', ({ javaScript }) => {
  const story = begin()

  async function begin(): Promise<MadeApplication> {
    const client = await member('company')
    const posting = await postingsOf(house.owner)('published', { client_id: client.organizationId, title })
    return applications.screening({ client, posting })
  }

  test('the talent writes the first message, is warned about an address, and takes it out', async () => {
    const { id, talent } = await story
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto(`/my/applications/${id}`)
    await arriveAt(page, title)
    await follow(page, '発注者とのやりとり')
    await arriveAt(page, 'やりとりを始める')
    await says(page, '運営事業者は、当事者が伴走担当を加えるか、メッセージを通報したときにだけ読めます')
    await press(page, '送る')
    await arriveAt(page, 'やりとりを始める')
    await page.getByRole('alert').getByRole('link', { name: 'メッセージを入力してください' }).waitFor()
    await fill(page, { body: 'ご質問があれば hanako@example.jp までお願いします。' })
    await press(page, '送る')
    await arriveAt(page, 'やりとりを始める')
    await says(page, 'メールアドレス: hanako@example.jp')
    await fill(page, { body: 'ご質問があれば、ここでお知らせください。' })
    await press(page, '送る')
    await arriveAt(page, title)
    await says(page, 'ご質問があれば、ここでお知らせください。')
  })

  test('the company is told in its header, and answers', async () => {
    const { client } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto('/client')
    await page.getByRole('link', { name: /通知/ }).first().click()
    await arriveAt(page, '通知')
    await says(
      page,
      `「${title}」のやりとりに新しいメッセージがあります`,
      '届いた理由: あなたが加わっているやりとりだから',
    )
    await follow(page, `「${title}」のやりとりに新しいメッセージがあります`)
    await arriveAt(page, title)
    await fill(page, { body: '面談の前に、見本をお送りします。' })
    await press(page, '送る')
    await arriveAt(page, title)
    await page.goto('/threads')
    await arriveAt(page, 'やりとり')
    await says(page, '面談の前に、見本をお送りします。')
  })

  test('the talent reports it; the operator reads and answers', async () => {
    const { talent } = await story
    const operator = await member('operator')
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/threads')
    await arriveAt(page, 'やりとり')
    await follow(page, new RegExp(title))
    await arriveAt(page, title)
    await follow(page, 'メッセージを通報する')
    await arriveAt(page, 'メッセージを通報する')
    await fill(page, { reason: 'other' })
    await press(page, '通報する')
    await arriveAt(page, title)
    await says(page, '通報しました(確認待ち)')
    const desk = await house.signedIn(operator, { javaScript })
    await desk.goto('/desk/reports')
    await arriveAt(desk, '通報')
    await follow(desk, 'その他')
    await arriveAt(desk, '通報されたメッセージ')
    await says(desk, '面談の前に、見本をお送りします。')
    await fill(desk, { answer: '内容を確かめました。問題はありません。' })
    await press(desk, '問題なしとする')
    await arriveAt(desk, '通報されたメッセージ')
    await page.reload()
    await arriveAt(page, title)
    await says(page, '運営事業者の回答: 内容を確かめました。問題はありません。')
  })

  test('who wants no mails about messages says so once', async () => {
    const { talent } = await story
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/notifications')
    await arriveAt(page, '通知')
    await follow(page, '受け取り方を変える')
    await arriveAt(page, '通知の受け取り方')
    await fill(page, { message: 'never' })
    await press(page, 'この内容で保存する')
    await arriveAt(page, '通知の受け取り方')
    await says(page, '通知の受け取り方を保存しました')
  })
})
