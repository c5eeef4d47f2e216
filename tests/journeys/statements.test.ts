import { describe, test } from 'vitest'
import { as } from '../../src/actor.ts'
import { makeExport } from '../../src/indicators/statements/make-export.ts'
import { NOW } from '../world/office.ts'
import { statementsOf } from '../world/statements.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const world = statementsOf(house)

describe.each(ways)('an officer hands in the report of a year, $way', ({ javaScript }) => {
  const story = world.aimed(2024)
  const officerAt = async (path: string, width = 1280) => {
    const page = await house.signedIn((await story).officer, { javaScript, width })
    await page.goto(path)
    return page
  }

  test('from the town’s page: drafted, told what is missing, written, submitted, written out', async () => {
    const page = await officerAt('/town')
    await arriveAt(page, /の数字/)
    await follow(page, '報告をつくる')
    await arriveAt(page, '実績報告')
    await page.goto('/town/statements?year=2024')
    await arriveAt(page, '実績報告')
    await page.getByLabel('交付金実績報告', { exact: true }).check()
    await press(page, '報告をつくる')
    await arriveAt(page, /交付金実績報告/)
    await press(page, 'この報告を提出する')
    await arriveAt(page, /交付金実績報告/)
    await page.getByRole('alert').getByRole('link', { name: '「事業効果」を入力してください' }).waitFor()
    await fill(page, { 'words-matches': '届かなかったため、相談会を増やします', effect: '旅館の予約が増えた' })
    await fill(page, {
      experts: '妥当とされた',
      opinion: '農家にも広げるべき',
      policy: '続ける',
      reason: '相談が増えた',
    })
    await press(page, '文章を保存する')
    await arriveAt(page, /交付金実績報告/)
    await press(page, 'この報告を提出する')
    await arriveAt(page, /交付金実績報告/)
    await says(page, '提出済み', '農家にも広げるべき')
    await press(page, '報告書(Excel)')
    await arriveAt(page, /書き出し/)
    await says(page, '順番待ち')
    const { id } = await house.owner
      .selectFrom('exports as x')
      .innerJoin('statements as s', 's.id', 'x.statement_id')
      .select('x.id')
      .where('s.programme_id', '=', (await story).programme)
      .executeTakeFirstOrThrow()
    await makeExport(house.db, id, () => NOW)
    // With scripts the page renews itself; without them its link does.
    if (!javaScript) await follow(page, '更新する')
    await page.getByRole('link', { name: 'ダウンロードする' }).waitFor()
    await arriveAt(page, /書き出し/)
  })

  test('a result goes to the public page, on a phone', async () => {
    const { officer } = await story
    const made = await world.submitted({ kind: 'result', from: await story })
    const { place_code: code } = await as(house.db, officer, (tx) =>
      tx
        .selectFrom('organizations')
        .select('place_code')
        .where('id', '=', officer.organizationId)
        .executeTakeFirstOrThrow(),
    )
    const page = await officerAt(`/town/statements/${made.statement}`, 360)
    await arriveAt(page, /結果\(公表用\)/)
    await press(page, 'この結果を公表する')
    await arriveAt(page, /結果\(公表用\)/)
    await follow(page, '公開ページを見る')
    await arriveAt(page, /の事業の結果/)
    await says(page, 'マッチング件数')
    await page.goto(`/town/statements/${made.statement}`)
    await press(page, '公表を取り下げる')
    await arriveAt(page, /結果\(公表用\)/)
    await page.goto(`/towns/${code ?? ''}/results/2024`)
    await arriveAt(page, /の事業の結果/)
    await says(page, 'この結果の公表は取り下げられました')
  })
})
