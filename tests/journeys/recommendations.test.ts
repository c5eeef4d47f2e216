import { describe, test } from 'vitest'
import { applicationsOf } from '../world/applications.ts'
import { office } from '../world/office.ts'
import { publishedOf } from '../world/published.ts'
import { talentsOf } from '../world/talents.ts'
import { follow, says } from './hands.ts'
import { arriveAt, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const company = await member('company')
const posting = await publishedOf(house.owner)({ client_id: company.organizationId, title: '宿のSNSを立て直す' })
await house.owner
  .insertInto('posting_skills')
  .values({ posting_id: posting.id, skill: 'instagram', must: true })
  .execute()
const talent = await talentsOf(house.owner).complete({ open_to_scouts: true })
await applicationsOf(house.owner).made('submitted', { posting, client: company })
await house.settle()

describe.each(ways)('what suits whom, and why, $way', ({ javaScript }) => {
  test('a talent reads why a posting is recommended, how the order is made, and turns to the newest', async () => {
    const page = await house.signedIn(talent, { javaScript, width: 360 })
    await page.goto('/my/recommendations')
    await arriveAt(page, 'おすすめ')
    await says(page, '宿のSNSを立て直す', '必須1スキルのうち1つが一致', '採用の見込み')
    await follow(page, '順序の決め方(使うもの・使わないもの)')
    await arriveAt(page, 'おすすめの順序について')
    await says(page, '年齢、性別、国籍', '人気')
    await page.goBack()
    await follow(page, '新着順')
    await says(page, '宿のSNSを立て直す')
  })

  test('a company reads what to expect, what would change it, what came, and whom to invite', async () => {
    const page = await house.signedIn(company, { javaScript })
    await page.goto(`/client/postings/${posting.id}`)
    await follow(page, '応募の見通し')
    await arriveAt(page, '応募の見通し')
    await says(page, 'これまでに届いた応募', '1件', '公開したときの目安', 'こう変えると', '約束ではありません')
    await follow(page, '求人の画面に戻る')
    await follow(page, '声をかけたい人材')
    await arriveAt(page, '声をかけたい人材')
    await says(page, '必須1スキルのうち1つが一致', 'この順序に使っていません')
  })

  test('the operator reads whether it holds, and where words are missing', async () => {
    const page = await house.signedIn(await member('operator'), { javaScript })
    await page.goto('/desk/recommendations')
    await arriveAt(page, 'おすすめの状態')
    await says(page, '手を貸したい求人', '応募の見込みは当たっているか', '応募の見通しは当たったか')
    await follow(page, '語彙')
    await arriveAt(page, '語彙')
    await says(page, 'まだ意味を知らない言葉')
  })
})
