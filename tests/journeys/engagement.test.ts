import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { casesOf } from '../world/cases.ts'
import { engagementsOf, type MadeMonth } from '../world/engagements.ts'
import { office } from '../world/office.ts'
import { workdaysOf } from '../world/workdays.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const title = '温泉旅館のECサイト立て直し'
const month = '2025年11月の稼働'

describe.each(ways)('a month of work, $way', ({ javaScript }) => {
  const story = begin()

  async function begin(): Promise<MadeMonth> {
    const made = await engagementsOf(house).open()
    await workdaysOf(house).confirmed(made, { hours: 9, quarter: '30' })
    return made
  }
  const asTalent = async () => house.signedIn((await story).talent, { javaScript, width: 360 })
  const asClient = async () => house.signedIn((await story).client, { javaScript })

  test('the talent finds the month from the contract, writes the goals, and keeps a draft on the phone', async () => {
    const page = await asTalent()
    await page.goto('/my/contracts')
    await arriveAt(page, '契約')
    await follow(page, title)
    await arriveAt(page, title)
    await follow(page, /^稼働/)
    await arriveAt(page, '稼働')
    await follow(page, '目標を決める')
    await arriveAt(page, 'キックオフ')
    await fill(page, { goal1: '宿の予約が自社サイトから入る', contact: 'チャット', rhythm: '毎週月曜の20時' })
    await press(page, '目標を相手に送る')
    await arriveAt(page, 'キックオフ')
    await says(page, '目標1に届いたときに見えることを入力してください')
    await fill(page, { sign1: '自社サイトの予約が月20件になる' })
    await press(page, '目標を相手に送る')
    await arriveAt(page, 'キックオフ')
    await follow(page, '稼働に戻る')
    await follow(page, '2025年11月')
    await arriveAt(page, month)
    await says(page, '活動記録の合計(9時間30分)を入れてあります')
    assert.equal(await page.getByLabel('稼働時間※必須', { exact: true }).inputValue(), '9')
    await fill(page, { done: '予約サイトの写真を差し替えた。' })
    await press(page, '下書きを保存する')
    await arriveAt(page, month)
    await says(page, '保存した下書きです')
  })

  test('later the talent goes on with the draft, sends it, and says how it goes', async () => {
    const page = await asTalent()
    const { id } = await story
    await page.goto(`/my/contracts/${id}/engagement`)
    await follow(page, '2025年11月')
    await arriveAt(page, month)
    await press(page, '発注者に送る')
    await arriveAt(page, month)
    await says(page, 'その結果を入力してください')
    await fill(page, { outcome: '問合せが月12件から17件に増えた。', plan: '英語の説明を作る。' })
    await press(page, '発注者に送る')
    await arriveAt(page, month)
    await says(page, '確認待ち', '2025年12月8日(月)までに返事がないときは', 'あなたと伴走担当だけが見ます')
    await fill(page, { score: '2', words: '写真の素材がなかなか届きません。' })
    await press(page, '手応えを記録する')
    await arriveAt(page, month)
    await says(page, 'あまり手応えがない')
  })

  test('the client agrees to the goals, asks back once, and accepts what comes again', async () => {
    const { id } = await story
    const page = await asClient()
    await page.goto(`/client/contracts/${id}/engagement`)
    await arriveAt(page, '稼働')
    await says(page, 'あなたの番です: 2025年11月の報告を確かめる')
    await follow(page, 'キックオフを開く')
    await arriveAt(page, 'キックオフ')
    await press(page, 'この目標で始める')
    await arriveAt(page, 'キックオフ')
    await says(page, '合意済み')
    await follow(page, '稼働に戻る')
    await follow(page, '2025年11月')
    await arriveAt(page, month)
    await fill(page, { question: '問合せの数え方を教えてください。' })
    await press(page, '差し戻す')
    await arriveAt(page, month)
    const theirs = await asTalent()
    await theirs.goto(`/my/contracts/${id}/engagement`)
    await follow(theirs, '2025年11月')
    await arriveAt(theirs, month)
    await says(theirs, '問合せの数え方を教えてください。', '前に送った内容を入れてあります')
    await fill(theirs, { outcome: '予約台帳で数えて、月12件から17件に増えた。' })
    await press(theirs, '発注者に送る')
    await arriveAt(theirs, month)
    await page.reload()
    await arriveAt(page, month)
    assert.doesNotMatch(await page.locator('main').innerText(), /写真の素材がなかなか/)
    await press(page, 'この報告を承認する')
    await arriveAt(page, month)
    await says(page, '承認済み')
  })

  test('the coordinator sees on the desk who is not well, and who has not reported', async () => {
    const operator = await member('operator')
    const { client } = await story
    await casesOf(house).opened({ operator, company: client })
    const late = await engagementsOf(house).open()
    await house.owner
      .updateTable('engagement_months')
      .set({ due_on: '2025-11-30' })
      .where('id', '=', late.month)
      .execute()
    const page = await house.signedIn(operator, { javaScript })
    await page.goto('/desk?mine=no')
    await arriveAt(page, '今日の仕事')
    await says(page, '月次報告が届いていない月', '手応えが低い月', '2025年11月 温泉旅館のECサイト立て直し')
    await page
      .locator(`a[href="/desk/engagements/${(await story).id}/months/${(await story).month}"]`)
      .first()
      .click()
    await arriveAt(page, month)
    await says(page, '写真の素材がなかなか届きません。')
    await page.goto(`/desk/engagements/${late.id}`)
    await arriveAt(page, '稼働')
    await says(page, '副業人材の番です: 2025年11月の報告', '期限を過ぎています')
    await follow(page, '記録')
    await arriveAt(page, '記録')
    await says(page, '稼働の月が始まりました')
  })
})
