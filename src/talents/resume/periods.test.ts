import assert from 'node:assert/strict'
import { test } from 'vitest'
import { dateAt, inWords, periodIn } from './periods.ts'

const spanOf = (plain: string) => {
  const found = periodIn(plain)
  return found && `${inWords(found.from)}→${inWords(found.to)}|${found.rest}`
}

test.each([
  ['2015年4月~2019年3月', '2015年4月→2019年3月|'],
  ['2015年4月〜現在 営業部', '2015年4月→|営業部'],
  ['2015/04-2019/03 株式会社A', '2015年4月→2019年3月|株式会社A'],
  ['2015.4 - Present', '2015年4月→|'],
  ['2015-2019 A社', '2015年→2019年|A社'],
  ['2015/04/01 ~ 2019/03/31', '2015年4月→2019年3月|'],
  ['H27.4~H31.3', '2015年4月→2019年3月|'],
  ['平成27年4月から令和元年5月', '2015年4月→2019年5月|'],
  ['自 昭和60年4月 至 平成元年3月', '1985年4月→1989年3月|'],
  ['株式会社A(2015年4月~2019年3月)', '2015年4月→2019年3月|株式会社A'],
  ['2015年4月~9月 派遣', '2015年4月→2015年9月|派遣'],
  ['2015年4月~2019年3月(4年0か月)', '2015年4月→2019年3月|'],
  ['2022年~', '2022年→|'],
  ['2015年4月 入社', null],
  ['売上を100-120%に', null],
  ['03-1234-5678', null],
])('%s', (plain, wanted) => {
  assert.equal(spanOf(plain), wanted)
})

test.each([
  ['2015年4月 株式会社A 入社', '2015年4月', '株式会社A 入社'],
  ['・平成10年7月 経理課長', '1998年7月', '経理課長'],
  ['令和元年5月1日 退職', '2019年5月', '退職'],
])('%s begins with a date', (plain, at, rest) => {
  const found = dateAt(plain)
  assert.deepEqual([inWords(found?.at ?? null), found?.rest], [at, rest])
})

test('a line without a date has none', () => {
  assert.equal(dateAt('営業部に配属'), null)
})
