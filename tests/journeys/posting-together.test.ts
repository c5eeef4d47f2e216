import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { as } from '../../src/actor.ts'
import { changePosting } from '../../src/postings/change-posting.ts'
import { NOW, office } from '../world/office.ts'
import { filledForm } from '../world/posting-forms.ts'
import { fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member, organization } = office(house.owner)
await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const operator = await member('operator')
const title = 'ホームページを何とかしたい'
const answers = filledForm()
const only = (...names: string[]) => Object.fromEntries(names.map((name) => [name, answers[name] ?? '']))

describe.each(ways)('two hands on one posting, $way', ({ javaScript }) => {
  const look = { javaScript, width: javaScript ? 1280 : 360 }
  const companyOf4 = async () =>
    member(
      'company',
      await organization('company', { name: `陶房つちや${javaScript ? '' : '別館'}`, placeCode: '313700' }),
    )

  test('two colleagues in one step: the second sees what changed, and loses nothing', async () => {
    const mine = await companyOf4()
    const colleague = await member('company', mine.organizationId)
    const page = await house.signedIn(mine, look)
    await page.goto('/client/postings/new')
    await arriveAt(page, '求人を作る')
    await fill(page, { title, background: '問い合わせが減りました。' })
    await press(page, '保存して次へ')
    await arriveAt(page, 'これまで試したこと')
    const id = /postings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    const tried = { version: 1, content: { tried: '広告を2回出しました。' } }
    await as(house.db, colleague, (tx) => changePosting(tx, colleague, id, tried, NOW))
    await fill(page, { tried: 'チラシを3回配りました。' })
    await press(page, '保存して次へ')
    await arriveAt(page, 'ほかの人が先に保存しました')
    await says(page, '広告を2回出しました。')
    assert.equal(await page.locator('#tried').inputValue(), 'チラシを3回配りました。')
    await press(page, '確かめたので保存する')
    await arriveAt(page, '3か月後に変わっていてほしいこと')
  })

  test('a coordinator writes, the company reads what changed and confirms, and can send it in', async () => {
    const mine = await companyOf4()
    const name = javaScript ? '陶房つちや' : '陶房つちや別館'
    const desk = await house.signedIn(operator, { javaScript })
    await desk.goto(`/desk/postings/new?client=${mine.organizationId}`)
    await arriveAt(desk, '求人を作る')
    await says(desk, name)
    await fill(desk, only('title', 'background'))
    await press(desk, '保存して中断する')
    await arriveAt(desk, String(answers.title))
    await follow(desk, '一覧で編集')
    await arriveAt(desk, '一覧で編集')
    const { next: _, ...everything } = answers
    await fill(desk, everything)
    await press(desk, '保存して確認へ')
    await arriveAt(desk, String(answers.title))
    await says(desk, '発注者がまだ確認していない文案です')
    await desk.locator('main').getByRole('link', { name: '審査の画面へ' }).click()
    await arriveAt(desk, String(answers.title))
    await fill(desk, { note: '先日伺った内容です。' })
    await press(desk, '発注者に確認を求める')
    await arriveAt(desk, String(answers.title))
    await says(desk, '発注者に確認を求めました', '確認待ち')
    const page = await house.signedIn(mine, look)
    await page.goto('/client')
    await arriveAt(page, 'ホーム')
    await says(page, '確認をお願いしたい文案')
    await follow(page, new RegExp(String(answers.title)))
    await arriveAt(page, '文案の確認')
    await says(page, '先日伺った内容です。', '届いた文案')
    await press(page, 'この文案で進める')
    await arriveAt(page, String(answers.title))
    await press(page, '審査に出す')
    await arriveAt(page, String(answers.title))
    await says(page, '審査に出しました')
  })
})
