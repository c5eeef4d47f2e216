import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { checklistOf } from './checklist.ts'

/** Words that the list beside the form points at, when a sentence stands in 「専門家にお願いしたいこと」. */
const pointedAt = (duties: string) =>
  checklistOf({ ...completeContent, duties }, NOW)
    .wording.map(({ label }) => /「(.*)」$/.exec(label)?.[1] ?? label)
    .join(' ')

/**
 * What is a warning and what is not, sentence by sentence. A word that asks for everything (「経営全般」) is pointed at; the same
 * word as a mere adverb (「全般的に順調」) is not, unless a request follows it (「全般的に見てほしい」). Where a client speaks of its
 * own staff (「勤務表」「残業を減らしたい」「障害者雇用」), nobody is hired, and nothing is said.
 */
const sentences: readonly [string, string][] = [
  // Vague
  ['経営全般の相談に乗ってほしい', '全般'],
  ['IT全般をお願いします', '全般'],
  ['SNSの運用全般', '全般'],
  ['売上は全般的に順調ですが、通販だけ伸びません', ''],
  ['客足は全般に落ち着いています。写真の直し方を教えてください', ''],
  ['会社を全般的に見てほしい', '全般的に'],
  ['業務を全般に改善したい', '全般に'],
  ['いろいろ相談したい', 'いろいろ'],
  ['様々な業務をお任せします', '様々な お任せします'],
  ['何でもできる方', '何でも'],
  ['必要に応じて対応', '必要に応じて'],
  ['その他付随する業務', 'その他付随する業務'],
  ['全部で12店舗の写真を撮り直す', ''],
  ['全部署の代表と打合せをする', ''],
  ['サイトの更新を全部お願いします', '全部'],
  ['即戦力の方', '即戦力'],
  ['予約サイトの写真5枚を選び、説明文を直す', ''],
  // Employment
  ['時給1,500円', '時給'],
  ['月給20万円', '月給'],
  ['シフト制です', 'シフト制'],
  ['シフトは応相談', 'シフトは応相談'],
  ['紙の受注をデジタルへシフトしたい', ''],
  ['シフト作成の手間を減らす方法を考える', ''],
  ['週3日勤務できる方', '週3日勤務'],
  ['事務所で勤務していただきます', '事務所で勤務'],
  ['勤務時間は9時から17時', '勤務時間'],
  ['勤務表の集計を自動にする', ''],
  ['在宅勤務の決まりを一緒に作る', ''],
  ['残業あり', '残業あり'],
  ['残業を月10時間減らす方法を一緒に考える', ''],
  ['残業代は別に支払います', '残業代'],
  ['正社員として雇用します', '正社員として 雇用します'],
  ['障害者雇用の計画を作る', ''],
  ['雇用調整の経緯を聞き取る', ''],
  ['雇用保険に加入', '雇用保険に加入'],
  ['給与計算の手順をまとめる', ''],
  ['給与は月末払い', '給与'],
  ['店長の指示に従って作業', '店長の指示に従'],
  ['毎日の出社をお願いします', '毎日の出社'],
  // Free work, work without end, purchases, costs
  ['最初の1か月は無償でお試し', '無償でお試し'],
  ['幼児教育の無償化に合わせた案内を作る', ''],
  ['追加の修正も月額に含みます', '追加の修正も月額に含'],
  ['追加の店舗の写真も撮る', ''],
  ['修正は何度でも', '修正は何度でも'],
  ['納得いくまで直してください', '納得いくまで'],
  ['無料セミナーの集客を手伝う', ''],
  ['送料無料の条件を見直す', ''],
  ['交通費は自己負担', '交通費は自己負担'],
  ['弊社の商品を購入いただける方', '弊社の商品を購入いただ'],
  ['振込手数料は差し引きます', '振込手数料は差し引'],
]

test.each(sentences)('「%s」→ %s', (sentence, words) => {
  assert.equal(pointedAt(sentence), words)
})

test('background and what was tried may be as vague as life is', () => {
  const told = checklistOf(
    { ...completeContent, background: 'いろいろ困っています。経営全般が不安です。', tried: '何でもやりました。' },
    NOW,
  )
  assert.deepEqual(told.wording, [])
})
