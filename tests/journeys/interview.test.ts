import { describe, test } from 'vitest'
import { dayInJapan } from '../../src/law/japanese-date.ts'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const title = '温泉旅館のECサイト立て直し'
const DAY = 86_400_000

/** So many days from now, and a time, as typed into the n-th line. */
function date(n: number, days: number, time: string) {
  const day = dayInJapan(house.services.now()).add({ days })
  return {
    [`slot${n}-month`]: String(day.month),
    [`slot${n}-day`]: String(day.day),
    [`time${n}`]: time,
  }
}

describe.each(ways)('finding a date and talking, $way', ({ javaScript }) => {
  const story = begin()

  async function begin(): Promise<MadeApplication> {
    const client = await member('company')
    const posting = await postingsOf(house.owner)('published', { client_id: client.organizationId, title })
    return applicationsOf(house.owner).screening({ client, posting })
  }
  const asCompany = async () => house.signedIn((await story).client, { javaScript })
  const asTalent = async () => house.signedIn((await story).talent, { javaScript, width: 360 })

  test('the company sends two dates, after one mistake', async () => {
    const page = await asCompany()
    await page.goto(`/client/applications/${(await story).id}`)
    await arriveAt(page, /応募者/)
    await page.getByRole('main').getByRole('link', { name: '面談', exact: true }).click()
    await arriveAt(page, '面談')
    await follow(page, '候補日を送る')
    await arriveAt(page, '面談の候補日を送る')
    const where = { place: 'https://meet.example.jp/yukemuri', participants: '女将', notes: '資料は不要です。' }
    await fill(page, { ...where, ...date(1, 3, '14:00'), ...date(2, 3, '14:30') })
    await press(page, '候補日を送る')
    await arriveAt(page, '面談の候補日を送る')
    await says(page, 'ほかの候補日と時間が重なっています')
    await fill(page, date(2, 5, '10:00'))
    await press(page, '候補日を送る')
    await arriveAt(page, '一次面談')
    await says(page, '日程調整中', '14:00〜15:00(日本時間)')
  })

  test('none of them fits, so the talent sends another, and the company takes it', async () => {
    const page = await asTalent()
    await page.goto('/my/interviews')
    await arriveAt(page, '面談')
    await follow(page, /一次面談/)
    await arriveAt(page, '一次面談')
    await follow(page, /別の候補日を送る/)
    await arriveAt(page, '別の候補日を送る')
    await fill(page, { ...date(1, 6, '18:00'), message: '平日は夜でお願いできますか。' })
    await press(page, '候補日を送る')
    await arriveAt(page, '一次面談')
    const theirs = await asCompany()
    await theirs.goto('/client/interviews')
    await arriveAt(theirs, '面談')
    await follow(theirs, /一次面談/)
    await arriveAt(theirs, '一次面談')
    await says(theirs, '平日は夜でお願いできますか。', '18:00〜19:00(日本時間)')
    await fill(theirs, { slot: '2-1' })
    await press(theirs, 'この日時に決める')
    await arriveAt(theirs, '一次面談')
    await says(theirs, '日時確定')
  })

  test('the company has to move it; the talent chooses the new date', async () => {
    const page = await asCompany()
    await page.goto('/client/interviews')
    await arriveAt(page, '面談')
    await follow(page, /一次面談/)
    await follow(page, '日時の変更をお願いする')
    await arriveAt(page, '別の候補日を送る')
    await says(page, 'この日時はいったん取り消されます')
    await fill(page, date(1, 7, '19:00'))
    await press(page, '候補日を送る')
    await arriveAt(page, '一次面談')
    const theirs = await asTalent()
    await theirs.goto('/my/interviews')
    await arriveAt(theirs, '面談')
    await follow(theirs, /一次面談/)
    await fill(theirs, { slot: '3-1' })
    await press(theirs, 'この日時に決める')
    await arriveAt(theirs, '一次面談')
    await says(theirs, '日時確定', 'https://meet.example.jp/yukemuri')
  })

  test('it was held; the company notes what it thinks and goes on to terms', async () => {
    await house.later(8 * DAY)
    const page = await asCompany()
    await page.goto('/client/interviews')
    await arriveAt(page, '面談')
    await follow(page, /一次面談/)
    await arriveAt(page, '一次面談')
    await fill(page, { said: 'held' })
    await press(page, '記録する')
    await arriveAt(page, '一次面談')
    await says(page, '実施済み')
    await fill(page, { outcome: 'go_on', memo: '現場の言葉で話してくれた。' })
    await press(page, '方針を記録する')
    await arriveAt(page, '一次面談')
    await follow(page, '条件を提示する')
    await arriveAt(page, /条件/)
  })

  test('the talent says that nobody came: the coordinator asks both and settles it', async () => {
    const page = await asTalent()
    await page.goto('/my/interviews')
    await follow(page, /一次面談/)
    await fill(page, { said: 'other_absent' })
    await press(page, '記録する')
    await arriveAt(page, '一次面談')
    await says(page, '双方の記録が食い違っています')
    const desk = await house.signedIn(await member('operator'), { javaScript })
    await desk.goto('/desk/interviews')
    await arriveAt(desk, '面談の確認')
    await follow(desk, /一次面談/)
    await arriveAt(desk, '一次面談')
    await fill(desk, { finding: 'held' })
    await press(desk, '結果を記録する')
    await arriveAt(desk, '一次面談')
    await says(desk, '実施済み')
  })

  test('the talent gets an address for the own calendar', async () => {
    const page = await asTalent()
    await page.goto('/account/calendar')
    await arriveAt(page, '面談をカレンダーに表示する')
    await press(page, 'URLを作る')
    await arriveAt(page, '面談をカレンダーに表示する')
    await says(page, '配信を止める')
  })
})
