import { describe, test } from 'vitest'
import { followCases } from '../../src/cases/follow-cases.ts'
import { followReferrals } from '../../src/cases/follow-referrals.ts'
import { contractsOf } from '../world/contracts.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { fill, follow, says, unfold } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const DAY = 86_400_000
const house = await stage()
const { member, organization } = office(house.owner)
const townId = await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const operator = await member('operator')
const chamber = await member('supporter', await organization('supporter', { name: '湯梨浜町商工会' }))

/** The days of the story come after the introductions, so that what happens is news. */
let days = 0

describe.each(ways)('a chamber introduces a company, $way', ({ javaScript }) => {
  const name = `有限会社湯の里${javaScript ? '本店' : '別館'}`
  const email = `hanako-${javaScript ? 'a' : 'b'}@yado.example`
  let letter = ''
  let path = ''

  test('the chamber tells of it, and is told what it forgot', async () => {
    const page = await house.signedIn(chamber, { javaScript })
    await page.goto('/supporter')
    await arriveAt(page, '湯梨浜町商工会')
    await follow(page, '企業を紹介する')
    await arriveAt(page, '企業を紹介する')
    const worry = '冬の平日の予約が入らない。何から手をつければよいかわからない。'
    await fill(page, { companyName: name, municipality: townId, worry, contactName: '山根 花子', agreedBy: 'meeting' })
    await press(page, '紹介する')
    await arriveAt(page, '企業を紹介する')
    await says(page, '企業の担当者のメールアドレスを入力してください')
    await fill(page, { contactEmail: email })
    await press(page, '紹介する')
    await arriveAt(page, name)
    await says(page, '企業の同意待ち', '届いているか、声をかけてください')
  })

  test('the company consents by the link of its mail, without an account', async () => {
    letter = (await house.mailTo(email)).path ?? ''
    const page = await house.visitor({ javaScript, width: 360 })
    await page.goto(letter)
    await arriveAt(page, '紹介のご案内')
    await says(page, '湯梨浜町商工会', '応募者や金額は伝わりません')
    await press(page, '紹介を受ける')
    await arriveAt(page, '紹介のご案内')
    await says(page, '紹介を受けるとお返事いただきました', '企業を登録する')
  })

  test('the operator finds it among today’s work, and begins to accompany the company', async () => {
    const company = await organization('company', { name })
    await member('company', company)
    const page = await house.signedIn(operator, { javaScript })
    await page.goto('/desk?mine=no')
    await arriveAt(page, '今日の仕事')
    await follow(page, name)
    await arriveAt(page, name)
    await says(page, email)
    await press(page, '受け付ける')
    await arriveAt(page, name)
    await follow(page, '伴走を始める')
    await arriveAt(page, '伴走を始める')
    await press(page, '伴走を始める')
    await arriveAt(page, name)
    await says(page, '相談', '湯梨浜町商工会')
    path = new URL(page.url()).pathname
  })

  test('after a visit the coordinator shares what was heard, and asks the company for something', async () => {
    const page = await house.signedIn(operator, { javaScript })
    await page.goto(path)
    await arriveAt(page, name)
    await unfold(page.getByRole('button', { name: '記録する', exact: true, includeHidden: true }))
    const form = page.getByRole('form', { name: '訪問・面談を記録する' })
    const today = new Date(NOW.getTime() + days * DAY)
    for (const [part, value] of Object.entries({ year: 2025, month: 12, day: today.getUTCDate() }))
      await form.locator(`[name="visitedOn-${part}"]`).fill(String(value))
    await form.getByLabel('訪問', { exact: true }).check()
    await form.locator('[name="attendees"]').fill('社長、女将')
    await form.locator('[name="heard"]').fill('冬の平日の予約を、数字で一緒に見ることにした。')
    await form.getByLabel('企業と共有する').check()
    await form.locator('[name="note"]').fill('後継ぎの話は、まだ人に話していない。')
    await form.locator('[name="what"]').fill('予約の数字を3年分そろえる')
    await form.locator('[name="owner"]').selectOption('company')
    for (const [part, value] of Object.entries({ year: 2025, month: 12, day: 28 }))
      await form.locator(`[name="dueOn-${part}"]`).fill(String(value))
    await press(page, '記録する')
    await arriveAt(page, name)
    await says(page, '訪問・面談の記録(1回)', '企業と共有', '予約の数字を3年分そろえる', '企業の番')
  })

  test('the company reads where it stands, and ticks what it was asked for', async () => {
    const page = await house.signedIn(await ourMember(), { javaScript, width: 360 })
    await page.goto('/client/case')
    await arriveAt(page, '伴走')
    await says(page, 'していただきたいことが1件あります', '数字で一緒に見ることにした')
    await press(page, '済みにする')
    await arriveAt(page, '伴走')
    await says(page, '済みにしました')
  })

  test('the chamber sees the posting and the match, and nobody who applied', async () => {
    const client = await ourMember()
    const posted = new Date(NOW.getTime() + (days + 1) * DAY)
    const ofCompany = { client_id: client.organizationId, municipality_id: townId, published_at: posted }
    await postingsOf(house.owner)('published', ofCompany)
    const contracts = contractsOf({ db: house.db, owner: house.owner })
    await contracts.inForce({ like: { ...(await contracts.accepted()), client }, now: posted })
    days += 2
    await house.later(2 * DAY)
    await followCases(house.db, posted)
    await followReferrals(house.db, posted)
    const page = await house.signedIn(chamber, { javaScript, width: 360 })
    await page.goto('/supporter')
    await arriveAt(page, '湯梨浜町商工会')
    await follow(page, name)
    await arriveAt(page, name)
    await says(page, '成約', '副業人材との契約が始まりました')
    await page.goto('/supporter/report')
    await arriveAt(page, '紹介の実績')
    await page.locator('a[href*="measure=matched"]').first().click()
    await arriveAt(page, '紹介の実績')
    await says(page, '成約の内訳', name)
  })

  async function ourMember() {
    const { id } = await house.owner
      .selectFrom('organizations')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    const { account_id } = await house.owner
      .selectFrom('memberships')
      .select('account_id')
      .where('organization_id', '=', id)
      .executeTakeFirstOrThrow()
    return { kind: 'company' as const, accountId: account_id, organizationId: id, role: 'admin' as const }
  }
})
