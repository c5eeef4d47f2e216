import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { applicationsOf } from '../world/applications.ts'
import { office } from '../world/office.ts'
import { talentsOf } from '../world/talents.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member, organization } = office(house.owner)
const town = await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const official = await member('municipality', town)
const title = '温泉旅館のECサイト立て直し'

describe.each(ways)('from an application to a lawful contract, $way', ({ javaScript }) => {
  const story = begin()
  let contract = ''

  async function begin() {
    const client = await member('company', await organization('company', { name: '株式会社湯けむり旅館' }))
    const talent = await talentsOf(house.owner).complete()
    const wanted = { client, talent, ofPosting: { municipality_id: town, title } }
    return applicationsOf(house.owner).submitted(wanted)
  }

  test('the company reads the application, begins to select, and offers terms', async () => {
    const { id, client, postingId } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto(`/client/postings/${postingId}/applications`)
    await arriveAt(page, '応募者')
    await follow(page, /応募者1/)
    await arriveAt(page, '応募者1')
    await press(page, '選考を始める')
    await arriveAt(page, '応募者1')
    await says(page, '選考中')
    await follow(page, '条件を提示する')
    await arriveAt(page, '条件を提示する')
    await fill(page, { 'startsOn-year': '2026', 'startsOn-month': '1', 'startsOn-day': '1' })
    await fill(page, { 'endsOn-year': '2025', 'endsOn-month': '6', 'endsOn-day': '30' })
    await press(page, '条件を提示する')
    await arriveAt(page, '条件を提示する')
    await page.getByRole('alert').getByRole('link').first().waitFor()
    await fill(page, { 'endsOn-year': '2026', paymentRule: 'next-month-end', travelPaidBy: 'client' })
    await press(page, '金額を計算する')
    await arriveAt(page, '条件を提示する')
    await says(page, '金額の見通し')
    await press(page, '条件を提示する')
    await arriveAt(page, '応募者1')
    await says(page, '提示した条件')
    assert.ok(page.url().endsWith(id))
  })

  test('the talent agrees on the phone, naming themselves only now', async () => {
    const { talent } = await story
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/my')
    await arriveAt(page, 'マイページ')
    await follow(page, new RegExp(title))
    await arriveAt(page, title)
    await says(page, '提示された条件', '月額50,000円')
    await press(page, 'この条件で合意する')
    await arriveAt(page, title)
    await page.getByRole('alert').getByRole('link').first().waitFor()
    await fill(page, { consent: 'yes' })
    await press(page, 'この条件で合意する')
    await arriveAt(page, title)
    await says(page, '合意')
    await house.settle()
  })

  test('the company looks through the contract, completes it and shows it', async () => {
    const { client } = await story
    const page = await house.signedIn(client, { javaScript })
    await page.goto('/client/contracts')
    await arriveAt(page, '契約')
    await follow(page, title)
    await arriveAt(page, title)
    contract = page.url().split('/').at(-1) ?? ''
    await follow(page, '条件を直す')
    await arriveAt(page, '契約の条件を直す')
    await fill(page, { deliverables: '月ごとの改善報告', rights: 'kept', inspection: 'none' })
    await fill(page, { closingAgreed: 'yes', expenses: '交通費は発注者が負担する。' })
    await press(page, '条件を保存する')
    await arriveAt(page, title)
    await press(page, '副業人材に示す')
    await arriveAt(page, title)
    await press(page, '契約に同意する')
    await arriveAt(page, title)
    await page
      .getByRole('alert')
      .getByRole('link', { name: /同意する場合はチェック/ })
      .waitFor()
    await fill(page, { agree: 'yes' })
    await press(page, '契約に同意する')
    await arriveAt(page, title)
  })

  test('the talent consents to the same terms, and the notice is there as a page and as a PDF', async () => {
    const { talent } = await story
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/my')
    await follow(page, new RegExp(title))
    await arriveAt(page, title)
    await fill(page, { agree: 'yes' })
    await press(page, '契約に同意する')
    await arriveAt(page, title)
    await follow(page, '取引条件明示書を読む')
    await arriveAt(page, '取引条件明示書')
    await says(page, '株式会社湯けむり旅館', '50,000円', '支払期日')
    const link = page.getByRole('link', { name: 'PDFで保存する' })
    const pdf = await page.request.get((await link.getAttribute('href')) ?? '')
    assert.equal(pdf.status(), 200)
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
  })

  test('the municipality counts one match, and opens it to the contract behind it', async () => {
    const page = await house.signedIn(official, { javaScript, width: javaScript ? 1280 : 360 })
    await page.goto('/town')
    await arriveAt(page, /2025年度.*の数字/)
    // Folded on a phone, in sight where there is room.
    if (!javaScript) await page.getByText('の数字を開く').first().click()
    const matches = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^マッチング件数\s*（/ }) })
    const figure = Number(/\d+/.exec(await matches.locator('strong').innerText())?.[0])
    assert.equal(figure, javaScript ? 1 : 2)
    await matches.getByRole('link').click()
    await arriveAt(page, `マッチング件数 ${figure}件`)
    await says(page, '定義', `根拠 ${figure}件`)
    await page.locator(`a[href="/town/contracts/${contract}"]`).click()
    await arriveAt(page, title)
    await says(page, '株式会社湯けむり旅館', '契約が始まりました', '契約の当事者だけが見られます')
    assert.doesNotMatch(await page.locator('main').innerText(), /山田/)
  })
})
