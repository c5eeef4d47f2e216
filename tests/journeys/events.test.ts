import { describe, test } from 'vitest'
import type { Member } from '../../src/actor.ts'
import { eventsOf } from '../world/events.ts'
import { office } from '../world/office.ts'
import { choose, fill, follow, pressFolded, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const events = eventsOf(house.db, house.owner)
const { member } = office(house.owner)
const DAY = 86_400_000
let today = house.services.now()

/** So many days from now, as typed into three boxes. */
function date(name: string, days: number) {
  const at = new Date(today.getTime() + days * DAY)
  return {
    [`${name}-year`]: String(at.getUTCFullYear()),
    [`${name}-month`]: String(at.getUTCMonth() + 1),
    [`${name}-day`]: String(at.getUTCDate()),
  }
}

async function later(days: number): Promise<void> {
  today = new Date(today.getTime() + days * DAY)
  await house.later(days * DAY)
}

describe.each(ways)('a seminar from its draft to its report, $way', ({ javaScript }) => {
  const story = begin()
  const title = `はじめての副業人材${javaScript ? '' : '(紙の方も)'}`

  async function begin() {
    const { officer } = await events.drafted({ title: '準備のための下書き' })
    return { officer, first: await member('company'), second: await events.talent() }
  }
  const as = async (who: Member | Awaited<ReturnType<typeof events.talent>>, width?: number) =>
    house.signedIn(who, { javaScript, ...(width ? { width } : {}) })

  test('the officer drafts it, corrects a mistake, and publishes it', async () => {
    const page = await as((await story).officer)
    await page.goto('/town')
    await choose(page, 'イベント')
    await arriveAt(page, 'イベント')
    await follow(page, 'イベントを作る')
    await arriveAt(page, 'イベントを作る')
    await follow(page, 'セミナー')
    await arriveAt(page, 'イベントを作る')
    const programme = await page.locator('select[name=programme] option').nth(1).getAttribute('value')
    const when = { ...date('startsOn', 10), ...date('closesOn', 11), ...date('cancellableOn', 9) }
    await fill(page, { programme: programme ?? '', title, summary: '町の企業が話します。', ...when })
    await fill(page, { place: '湯けむり町役場', venueSeats: '1' })
    await press(page, '下書きを作る')
    await arriveAt(page, 'イベントを作る')
    await says(page, '申込の締切は、開始より前にしてください')
    await fill(page, date('closesOn', 9))
    await press(page, '下書きを作る')
    await arriveAt(page, title)
    await press(page, '公開して受付を始める')
    await arriveAt(page, title)
    await says(page, '申込受付中')
  })

  test('a company takes the last seat; a talent on a phone waits, and gets it when the company cancels', async () => {
    const { first, second } = await story
    const company = await as(first)
    await company.goto('/events')
    await follow(company, title)
    await arriveAt(company, title)
    await follow(company, '申し込む')
    await arriveAt(company, 'イベントに申し込む')
    await fill(company, { company: '湯けむり旅館', agreed: 'yes' })
    await press(company, '申し込む')
    await arriveAt(company, title)
    await says(company, '参加が確定しています')
    const phone = await as(second, 360)
    await phone.goto('/events')
    await follow(phone, title)
    await arriveAt(phone, title)
    await follow(phone, 'キャンセル待ちに申し込む')
    await arriveAt(phone, 'イベントに申し込む')
    await press(phone, '申し込む')
    await says(phone, '同意が必要です')
    await fill(phone, { agreed: 'yes' })
    await press(phone, '申し込む')
    await arriveAt(phone, title)
    await says(phone, 'キャンセル待ち')
    await pressFolded(company, '申込を取り消す')
    await arriveAt(company, title)
    await house.settle()
    await phone.goto('/registrations')
    await arriveAt(phone, 'イベントの申込')
    await follow(phone, title)
    await arriveAt(phone, title)
    await says(phone, '参加が確定しています')
  })

  test('a shop without an account calls, and the officer writes it down behind the others', async () => {
    const page = await as((await story).officer)
    await page.goto('/town/events')
    await follow(page, title)
    await follow(page, '申込者と出欠')
    await follow(page, '電話などで受けた申込を加える')
    await arriveAt(page, '電話などで受けた申込を加える')
    await fill(page, { company: '駅前菓子店', name: '鈴木 文代', phone: '0858-00-0456' })
    await press(page, '申込を加える')
    await says(page, '同意を確かめてください')
    await fill(page, { agreed: 'yes' })
    await press(page, '申込を加える')
    await arriveAt(page, '鈴木 文代')
    await says(page, 'キャンセル待ち', '0858-00-0456')
  })

  test('the officer moves it: nothing is saved until those who registered are told', async () => {
    const page = await as((await story).officer)
    await page.goto('/town/events')
    await follow(page, title)
    await arriveAt(page, title)
    await follow(page, '内容を変える')
    await arriveAt(page, 'イベントの内容を変える')
    await fill(page, { place: '湯けむり町民ホール' })
    await press(page, '保存する')
    await arriveAt(page, 'イベントの内容を変える')
    await says(page, '申し込んだ2件の方に伝える文を入力してください')
    await fill(page, { tell: '会場が町民ホールに変わります。' })
    await press(page, '保存する')
    await arriveAt(page, title)
    await follow(page, 'アンケート')
    await arriveAt(page, 'アンケート')
    await fill(page, { label1: '満足度', kind1: 'scale' })
    await press(page, '質問を保存する')
    await arriveAt(page, 'アンケート')
  })

  test('on the day the talent types the code of the room, and answers the questions', async () => {
    await later(10)
    const { officer, second } = await story
    const room = await as(officer)
    await room.goto('/town/events')
    await follow(room, title)
    await follow(room, '出席コードを映す')
    await arriveAt(room, '出席コード')
    const code = await room.locator('.attendance-code').innerText()
    const phone = await as(second, 360)
    await phone.goto('/registrations')
    await follow(phone, title)
    await arriveAt(phone, title)
    await fill(phone, { code })
    await press(phone, '出席する')
    await arriveAt(phone, title)
    await says(phone, 'ご参加ありがとうございました')
    await follow(phone, 'アンケートに答える')
    await arriveAt(phone, 'アンケート')
    await fill(phone, { answer1: '5' })
    await press(phone, '回答を送る')
    await arriveAt(phone, title)
    await says(phone, 'お答えいただきました')
  })

  test('the officer looks through the attendance, and reports in words that the figures began', async () => {
    const page = await as((await story).officer)
    await page.goto('/town/events')
    await follow(page, title)
    await arriveAt(page, title)
    await press(page, '開催したと記録する')
    await arriveAt(page, title)
    await follow(page, '申込者と出欠')
    await arriveAt(page, '申込者と出欠')
    await press(page, '出欠を保存する')
    await arriveAt(page, '申込者と出欠')
    await page.goBack()
    await page.goto('/town/events')
    await follow(page, title)
    await follow(page, '開催報告を作る')
    await arriveAt(page, '開催報告')
    await says(page, '出席')
    await press(page, '報告を出す')
    await arriveAt(page, '開催報告')
    await says(page, '参加者は1人')
  })
})
