import { describe, test } from 'vitest'
import { as, clock } from '../../src/actor.ts'
import { stopMailsPath } from '../../src/messages/stop-mails.ts'
import { post } from '../../src/mail.ts'
import { casesOf } from '../world/cases.ts'
import { eventsOf } from '../world/events.ts'
import { NOW, office } from '../world/office.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member, talent } = office(house.owner)

describe.each(ways)('those who work together write to each other, $way', ({ javaScript }) => {
  test('the coordinator writes from the case, and the company answers from its own page', async () => {
    const made = await casesOf(house).opened()
    const desk = await house.signedIn(made.operator, { javaScript })
    await desk.goto(`/desk/cases/${made.id}`)
    await follow(desk, '企業とのやりとり')
    await arriveAt(desk, 'やりとりを始める')
    await press(desk, '送る')
    await arriveAt(desk, 'やりとりを始める')
    await says(desk, 'メッセージを入力してください')
    await fill(desk, { body: '予約の数字を3年分ご用意いただけますか。' })
    await press(desk, '送る')
    await says(desk, '予約の数字を3年分ご用意いただけますか。', '伴走のやりとり')
    const company = await house.signedIn(made.company, { javaScript, width: 360 })
    await company.goto('/client/case')
    await follow(company, '伴走担当とのやりとり')
    await says(company, '予約の数字を3年分ご用意いただけますか。')
    await fill(company, { body: '平日と休日に分けてお送りします。' })
    await press(company, '送る')
    await says(company, '平日と休日に分けてお送りします。')
    await follow(company, '伴走の画面を見る')
    await arriveAt(company, '伴走')
    await desk.reload()
    await says(desk, '平日と休日に分けてお送りします。')
  })

  test('whoever comes to an event asks the town, and is answered', async () => {
    const made = await eventsOf(house.db, house.owner).joined()
    const page = await house.signedIn(made.talent, { javaScript, width: 360 })
    await page.goto(`/registrations/${made.registration}`)
    await follow(page, '主催者とのやりとり')
    await arriveAt(page, 'やりとりを始める')
    await fill(page, { body: '駅からの送迎はありますか。' })
    await press(page, '送る')
    await arriveAt(page, '副業人材の始めかた')
    await says(page, '駅からの送迎はありますか。', 'イベントの参加申込のやりとり')
    const town = await house.signedIn(made.officer, { javaScript })
    await town.goto(`/town/registrations/${made.registration}`)
    await follow(town, 'この方とのやりとり')
    await says(town, '駅からの送迎はありますか。')
    await fill(town, { body: '南口にお迎えに上がります。' })
    await press(town, '送る')
    await says(town, '南口にお迎えに上がります。')
  })

  test('who wants no more mails of a kind says so from the mail, without signing in', async () => {
    const { accountId } = await talent()
    const once = `journey-${accountId}`
    const to = { accountId, address: 'hanako@example.jp' }
    const letter = { once, topic: 'event' as const, to, subject: 'まもなくイベントです', body: '本文です。' }
    await as(house.db, clock, (tx) => post(tx, letter, NOW))
    const { id } = await house.owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()
    const page = await house.visitor({ javaScript, width: 360 })
    await page.goto(stopMailsPath(house.services.config.secret, id))
    await arriveAt(page, 'メールを止める')
    await says(page, '「イベント」のお知らせを、メールでは送らないようにします。')
    await press(page, 'メールを止める')
    await arriveAt(page, 'メールを止めました')
    await page.goto(`/unsubscriptions/${id}/wrong`)
    await arriveAt(page, 'このリンクは使えません')
  })

  test('an operator finds a report on today’s work', async () => {
    const operator = await member('operator')
    const page = await house.signedIn(operator, { javaScript, width: 360 })
    await page.goto('/desk?kind=reports')
    await arriveAt(page, '確認を待つ通報')
    await says(page, '確認を待つ通報はありません')
  })
})
