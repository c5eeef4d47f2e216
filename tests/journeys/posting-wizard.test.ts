import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { office } from '../world/office.ts'
import { filledForm } from '../world/posting-forms.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member, organization } = office(house.owner)
await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const title = 'ホームページを何とかしたい'
const answers = filledForm()
const only = (...names: string[]) => Object.fromEntries(names.map((name) => [name, answers[name] ?? '']))

describe.each(ways)('a company of four, $way', ({ javaScript }) => {
  const look = { javaScript, width: javaScript ? 1280 : 360 }
  const companyOf4 = async () =>
    member(
      'company',
      await organization('company', { name: `陶房つちや${javaScript ? '' : '別館'}`, placeCode: '313700' }),
    )

  test('turns 「ホームページを何とかしたい」 into a posting that is sent in, step by step', async () => {
    const page = await house.signedIn(await companyOf4(), look)
    await page.goto('/client')
    await arriveAt(page, 'ホーム')
    await says(page, 'はじめに、困りごとを1つ書いてください')
    await follow(page, '求人を作る')
    await arriveAt(page, '求人を作る')
    await fill(page, { title, background: '問い合わせが3年で半分になりました。' })
    await press(page, '保存して次へ')
    await arriveAt(page, 'これまで試したこと')
    await fill(page, { tried: 'SNSを始めましたが、半年で止まりました。' })
    await press(page, '保存して戻る')
    await arriveAt(page, '背景')
    assert.equal(await page.locator('#title').inputValue(), title)
    await press(page, '保存して次へ')
    await arriveAt(page, 'これまで試したこと')
    assert.match(await page.locator('#tried').inputValue(), /半年で止まりました/)
    await press(page, '保存して次へ')
    await arriveAt(page, '3か月後に変わっていてほしいこと')
    await whenTheExampleIsTakenOver(page)
    await press(page, '保存して次へ')
    await arriveAt(page, '専門家にお願いしたいこと')
    await fill(page, { ...only('occupation'), duties: 'サイト全般をお願いします。' })
    await press(page, '保存して次へ')
    await arriveAt(page, '一緒に進める人・頻度・訪問')
    await says(page, '専門家にお願いしたいことの「全般」')
    await fill(page, only('partner', 'meetingRhythm', 'workPlace', 'visitRhythm', 'travelPaidBy', 'visitNote'))
    await press(page, '保存して次へ')
    await arriveAt(page, '条件')
    await thenAFeeInWordsIsKeptAndSaid(page)
    await thenItCanBeSentIn(page)
  })

  async function whenTheExampleIsTakenOver(page: Page) {
    await page.getByText('ほかの会社の書き方の例を見る').click()
    await press(page, '空いている欄に例文を入れる')
    await page.getByText('空いていた欄に例文を入れました').waitFor()
    await fill(page, { goal: '問い合わせが月に5件あり、写真を自分たちで入れ替えられる。' })
  }

  async function thenAFeeInWordsIsKeptAndSaid(page: Page) {
    const names = Object.keys(answers).filter((name) => /^(check_|closesOn|feeKind|hours|period|seats)/.test(name))
    await fill(page, { ...only(...names), feeYen: '5万円くらい' })
    await press(page, '保存して確認へ')
    await page.getByRole('alert').getByRole('link', { name: '報酬の額を数字で入力してください' }).waitFor()
    assert.equal(await page.locator('#feeYen').inputValue(), '5万円くらい')
    await fill(page, { feeYen: '5万円' })
    await press(page, '保存して確認へ')
  }

  async function thenItCanBeSentIn(page: Page) {
    await arriveAt(page, title)
    await says(page, '公開に必要な項目はそろっています。')
    await follow(page, '人材に見える画面')
    await arriveAt(page, title)
    await says(page, '求人の画面に戻る', '月額50,000円')
    await follow(page, '求人の画面に戻る')
    await arriveAt(page, title)
    await press(page, '審査に出す')
    await arriveAt(page, title)
    await says(page, '審査に出しました', '審査中')
  }
})

test('with JavaScript the step saves itself while one writes, and the list beside it follows', async () => {
  const mine = await member('company', await organization('company', { placeCode: '313700' }))
  const page = await house.signedIn(mine, { javaScript: true })
  await page.goto('/client/postings/new')
  await arriveAt(page, '求人を作る')
  await page.locator('#title').fill(title)
  await page.getByText(/自動で保存しました/).waitFor()
  assert.match(page.url(), /\/steps\/background$/)
  await page.getByText('公開に必要な項目が、あと5つあります。').waitFor()
  await page.locator('#background').fill('問い合わせが減りました。')
  await press(page, '保存して次へ')
  await arriveAt(page, 'これまで試したこと')
  const rows = await house.owner
    .selectFrom('postings')
    .select(['title', 'background'])
    .where('client_id', '=', mine.organizationId)
    .execute()
  assert.deepEqual(rows, [{ title, background: '問い合わせが減りました。' }])
})
