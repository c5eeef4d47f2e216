import assert from 'node:assert/strict'
import { test } from 'vitest'
import { isCircumstance } from './circumstances.ts'
import { skillsIn } from './guess-skills.ts'
import { linesOf } from './lines.ts'

const read = (text: string) => {
  const { skills, occupations } = skillsIn(linesOf(text))
  return [...occupations, ...skills].map(({ name }) => name)
}

test.each([
  ['アルバイトの採用と教育', ['採用']],
  ['アルバイト20名の採用と教育を担当', ['採用']],
  ['アルバイト40名を統括', ['会議運営・PMO']],
  ['学生時代はボランティア', []],
  ['家業の手伝い', []],
  ['繁忙期には早朝も', []],
  ['単発の案件', []],
  ['助っ人として参加', []],
  ['育児休業から復帰', []],
  ['インターン生の指導', []],
  ['冬の仕事', []],
])('with whom, when and as what somebody worked is no skill: %s → %o', (text, names) => {
  assert.deepEqual(read(text), names)
})

test.each([
  '農繁期の短期アルバイトの募集を担当',
  '繁忙期の人手不足をスポットワークで解消',
  'ボランティアコーディネーターとして町の祭りを支えた',
  '副業人材活用の相談窓口',
  '季節雇用の受入れを設計',
])('where the work itself is named, the skill is read, circumstances or not: %s', (text) => {
  assert.ok(read(text).includes('担い手確保・副業活用'))
})

test.each([
  ['新卒採用と新人教育', '新卒採用'],
  ['学生に向けたインターンシップの企画', '新卒採用'],
  ['障害者雇用を推進', '多様な人材の活躍'],
  ['離職率を10%改善', '定着・エンゲージメント'],
])('what stands beside a circumstance still counts: %s → %s', (text, name) => {
  assert.ok(read(text).includes(name), read(text).join(' '))
})

test('half width, full width and long vowels are the same circumstance', () => {
  for (const word of ['ｱﾙﾊﾞｲﾄ', 'アルバイト', 'パートタイマ', 'パートタイマー']) assert.ok(isCircumstance(word), word)
  for (const word of ['採用', '教育', 'スポットワーク', '']) assert.ok(!isCircumstance(word), word)
})
