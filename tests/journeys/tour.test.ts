import { describe, test } from 'vitest'
import { eventsOf, goodSheet } from '../world/events.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const events = eventsOf(house.db, house.owner)

describe.each(ways)('a talent joins a tour on the phone, $way', ({ javaScript }) => {
  const title = `梨の町を歩く${javaScript ? '春' : '秋'}`
  const story = events.opened({ kind: 'tour', title })
  const talent = events.talent()
  const onPhone = async () => house.signedIn(await talent, { javaScript, width: 360 })

  test('the costs and hours are read, and one asks for a place', async () => {
    await story
    const phone = await onPhone()
    await phone.goto('/events?kind=tour')
    await arriveAt(phone, 'イベント')
    await follow(phone, title)
    await arriveAt(phone, title)
    await says(phone, '参加者の自己負担', '交通費と宿泊費', '梨園を訪ねる', '旅行傷害保険')
    await follow(phone, '申し込む')
    await arriveAt(phone, 'イベントに申し込む')
    await fill(phone, { agreed: 'yes', note: '梨の選果を手伝ったことがあります。' })
    await press(phone, '申し込む')
    await arriveAt(phone, title)
    await says(phone, '選考中')
  })

  test('the officer chooses, with a reason that stays inside', async () => {
    const page = await house.signedIn((await story).officer, { javaScript })
    await page.goto('/town/events')
    await follow(page, title)
    await arriveAt(page, title)
    await follow(page, '申込者と出欠')
    await arriveAt(page, '申込者と出欠')
    await page.locator('main table a').first().click()
    await arriveAt(page, /人材/)
    await fill(page, { outcome: 'confirm', reason: 'fits', memo: '選果の経験がある。' })
    await press(page, '結果を決めて知らせる')
    await arriveAt(page, /人材/)
    await says(page, '参加確定', '選果の経験がある。')
  })

  test('the talent has a place, brings a sheet, and the town answers it', async () => {
    const phone = await onPhone()
    await phone.goto('/registrations')
    await arriveAt(phone, 'イベントの申込')
    await follow(phone, title)
    await arriveAt(phone, title)
    await says(phone, '参加が確定しています', '湯けむり駅 改札前')
    await follow(phone, '提案シートを書く')
    await arriveAt(phone, '提案シートを書く')
    await fill(phone, goodSheet)
    await press(phone, '提案シートを出す')
    await arriveAt(phone, goodSheet.title)
    const page = await house.signedIn((await story).officer, { javaScript })
    await page.goto(new URL(phone.url()).pathname)
    await arriveAt(page, goodSheet.title)
    await fill(page, { words: '収穫期に来てください。' })
    await press(page, 'コメントする')
    await arriveAt(page, goodSheet.title)
    await phone.reload()
    await says(phone, '収穫期に来てください。')
  })
})
