import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { textMapper } from '../talents/text-mapper.ts'
import { conceptsOfText } from './concepts.ts'
import type { PostingRow, TalentRow } from './market-rows.ts'
import { needsOf, skillsOfTalent, traitsOfTalent } from './traits.ts'

/** Statements about a person, one list for each thing that may never count; any two of a list must read alike. */
const protectedWords: Record<string, readonly string[]> = {
  age: ['20代', '35歳', '六十二歳', '50代', '18才'],
  sex: ['若い男性', '年配の女性', '男性', '女性'],
  nationality: ['日本国籍', 'ベトナム国籍', 'フランス人', '韓国人', 'ブラジル人'],
  origin: ['鳥取県出身', '東京都港区在住', '沖縄生まれ', '北海道育ち'],
  school: ['甲南大学卒', '工業高校を卒業', '経済学部卒', '専門学校修了'],
  family: ['二児の母', '三児の父', '既婚', '独身'],
}
const work = [
  'ECサイトの運営',
  '広報の担当',
  '酒蔵の輸出',
  'SNSの発信',
  '原価計算',
  '採用の面接',
  '補助金の申請',
  'チラシのデザイン',
]

const swap = fc
  .constantFrom(...Object.values(protectedWords))
  .chain((words) => fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)))
const sentence = fc.record({
  before: fc.subarray(work, { maxLength: 3 }),
  after: fc.subarray(work, { minLength: 1, maxLength: 3 }),
})
type Sentence = { before: string[]; after: string[] }
const told = ({ before, after }: Sentence, word: string) => [...before, word, ...after].join('。')

test('one statement about a person in the place of another changes nothing that is read of any text', () => {
  fc.assert(
    fc.property(sentence, swap, (text, [one, other]) => {
      assert.deepEqual(conceptsOfText(told(text, one)), conceptsOfText(told(text, other)), `${one} / ${other}`)
      assert.deepEqual(textMapper().concepts(told(text, one)), textMapper().concepts(told(text, other)))
    }),
    { numRuns: 150 },
  )
})

test('the property can fail: one word about the work in the place of another is noticed', () => {
  const works = fc.tuple(fc.constantFrom(...work), fc.constantFrom(...work)).filter(([one, other]) => one !== other)
  const blind = fc.property(works, ([one, other]) => {
    assert.deepEqual(conceptsOfText(one), conceptsOfText(other))
  })
  assert.throws(() => fc.assert(blind, { numRuns: 20 }))
})

test('nor does one that is left out: what is read is the work', () => {
  fc.assert(
    fc.property(sentence, swap, (text, [word]) => {
      const without = [...text.before, ...text.after].join('。')
      assert.deepEqual(conceptsOfText(told(text, word)), conceptsOfText(without), word)
    }),
    { numRuns: 150 },
  )
})

test('what a posting asks for is the same, whomever its text wishes for', () => {
  fc.assert(
    fc.property(sentence, swap, (text, [one, other]) => {
      const needs = (word: string) =>
        needsOf({ skills: [], occupation: 'public-relations', text: told(text, word) } satisfies Partial<PostingRow>)
      assert.deepEqual(needs(one), needs(other))
    }),
    { numRuns: 100 },
  )
})

/** Everything that the engine is told about a talent. */
const talentRow = fc.record<TalentRow>({
  id: fc.uuid(),
  state: fc.constant('active'),
  verified: fc.boolean(),
  scoutable: fc.boolean(),
  hours: fc.option(fc.integer({ min: 1, max: 100 })),
  feeYen: fc.option(fc.integer({ min: 0, max: 300_000 })),
  remoteOnly: fc.boolean(),
  wishes: fc.subarray(['312037', '322016', '012025']),
  skills: fc.subarray([
    { skill: 'instagram', level: 'leading', years: 5 },
    { skill: 'seo', level: 'working', years: null },
  ]),
  hasAchievements: fc.boolean(),
  lastMonth: fc.constantFrom(null, '2020-03', '9999-12'),
  careers: fc.integer({ min: 0, max: 9 }),
  contracts: fc.integer({ min: 0, max: 9 }),
})

test('whatever else is attached to a talent, name and age and sex and school, the engine sees the same', () => {
  const more = fc.record({
    name: fc.string(),
    age: fc.integer(),
    sex: fc.constantFrom('男', '女', 'その他'),
    nationality: fc.string(),
    school: fc.string(),
    birthplace: fc.string(),
    photo: fc.string(),
  })
  fc.assert(
    fc.property(talentRow, more, more, (row, one, other) => {
      const seen = (extra: object) => {
        const given = { ...row, ...extra }
        return [traitsOfTalent(given, '2025-12'), skillsOfTalent(given)]
      }
      assert.deepEqual(seen(one), seen(other))
      assert.deepEqual(seen(one), seen({}))
    }),
  )
})

test('a wish to help a place is not an origin: it is the one thing of its kind that counts, and only what was declared', () => {
  fc.assert(
    fc.property(talentRow, (row) => {
      const { regions } = traitsOfTalent(row, '2025-12')
      assert.deepEqual(regions, [...new Set(row.wishes.map((code) => Number(code.slice(0, 2))))])
    }),
  )
})
