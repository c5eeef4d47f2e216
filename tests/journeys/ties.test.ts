import { describe, test } from 'vitest'
import { tiesOf, type Worked } from '../world/ties.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()

describe.each(ways)('from work to a certificate that a third party checks, $way', ({ javaScript }) => {
  const story: Promise<Worked> = tiesOf(house).worked()
  const asTalent = async () => house.signedIn((await story).talent, { javaScript, width: 360 })
  const asTown = async () => house.signedIn((await story).town, { javaScript })

  test('the talent sends in a day of work, after one mistake', async () => {
    const page = await asTalent()
    await page.goto('/my/ties')
    await arriveAt(page, 'わたしの縁')
    await page.getByRole('main').getByRole('article').getByRole('link').click()
    await arriveAt(page, /との縁/)
    await follow(page, '担い手活動と証明書')
    await arriveAt(page, '担い手活動と証明書')
    await fill(page, { basis: `work:${(await story).id}`, what: '月例の改善会議' })
    await press(page, '町に申請する')
    await arriveAt(page, '担い手活動と証明書')
    await says(page, '活動した日を年・月・日すべて入力してください')
    await fill(page, { 'doneOn-year': '2025', 'doneOn-month': '6', 'doneOn-day': '10' })
    await press(page, '町に申請する')
    await arriveAt(page, '担い手活動と証明書')
    await says(page, '承認待ち')
  })

  test('the town approves it', async () => {
    const page = await asTown()
    await page.goto('/town/ties')
    await arriveAt(page, /関係人口\(実人数\)/)
    await follow(page, '担い手活動の承認')
    await arriveAt(page, '担い手活動の承認')
    await press(page, '承認する')
    await arriveAt(page, '担い手活動の承認')
    await says(page, '「承認待ち」の活動はありません')
  })

  test('the talent issues the certificate, and whoever gets it checks it', async () => {
    const page = await asTalent()
    await page.goto(`/my/ties/${(await story).municipalityId}/activities`)
    await arriveAt(page, '担い手活動と証明書')
    await press(page, '証明書を発行する')
    await arriveAt(page, '担い手活動と証明書')
    await says(page, '有効')
    await follow(page, '確認ページを見る')
    await arriveAt(page, '担い手活動証明書の確認')
    await says(page, 'この証明書は本物で、有効です', '月例の改善会議')
  })
})
