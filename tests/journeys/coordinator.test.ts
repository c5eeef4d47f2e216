import { randomUUID } from 'node:crypto'
import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { dayInJapan, formatDay } from '../../src/law/japanese-date.ts'
import { handlersFor } from '../../src/start/workers.ts'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member, organization } = office(house.owner)
const town = await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const operator = await member('operator')
const DAY = 86_400_000
const inDays = (days: number) => dayInJapan(house.services.now()).add({ days })

/** A day as typed into its boxes. */
function date(name: string, { year, month, day }: Temporal.PlainDate) {
  return { [`${name}-year`]: String(year), [`${name}-month`]: String(month), [`${name}-day`]: String(day) }
}

/** So many days pass, and the clock looks around. */
async function pass(days: number): Promise<void> {
  await house.later(days * DAY)
  await handlersFor(house.services)['clock.tick']?.({})
  await house.settle()
}

describe.each(ways)('a round of a programme, $way', ({ javaScript }) => {
  const name = `第${javaScript ? 1 : 2}回募集`
  const title = `朝市のSNSを立て直す${javaScript ? '' : '(2)'}`
  const story = begin()
  const desk = () => house.signedIn(operator, { javaScript })
  let path = ''

  async function begin() {
    const programme = randomUUID()
    const years = { first_year: 2025, last_year: 2027, created_at: NOW }
    await house.owner
      .insertInto('programmes')
      .values({ id: programme, municipality_id: town, name: `${name}の事業`, ...years })
      .execute()
    return { programme, client: await member('company') }
  }

  test('the operator plans its days; a day that comes before its beginning is told', async () => {
    const page = await desk()
    await page.goto(`/desk/programmes/${(await story).programme}`)
    await arriveAt(page, `${name}の事業`)
    await fill(page, { name, ...date('opensOn', inDays(3)), ...date('closesOn', inDays(1)) })
    await press(page, '計画する')
    await arriveAt(page, `${name}の事業`)
    await says(page, '締切日は開始日以降にしてください')
    await fill(page, date('closesOn', inDays(8)))
    await press(page, '計画する')
    await arriveAt(page, `${name}の事業`)
    await follow(page, name)
    await arriveAt(page, name)
    await says(page, '求人はまだ公開されていません', 'あと3日')
    path = new URL(page.url()).pathname
  })

  test('a posting of the round is reviewed now and waits for its first day, which is put off', async () => {
    const { programme, client } = await story
    const round_id = path.split('/').at(-1) ?? ''
    const given = { title, client_id: client.organizationId, municipality_id: town, programme_id: programme, round_id }
    const closes_on = String(inDays(8))
    const { id } = await postingsOf(house.owner)('review', { ...given, closes_on })
    const page = await desk()
    await page.goto(`/desk/postings/${id}`)
    await arriveAt(page, title)
    await says(page, '募集回の開始と同時に')
    await press(page, '公開する')
    await arriveAt(page, title)
    await says(page, `${formatDay(inDays(3))}に公開する予定です`)
    await page.goto(`/desk/programmes/${programme}`)
    await follow(page, '日程を変える')
    await arriveAt(page, '募集回の日程を変える')
    await fill(page, { ...date('opensOn', inDays(4)), ...date('closesOn', inDays(9)) })
    await press(page, '日程を変える')
    await arriveAt(page, `${name}の事業`)
    await says(page, formatDay(inDays(9)))
    await house.settle()
    const letters = house.owner.selectFrom('mails').select('subject').where('to_account', '=', client.accountId)
    assert.ok((await letters.execute()).some(({ subject }) => subject.includes('日程')))
  })

  test('the clock opens it with its posting, and closes both, for every reader', async () => {
    const reader = await house.visitor({ javaScript, width: 360 })
    await pass(4)
    await reader.goto('/rounds')
    await arriveAt(reader, '募集回')
    await follow(reader, new RegExp(name))
    await arriveAt(reader, name)
    await says(reader, '募集中', title, '24時まで')
    await pass(6)
    await reader.goto(path)
    await arriveAt(reader, name)
    await says(reader, 'この募集回の募集は終わりました')
  })
})

describe.each(ways)('a talk arranged for a client, $way', ({ javaScript }) => {
  const story: Promise<MadeApplication> = applicationsOf(house.owner).screening()

  test('the coordinator sends dates for a client that asked for it by telephone', async () => {
    const page = await house.signedIn(operator, { javaScript })
    await page.goto(`/desk/applications/${(await story).id}`)
    await arriveAt(page, '応募')
    await follow(page, '面談の日程を見る・代わって調整する')
    await arriveAt(page, '面談')
    await follow(page, '代わって候補日を送る')
    await arriveAt(page, '発注者に代わって面談の候補日を送る')
    await press(page, '候補日を送る')
    await arriveAt(page, '発注者に代わって面談の候補日を送る')
    await says(page, '発注者の都合を確かめてから', '会議のURLまたは場所を入力', '候補日を1つ以上入力してください')
    const { month, day } = inDays(3)
    const when = { 'slot1-month': String(month), 'slot1-day': String(day), time1: '14:00' }
    await fill(page, { place: 'https://meet.example.jp/yukemuri', ...when, agreed: 'yes' })
    await press(page, '候補日を送る')
    await arriveAt(page, /面談/)
    await says(page, `${formatDay(inDays(3))} 14:00`)
  })

  test('the talent chooses on the phone; the client reads who sent the dates, and when it is', async () => {
    const { id, talent, client } = await story
    const phone = await house.signedIn(talent, { javaScript, width: 360 })
    await phone.goto(`/my/applications/${id}/interviews`)
    await arriveAt(phone, '面談')
    await follow(phone, /面談/)
    await fill(phone, { slot: '1-1' })
    await press(phone, /この日時/)
    await says(phone, '日時確定')
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/applications/${id}`)
    await arriveAt(page, /応募者/)
    await says(page, `面談は${formatDay(inDays(3))} 14:00`)
    await follow(page, '面談の日時と準備')
    await arriveAt(page, /面談/)
    await page.locator('main summary', { hasText: 'これまでの候補日' }).click()
    await says(page, '伴走担当')
  })
})
