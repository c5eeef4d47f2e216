import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createMapper } from '../matching/text/mapper.ts'
import { synonymGroups } from './synonyms.ts'
import { taxonomy } from './taxonomy.ts'

const groups = synonymGroups()
const mapper = createMapper(taxonomy, groups)
const idsIn = (text: string) => mapper.concepts(text).map(({ id }) => id)

test('the dictionary is read: tens of thousands of groups, each with two words or writings', () => {
  assert.ok(groups.length > 20_000)
  assert.ok(groups.every(({ words }) => words.flat().length > 1))
})

test('writings of one word stand together, other words for the same thing apart', () => {
  const order = groups.find(({ words }) => words.some((writings) => writings.includes('通販')))
  assert.ok(order?.words.some((writings) => writings.includes('通販') && writings.includes('通信販売')))
})

test('what a company writes and what a talent writes meet in one concept', () => {
  assert.ok(idsIn('紙の伝票とファックスをなくしたい').includes('paperless'))
  assert.ok(idsIn('ペーパレス化を推進しました').includes('paperless'))
  assert.ok(idsIn('ふるさと納税の返礼品を見直したい').includes('furusato-tax'))
  assert.ok(idsIn('杜氏の高齢化').includes('sake-brewing'))
})

test('a worry told without the word for it is understood', () => {
  assert.ok(idsIn('新人がすぐに辞めてしまう').includes('retention'))
  assert.ok(idsIn('息子は継がないと言う').includes('business-succession'))
  assert.ok(idsIn('見積りがどんぶり勘定です').includes('cost-accounting'))
})

test('letters without end are read all the same', () => {
  for (const piece of ['酒', '楽天インスタ', 'ー', '🍶', 'a1 ', '\ud800'])
    for (const { weight } of mapper.concepts(piece.repeat(20_000))) assert.ok(weight > 0 && weight <= 1)
})

test('a wish, a sole trader and something instant are not Thailand, personnel and Instagram', () => {
  assert.deepEqual(idsIn('食べたい。個人事業主。インスタント。'), [])
})

test('a piece of the taxonomy that nobody listed reaches the operator', () => {
  assert.deepEqual(mapper.unmapped('蜃気楼で集客したい'), ['蜃気楼'])
})

test('entries about persons and abuse are left out of the dictionary', () => {
  const words = new Set(groups.flatMap(({ words }) => words.flat()))
  assert.ok(!words.has('織田信長'))
})

test('nearly every word of the taxonomy, written alone, leads to its own concept', () => {
  const all = taxonomy.flatMap(({ id, name, synonyms }) => [name, ...synonyms].map((word) => ({ id, word })))
  const lost = all.filter(({ id, word }) => !idsIn(word).includes(id))
  assert.ok(
    lost.length < all.length / 100,
    `${lost.length} of ${all.length}: ${lost.map(({ word }) => word).join(' ')}`,
  )
})

test('the same wish in plain and in professional words meets in one concept', () => {
  const pairs: [plain: string, professional: string, id: string][] = [
    ['途中でかごに入れたまま帰ってしまう', 'カゴ落ち対策とCVR改善', 'own-ec-site'],
    ['賃金は先代が勘で決めてきた', '等級制度と号俸テーブルの設計', 'hr-evaluation'],
    ['銀行から借りたい', '元銀行員として融資審査を担当', 'bank-loan'],
    ['畑が猪に荒らされる', '狩猟免許とジビエ処理施設の運営', 'wildlife-gibier'],
    ['バスが一日三本しかない', 'MaaSとデマンド交通の実証', 'public-transport'],
    ['空いた家が増えた', '空き家バンクとリノベーション', 'idle-asset'],
    ['外国の方が泊まりに来る', 'インバウンド集客とOTA対応', 'inbound-tourism'],
    ['人によってやり方が違う', '属人化解消とSOP作成', 'manual-standardization'],
  ]
  for (const [plain, professional, id] of pairs) {
    assert.ok(idsIn(plain).includes(id), `${plain}: ${idsIn(plain).join(' ')}`)
    assert.ok(idsIn(professional).includes(id), `${professional}: ${idsIn(professional).join(' ')}`)
  }
})

test('where somebody comes from, their age, sex, school and family are no skill', () => {
  const persons = [
    'ベトナム国籍',
    '石川県出身',
    '34歳、女性',
    '若い男性',
    '年配の女性',
    '高校を卒業',
    '二児の母',
    '60代',
    '主婦',
    'フランス人',
  ]
  for (const person of persons) assert.deepEqual(mapper.concepts(`${person}。`), [], person)
})
