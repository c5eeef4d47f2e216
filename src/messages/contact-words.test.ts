import assert from 'node:assert/strict'
import { cpuTimeOf } from '../../tests/cpu-time.ts'
import { assert as always, property, string } from '../../tests/properties.ts'
import { test } from 'vitest'
import { findContacts } from './contact-words.ts'

const told = (text: string): string =>
  findContacts(text)
    .map(({ kind, words }) => `${kind}「${words}」`)
    .join(' ')

test('ways out of the house that are warned about', () => {
  const table: Record<string, string> = {
    '090-1234-5678 にお電話ください': 'phone「090-1234-5678」',
    '０９０ー１２３４ー５６７８です': 'phone「090-1234-5678」',
    電話は09012345678まで: 'phone「09012345678」',
    '080 1234 5678': 'phone「080 1234 5678」',
    '0 9 0 1 2 3 4 5 6 7 8 です': 'phone「0 9 0 1 2 3 4 5 6 7 8」',
    '(0858)35-0000 総務まで': 'phone「(0858)35-0000」',
    '０８５８（３５）００００': 'phone「0858(35)0000」',
    '03−1234−5678': 'phone「03-1234-5678」',
    '+81 90-1234-5678': 'phone「+81 90-1234-5678」',
    '0120-123-456': 'phone「0120-123-456」',
    '090.1234.5678': 'phone「090.1234.5678」',
    〇九〇一二三四五六七八: 'phone「〇九〇一二三四五六七八」',
    'hanako@example.jp へ': 'email「hanako@example.jp」',
    'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ': 'email「hanako@example.jp」',
    'hanako @ example . co . jp': 'email「hanako @ example . co . jp」',
    'hanako(at)example.com': 'email「hanako(at)example.com」',
    hanakoアットマークexampleドットjp: 'email「hanakoアットマークexampleドットjp」',
    'LINE IDは hanako123 です': 'messenger「LINE IDは」',
    'ＬＩＮＥのID:hanako': 'messenger「LINEのID:hanako」',
    ラインを交換しませんか: 'messenger「ラインを交換」',
    'L I N E で連絡ください': 'messenger「L I N E で連絡」',
    'https://line.me/ti/p/abc123 から': 'messenger「https://line.me/ti/p/abc123」',
    'lin.ee/abc': 'messenger「lin.ee/abc」',
    'https://discord.gg/xyz': 'messenger「https://discord.gg/xyz」',
    カカオトークIDを送ります: 'messenger「カカオトークIDを送ります」',
  }
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, told(text)])), table)
})

test('what looks like one and is the work itself', () => {
  const harmless = [
    '月額50,000円(税別)、交通費は実費です',
    '報酬は１００，０００円、年1,200,000円です',
    '売上は0.1234567890倍になりました',
    '2026-04-01 から 2026-09-30 まで',
    '2026年4月1日 10:00〜11:30',
    '01-04-2026 の資料',
    '〒682-0715 湯梨浜町大字旭1-1',
    '〒0600001 札幌市中央区北一条西2-1',
    '法人番号は8999900000001です',
    '登録番号 T8999900000001',
    '品番 0000012345 の在庫',
    '口座番号 0123456',
    '10-20時間、週1-2回、3-4か月',
    '応募は15件、うち10件に返答しました',
    'オンラインで打ち合わせしましょう',
    'ガイドラインに沿って進めます。ラインナップも見直します',
    'LINE公式アカウントの運用をお願いします',
    'LINEで集客した経験があります',
    '生産ラインの改善を手伝います',
    'https://zoom.us/j/1234567890 で面談します',
    'https://www.town.example.lg.jp/docs/2025/0123/ をご覧ください',
    'Instagramのフォロワーは1,234人です',
    '@メンションは使いません',
    '第一〇条から第二〇条まで',
  ]
  assert.deepEqual(
    harmless.filter((text) => told(text) !== ''),
    [],
  )
})

test('several in one text are all named, each once', () => {
  assert.equal(
    told('090-1234-5678 か hanako@example.jp、だめなら 090-1234-5678 へ'),
    'phone「090-1234-5678」 email「hanako@example.jp」',
  )
})

test('whatever is typed, it answers at once and names only what stands there', async () => {
  always(
    property(string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
      assert.ok(findContacts(text).length <= 10)
    }),
    { numRuns: 200 },
  )
  for (const hard of [
    '0 '.repeat(2500),
    'a.'.repeat(2500),
    `${'a'.repeat(4900)}@`,
    '0-'.repeat(2500),
    'L '.repeat(2500),
    `LINE${' '.repeat(4990)}`,
    'あ@'.repeat(2500),
    'a@b.'.repeat(1200),
  ]) {
    const spent = await cpuTimeOf(() => findContacts(hard))
    assert.ok(spent < 500, `${hard.slice(0, 10)}: ${spent} ms`)
  }
})
