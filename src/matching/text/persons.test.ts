import assert from 'node:assert/strict'
import { test } from 'vitest'
import { withoutPersons } from './persons.ts'
import { createReader } from './terms.ts'

const read = createReader([], [])
const alike = (one: string, other: string) => assert.deepEqual(read(one), read(other), `${one} / ${other}`)

test('age, sex, origin, nationality, school and family change nothing', () => {
  alike('35歳、男性。広報を担当', '六十二歳、女性。広報を担当')
  alike('30代の広報', '50代の広報')
  alike('鳥取県出身、広報を担当', '東京都港区在住、広報を担当')
  alike('沖縄出身の広報', '北海道生まれの広報')
  alike('ベトナム国籍、広報を担当', '日本国籍、広報を担当')
  alike('フランス人の広報', '韓国人の広報')
  alike('甲南大学卒、広報を担当', '工業高校を卒業、広報を担当')
  alike('二児の母で広報を担当', '三児の父で広報を担当')
  alike('若い男性の広報', '年配の女性の広報')
  alike('既婚、広報を担当', '独身、広報を担当')
})

test('a career is not an origin', () => {
  for (const career of [
    '銀行出身',
    '新聞社出身',
    '百貨店のバイヤー出身',
    '中国市場への輸出',
    '女性客を増やす',
    '高校生の採用',
  ])
    assert.equal(withoutPersons(career), career)
})

test('a relative in the story is no word of it', () => {
  alike('妻と酒蔵を営む', '娘と酒蔵を営む')
})

test('text without persons stays as it is, and nothing stays nothing', () => {
  assert.equal(withoutPersons('酒蔵の輸出を十年担当'), '酒蔵の輸出を十年担当')
  assert.equal(withoutPersons(''), '')
})
