import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { corporateCheckDigit } from '../../src/law/corporate-number.ts'
import { office } from '../world/office.ts'
import { filledForm } from '../world/posting-forms.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { account, member, organization } = office(house.owner)
await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const operator = await member('operator')
const title = '温泉旅館の直販サイトの立て直し'

describe.each(ways)('a company with a worry, $way', ({ javaScript }) => {
  const name = `株式会社湯けむり旅館${javaScript ? '' : '別館'}`
  const number = `99990000000${javaScript ? 1 : 2}0`.slice(0, 12)
  let path = ''

  test('registers itself, and writes down what it needs as far as it knows', async () => {
    const page = await house.signedIn({ kind: 'account', accountId: await account('山根花子') }, { javaScript })
    await page.goto('/account')
    await arriveAt(page, 'アカウントの設定')
    await follow(page, '企業・団体として登録する')
    await arriveAt(page, '企業を登録する')
    await fill(page, { name, legalForm: 'corporation', place: '鳥取県湯梨浜町', address: '鳥取県東伯郡湯梨浜町旭1-1' })
    await press(page, '登録する')
    await thenHearsThatTheNumberIsMissing(page)
    await fill(page, { corporateNumber: `${corporateCheckDigit(number)}${number}`, phone: '0858-35-0000' })
    await press(page, '登録する')
    await arriveAt(page, 'ホーム')
    await follow(page, '求人を作る')
    await arriveAt(page, '求人を作る')
    await fill(page, { title, background: '直販の予約が3年で半分になりました。' })
    await press(page, '保存して中断する')
    await arriveAt(page, title)
    await says(page, '公開に必要な項目が、あと')
    await follow(page, '一覧で編集')
    await arriveAt(page, '一覧で編集')
    const { next: _, duties: __, ...rest } = filledForm()
    await fill(page, { ...rest, duties: '予約サイトの課題を整理する。' })
    await press(page, '保存して確認へ')
    await arriveAt(page, title)
    await press(page, '審査に出す')
    await arriveAt(page, title)
    await says(page, '審査に出しました', '審査中')
    path = new URL(page.url()).pathname
  })

  async function thenHearsThatTheNumberIsMissing(page: Page) {
    await arriveAt(page, '企業を登録する')
    await page.getByRole('alert').getByRole('link').first().waitFor()
  }

  test('the operator reads it, and returns it with a remark', async () => {
    const page = await house.signedIn(operator, { javaScript })
    await page.goto('/desk')
    await arriveAt(page, '今日の仕事')
    await follow(page, new RegExp(title))
    await arriveAt(page, title)
    await fill(page, { remark_duties: '毎月何をするかを、回数まで書いてください。' })
    await press(page, '指摘を付けて差し戻す')
    await arriveAt(page, title)
    await says(page, '差し戻しました')
  })

  test('the company finds the remark at its field, mends it, and sends it in again', async () => {
    const page = await house.signedIn(await ourAdmin(), { javaScript, width: 360 })
    await page.goto('/client')
    await arriveAt(page, 'ホーム')
    await says(page, '指摘を確かめて、直してください')
    await follow(page, new RegExp(title))
    await arriveAt(page, title)
    await says(page, '毎月何をするかを、回数まで書いてください。')
    await follow(page, '書き直す')
    await arriveAt(page, '専門家にお願いしたいこと')
    await says(page, '運営事業者からの指摘: 毎月何をするかを、回数まで書いてください。')
    await fill(page, { duties: '予約サイトの課題を整理し、写真と文章の改善案を月に2つ作る。' })
    await press(page, '保存して中断する')
    await arriveAt(page, title)
    await press(page, '審査に出す')
    await arriveAt(page, title)
    await says(page, '審査に出しました')
  })

  test('the operator publishes it, and everybody can read it', async () => {
    const page = await house.signedIn(operator, { javaScript })
    await page.goto('/desk/postings')
    await arriveAt(page, '求人')
    await follow(page, title)
    await arriveAt(page, title)
    await says(page, '改善案を月に2つ作る')
    await press(page, '公開する')
    await arriveAt(page, title)
    await says(page, '公開の手続きをしました')
    const reader = await house.visitor({ javaScript, width: 360 })
    await reader.goto(`/postings?q=${encodeURIComponent('直販サイト')}`)
    await arriveAt(reader, /直販サイト/)
    await reader.goto(path.replace('/client', ''))
    await arriveAt(reader, title)
    await says(reader, name, '月額50,000円', '鳥取県湯梨浜町')
  })

  async function ourAdmin() {
    const row = await house.owner
      .selectFrom('memberships as m')
      .innerJoin('organizations as o', 'o.id', 'm.organization_id')
      .select(['m.account_id', 'o.id'])
      .where('o.name', '=', name)
      .executeTakeFirstOrThrow()
    return { kind: 'company', accountId: row.account_id, organizationId: row.id, role: 'admin' } as const
  }
})
