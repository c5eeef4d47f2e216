import { describe, test } from 'vitest'
import { as } from '../../src/actor.ts'
import { makeProgramme } from '../../src/programmes/make-programme.ts'
import { historiesOf } from '../world/histories.ts'
import { NOW } from '../world/office.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { town, posted, contracted } = historiesOf(house.owner)
const name = '湯けむり副業プロジェクト'
const text = { name, purpose: '旅館と酒蔵から', firstYear: 2025, lastYear: 2026, replyDays: 7, reminderDays: 5 }

describe.each(ways)('an officer who took the programme over, $way', ({ javaScript }) => {
  const story = begin()

  /** Two matches since April. */
  async function begin() {
    const { officer, companies } = await town()
    const municipality = officer.organizationId
    const programme = await as(house.db, officer, (tx) => makeProgramme(tx, officer, municipality, text, NOW))
    for (const month of ['05', '08']) {
      const place = await posted(
        { municipality, client: companies[0] ?? '', programme },
        `2025-${month}-01T10:00:00+09:00`,
      )
      await contracted(place, `2025-${month}-20T10:00:00+09:00`)
    }
    return { officer }
  }
  const officerAt = async (path: string, width = 1280) => {
    const page = await house.signedIn((await story).officer, { javaScript, width })
    await page.goto(path)
    return page
  }

  test('makes the plan of the year and sets a target beside what was last year', async () => {
    const page = await officerAt('/town')
    await arriveAt(page, /令和7年度（2025年度）の数字/)
    await follow(page, '事業を開く')
    await arriveAt(page, '事業')
    await follow(page, name)
    await arriveAt(page, name)
    await press(page, '年度の計画を作る')
    await arriveAt(page, /令和7年度（2025年度）の計画/)
    await follow(page, '目標を決める・変える')
    await arriveAt(page, /の目標/)
    await press(page, '目標を保存する')
    await arriveAt(page, /の目標/)
    await page.getByRole('alert').getByRole('link', { name: '指標を入力してください' }).waitFor()
    await fill(page, { indicator: 'matches', baseline: '0', target: '12' })
    await press(page, '目標を保存する')
    await arriveAt(page, /の目標/)
    await follow(page, '年度の計画に戻る')
    await arriveAt(page, /の計画/)
    await press(page, 'この計画を確定する')
    await arriveAt(page, /の計画/)
    await says(page, '確定', '1個の指標')
  })

  test('sees the miss before it happens, and opens the number to its rows', async () => {
    const page = await officerAt('/town', 360)
    await arriveAt(page, /令和7年度（2025年度）の数字/)
    await says(page, '気をつける目標', '目標に届かない見込み', '目標の12件に届かない見込みです')
    await follow(page, /数えた2件と、月ごとの動きを開く/)
    await arriveAt(page, 'マッチング件数 2件')
    await says(page, '16.7%', '負の二項分布', '根拠 2件')
    await follow(page, '温泉旅館のECサイト立て直し')
    await arriveAt(page, '温泉旅館のECサイト立て直し')
  })

  test('looks at a past day, and at a day that is none', async () => {
    const page = await officerAt('/town/indicators/matches?year=2025&on=2025-06-30')
    await arriveAt(page, 'マッチング件数 1件')
    await says(page, '2025年6月30日(月)の時点の数字です')
    await page.goto('/town?year=2025&on=2025-02-30')
    await arriveAt(page, /の数字/)
    await page
      .getByRole('alert')
      .getByRole('link', { name: /実在する日付/ })
      .waitFor()
  })

  test('writes down what was paid and proposed, and carries the year on', async () => {
    const page = await officerAt('/town?year=2025')
    await arriveAt(page, /の数字/)
    await follow(page, '年度の計画を開く')
    await arriveAt(page, /令和7年度（2025年度）の計画/)
    await fill(page, { phase: 'actual', item: 'commission', yen: '９００万円', note: '支出命令書 第12号' })
    await fill(page, { 'onDay-year': '2025', 'onDay-month': '10', 'onDay-day': '31' })
    await press(page, '行を加える')
    await arriveAt(page, /の計画/)
    await says(page, '9,000,000円', '予算なし')
    await press(page, '次の年度に引き継ぐ')
    await arriveAt(page, /令和8年度（2026年度）の計画/)
    await says(page, 'この計画はまだ案です', '1個の指標')
    await page.goto('/town?year=2026')
    await arriveAt(page, /令和8年度（2026年度）の数字/)
    await says(page, 'この年度はまだ始まっていません', '計画を確かめて確定する')
  })

  test('records how the operator was chosen; weights that do not sum up are told', async () => {
    const page = await officerAt('/town?year=2025')
    await follow(page, '年度の計画を開く')
    await follow(page, '選定の記録を作る')
    await arriveAt(page, '選定の記録を作る')
    const evaluated = { criterion1: '企画', weight1: '60', criterion2: '価格', weight2: '30' }
    await fill(page, {
      title: '副業人材活用事業 業務委託',
      ...evaluated,
      proposer1: '甲社',
      proposer2: '乙社',
      evaluator1: '総務課長',
    })
    await press(page, '記録を作る')
    await arriveAt(page, '選定の記録を作る')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /いまは90です/ })
      .waitFor()
    await fill(page, { weight2: '40' })
    await press(page, '記録を作る')
    await arriveAt(page, '副業人材活用事業 業務委託')
    await follow(page, '総務課長')
    await arriveAt(page, '総務課長')
    await fill(page, { 'points-1-1': '5', 'points-1-2': '3', 'points-2-1': '3', 'points-2-2': '5' })
    await press(page, '採点を保存する')
    await arriveAt(page, '副業人材活用事業 業務委託')
    await says(page, '84.00', '76.00')
    await fill(page, { 'decidedOn-year': '2025', 'decidedOn-month': '11', 'decidedOn-day': '28' })
    await page.getByLabel('選んだ提案者').selectOption({ label: '甲社' })
    await press(page, 'この結果で決定する')
    await arriveAt(page, '副業人材活用事業 業務委託')
    await says(page, '決定', '甲社')
  })
})
