import assert from 'node:assert/strict'
import { test } from 'vitest'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { emptyContent } from './content.ts'
import { differencesBetween, fieldInWords } from './content-in-words.ts'
import { postingFields } from './field-names.ts'

test('every field of a finished posting, in words', () => {
  const round = { ...completeContent, programmeId: 'p', roundId: 'r', seats: 2 }
  const words = Object.fromEntries(
    postingFields.map((field) => [field, fieldInWords(round, field, { p: '副業人材活用事業', r: '第2回' })]),
  )
  const { workerCheck, unread: _, ...rest } = words
  assert.deepEqual(
    Object.values(rest).filter((value) => ![completeContent.duties, completeContent.background].includes(value ?? '')),
    [
      '温泉旅館の直販サイトの立て直し',
      'SNSを始めましたが、半年で止まりました。',
      '直販の予約が月20件になる。',
      '',
      'EC運営',
      'SNS運用',
      '',
      '宿泊業のサイト運営を2年以上。',
      '販路開拓・EC',
      '',
      '支配人と予約担当',
      '経営者が月1回は打合せに出る',
      '月2回、1回1時間',
      'リモート中心(現地訪問あり)',
      'オンライン(月1回まで旅館)',
      '月1回ほど',
      '発注者が負担',
      '往復3万円まで',
      '月額',
      '50,000円',
      '10時間',
      '6か月',
      '2026年1月15日(木)',
      '2人',
      'Zoom',
      '結ぶ',
      '30日前までに予告します。',
      '株式会社湯けむり旅館',
      '鳥取県倉吉市大字湯1-2-3',
      '0858-00-0000',
      '2025年12月25日(木)',
      '副業人材活用事業',
      '第2回',
    ],
  )
  assert.match(workerCheck ?? '', /個々の仕事の依頼を、受託者は断れますか: はい\n/)
})

test('the same content has no difference; one that changed is told field by field', () => {
  assert.deepEqual(differencesBetween(completeContent, completeContent), [])
  assert.deepEqual(differencesBetween(completeContent, { ...completeContent, feeYen: null, remote: 'full' }), [
    { field: 'remote', label: '働き方', before: 'リモート中心(現地訪問あり)', after: 'フルリモート' },
    { field: 'feeYen', label: '報酬の額', before: '50,000円', after: '' },
  ])
})

test('a first version differs from nothing only in what was written', () => {
  const fields = differencesBetween(emptyContent, { ...emptyContent, title: '題' }).map(({ field }) => field)
  assert.deepEqual(fields, ['title'])
})
