import assert from 'node:assert/strict'
import { test } from 'vitest'
import { skillsIn } from './guess-skills.ts'
import { linesOf } from './lines.ts'

const kintone = (text: string) => {
  const found = skillsIn(linesOf(text)).skills.find(({ name }) => name === 'ノーコード・kintone')
  return found && { level: found.level, years: found.years }
}

test.each([
  ['kintone(5年)', 5],
  ['kintoneの導入支援、経験3年。', 3],
  ['kintoneを10年以上扱っています。', 10],
  ['kintone 2年目', 2],
  ['kintoneを使って40年', 40],
  ['kintoneを使って41年', null],
  ['2019年からkintoneを使っています', null],
  ['2019年、kintoneを導入', null],
  ['平成27年、kintoneを導入', null],
  ['令和5年、kintoneを導入', null],
  ['令和 5年、kintoneを導入', null],
  ['H27年、kintoneを導入', null],
  ['15年4月、kintoneを導入', null],
  ['令和5年度からkintoneを導入', null],
  ['kintoneを0年', null],
  ['kintone', null],
])('how long: %s → %s', (text, years) => {
  assert.equal(kintone(text)?.years, years)
})

test.each([
  ['kintoneを勉強中です', 'learning'],
  ['kintoneは独学です', 'learning'],
  ['kintoneの開発を担当', 'working'],
  ['kintoneの導入を統括', 'leading'],
  ['kintoneの講師', 'leading'],
  ['kintoneを社内に立ち上げた', 'leading'],
  ['kintoneを独学。\nkintoneで業務を改善。', 'working'],
  ['kintoneを独学。\nのちにkintoneの研修で後輩を指導。', 'leading'],
])('how well: %s → %s', (text, level) => {
  assert.equal(kintone(text)?.level, level)
})

test('what is certified is no experience, and a sentence said twice counts once', () => {
  assert.equal(kintone('保有資格\nkintone認定アソシエイト'), undefined)
  const once = skillsIn(linesOf('kintoneの開発。'))
  assert.deepEqual(skillsIn(linesOf('kintoneの開発。\nkintoneの開発。\nkintoneの開発。')), once)
})

test('at most fifteen skills and three occupations, whatever is said', () => {
  const everything =
    '営業 経理 広報 デザイン 採用 EC SEO SNS 動画 写真 観光 IT DX 法務 商品開発 生産管理 物流 翻訳 通訳 編集 ライティング 研修'
  const { skills, occupations } = skillsIn(
    linesOf(
      everything
        .split(' ')
        .map((word) => `${word}を担当。`)
        .join('\n'),
    ),
  )
  assert.ok(skills.length > 5 && skills.length <= 15, `${skills.length} skills`)
  assert.ok(occupations.length >= 1 && occupations.length <= 3, `${occupations.length} occupations`)
  assert.equal(new Set(skills.map(({ skill }) => skill)).size, skills.length, 'each once')
})

test('nothing said is nothing guessed', () => {
  assert.deepEqual(skillsIn([]), { skills: [], occupations: [] })
})
