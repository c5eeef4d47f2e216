import { test } from 'vitest'
import assert from 'node:assert/strict'
import { employmentWording } from './employment-wording.ts'

const words = (text: string) => employmentWording(text).map(({ word }) => word)

test('words of employment are found, each with what to write instead', () => {
  assert.deepEqual(employmentWording('時給1,500円です'), [
    { word: '時給', from: 0, to: 2, remedy: '報酬は「月額50,000円」のように、業務に対する額で書いてください' },
  ])
  assert.deepEqual(words('シフト制で、勤務時間は9時から。給与は月末、賞与あり'), [
    'シフト制',
    '勤務時間',
    '給与',
    '賞与',
  ])
  assert.deepEqual(words('正社員として雇用します。試用期間3か月、週３日出社'), [
    '正社員として',
    '雇用します',
    '試用期間',
    '週３日出社',
  ])
  assert.deepEqual(words('勤務地は本社。店長の指示に従って作業。副業禁止'), ['勤務地', '店長の指示に従', '副業禁止'])
})

test("tasks about the client's own people, pay and hiring are no employment of the talent", () => {
  for (const text of [
    '給与計算の仕組みを見直したい',
    '社員12名の旅館です。正社員の採用が進まない',
    'クラウドへシフトしたい。デジタルシフトの伴走',
    '障害者雇用の計画づくり',
    '賃金制度の設計を一緒に考えてほしい',
    '月額50,000円、月2回のオンライン相談',
  ]) {
    assert.deepEqual(words(text), [], text)
  }
})
