import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { choose, fill, follow, pressFolded, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { account, organization } = office(house.owner)
const town = await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const company = await organization('company', { name: '株式会社湯けむり旅館', placeCode: '313700' })
const title = '温泉旅館のECサイト立て直し'
await postingsOf(house.owner)('published', { client_id: company, municipality_id: town, title })

describe.each(ways)('a professional in the train, on a phone, $way', ({ javaScript }) => {
  const phone = { javaScript, width: 360 }
  let actor = { kind: 'account' as const, accountId: '' }

  test('registers as a talent and fills the profile part by part', async () => {
    actor = { kind: 'account', accountId: await account('山本さくら') }
    const page = await house.signedIn(actor, phone)
    await page.goto('/account')
    await arriveAt(page, 'アカウントの設定')
    await follow(page, '副業人材として登録する')
    await arriveAt(page, '副業人材として登録する')
    await fill(page, { headline: '旅館とECの立て直しを8年', familyName: '山本', givenName: 'さくら' })
    await press(page, '登録する')
    await arriveAt(page, '副業人材として登録する')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /姓のフリガナ/ })
      .waitFor()
    await fill(page, { familyKana: 'やまもと', givenKana: 'さくら', email: 'sakura@example.jp' })
    await press(page, '登録する')
    await arriveAt(page, 'マイページ')
    await choose(page, 'プロフィール')
    await arriveAt(page, '旅館とECの立て直しを8年')
    await andSaysWhatCanBeDone()
    await andSaysUnderWhichConditions()

    async function andSaysWhatCanBeDone() {
      await page.goto('/my/profile/edit/introduction')
      await arriveAt(page, '見出しと自己紹介')
      await fill(page, { introduction: '都市の通販会社で働いています。', experience: 'ECの運営とSNSでの集客。' })
      await press(page, '保存する')
      await arriveAt(page, '旅館とECの立て直しを8年')
      await page.goto('/my/profile/edit/skills')
      await arriveAt(page, 'スキルを選ぶ')
      await fill(page, { q: 'インスタ' })
      await press(page, '探す')
      await arriveAt(page, 'スキルを選ぶ')
      await fill(page, { skill: ['instagram'] })
      await press(page, '次へ: 段階と年数')
      await arriveAt(page, 'スキルの段階と年数')
      await fill(page, { 'level-instagram': 'leading', 'years-instagram': '８' })
      await press(page, '保存する')
      await arriveAt(page, '旅館とECの立て直しを8年')
      await says(page, 'Instagram')
    }

    async function andSaysUnderWhichConditions() {
      await page.goto('/my/profile/edit/conditions')
      await arriveAt(page, '働き方と条件')
      await fill(page, { hoursPerMonth: '20', wishedFeeYen: '５０，０００円', way: 'visit' })
      await press(page, '保存する')
      await arriveAt(page, '旅館とECの立て直しを8年')
      await page.goto('/my/profile/edit/legal')
      await arriveAt(page, 'フリーランス法の申告とインボイス')
      await fill(page, { legalForm: 'individual', usesEmployees: 'no', otherOfficers: 'no', declared: 'yes' })
      await press(page, '保存する')
      await arriveAt(page, '旅館とECの立て直しを8年')
      await page.goto(`/my/profile/edit/places?q=${encodeURIComponent('ゆりはま')}`)
      await arriveAt(page, 'ゆかりの地・応援したい地域')
      await follow(page, '鳥取県湯梨浜町')
      await arriveAt(page, '鳥取県湯梨浜町')
      await fill(page, { relation: ['born'] })
      await press(page, 'この地域を登録する')
      await arriveAt(page, 'ゆかりの地・応援したい地域')
      await says(page, '湯梨浜町')
    }
  })

  test('searches, applies with consent, and sees what happens next', async () => {
    const page = await house.signedIn(await asTalent(), phone)
    await page.goto('/postings')
    await arriveAt(page, /求人/)
    await fill(page, { q: '温泉 EC' })
    await press(page, '探す')
    await arriveAt(page, /温泉/)
    await follow(page, title)
    await arriveAt(page, title)
    await follow(page, /応募する/)
    await arriveAt(page, '応募する')
    await says(page, '株式会社湯けむり旅館に見えるプロフィール', '山本 さくら')
    await fill(page, { motivation: '生まれた町の旅館です。ECの立て直しで力になりたいと思いました。' })
    await press(page, '応募する')
    await arriveAt(page, '応募する')
    await page.getByRole('alert').getByRole('link', { name: '応募するには、情報の提供に同意してください' }).waitFor()
    assert.match(await page.locator('#motivation').inputValue(), /生まれた町/)
    await fill(page, { consent: 'yes' })
    await press(page, '応募する')
    await arriveAt(page, title)
    await says(page, '応募しました', '2025年12月8日(月)までに返答します', '成約')
    await follow(page, '記録')
    await arriveAt(page, /記録/)
    await choose(page, '応募')
    await arriveAt(page, '応募')
    await says(page, title)
  })

  test('changes their mind, and the company is told', async () => {
    const page = await house.signedIn(await asTalent(), phone)
    await page.goto('/my')
    await choose(page, '応募')
    await arriveAt(page, '応募')
    await follow(page, new RegExp(title))
    await arriveAt(page, title)
    await pressFolded(page, '辞退する')
    await arriveAt(page, title)
    await page
      .getByRole('alert')
      .getByRole('link', { name: /辞退の理由/ })
      .waitFor()
    await fill(page, { reason: 'schedule' })
    await press(page, '辞退する')
    await arriveAt(page, title)
    await says(page, '辞退')
  })

  async function asTalent() {
    const row = await house.owner
      .selectFrom('talents')
      .select('id')
      .where('account_id', '=', actor.accountId)
      .executeTakeFirstOrThrow()
    return { kind: 'talent', accountId: actor.accountId, talentId: row.id } as const
  }
})
