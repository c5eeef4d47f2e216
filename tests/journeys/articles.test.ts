import { describe, test } from 'vitest'
import { articlesOf, body } from '../world/articles.ts'
import { office } from '../world/office.ts'
import { choose, fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const articles = articlesOf(house)
const title = '家族でまわす旅館が、電話を減らすまで'

describe.each(ways)('a case is told, $way', ({ javaScript }) => {
  const width = javaScript ? 1280 : 360

  test('an operator writes, mends what is missing, records the consent, has it reviewed and publishes it', async () => {
    const operator = await member('operator')
    const page = await house.signedIn(operator, { javaScript, width })
    await page.goto('/desk')
    await choose(page, '記事')
    await arriveAt(page, '記事')
    await follow(page, '記事を書く')
    await arriveAt(page, '記事を書く')
    await fill(page, { category: 'case', title, body, tags: '旅館、EC', organizationId: operator.organizationId })
    await press(page, '保存する')
    await arriveAt(page, title)
    await says(page, '要約を入力してください', '取材時点を入力してください')
    await follow(page, '本文を直す')
    await arriveAt(page, '本文を直す')
    await fill(page, {
      people: 'yes',
      lead: '半年で変えたこと。',
      'asOf-year': '2025',
      'asOf-month': '11',
      'asOf-day': '20',
    })
    await press(page, '保存する')
    await arriveAt(page, title)
    await fill(page, {
      whose: 'person',
      way: 'paper',
      name: '女将',
      'consentedOn-year': '2025',
      'consentedOn-month': '11',
      'consentedOn-day': '20',
    })
    await press(page, '同意を記録する')
    await arriveAt(page, title)
    await press(page, '審査に出す')
    await arriveAt(page, title)
    await follow(page, '読む人からの見え方')
    await arriveAt(page, title)
    await page.goBack()
    await press(page, '今すぐ公開する')
    await arriveAt(page, title)
    await says(page, '公開中')
    await follow(page, '公開中のページを開く')
    await arriveAt(page, title)
    await says(page, '取材時点', '誰に聞けばいいのか')
  })
})

describe.each(ways)('a reader in a town hall, $way', ({ javaScript }) => {
  test('finds the case of a peer by a word and by a tag', async () => {
    const tag = `役場${javaScript ? 1 : 2}`
    await articles.published({ content: { title: `窓口の紙を減らす ${tag}`, tags: [tag], category: 'interview' } })
    const page = await house.visitor({ javaScript, width: javaScript ? 1280 : 360 })
    await page.goto('/')
    await choose(page, '記事')
    await arriveAt(page, '記事')
    await fill(page, { q: tag })
    await press(page, '探す')
    await arriveAt(page, /記事/)
    await follow(page, `窓口の紙を減らす ${tag}`)
    await arriveAt(page, `窓口の紙を減らす ${tag}`)
    await follow(page, tag)
    await arriveAt(page, '記事')
    await says(page, '全1件', `#${tag}`)
    await follow(page, 'すべて外す')
    await arriveAt(page, '記事')
  })
})
