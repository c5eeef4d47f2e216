import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { type AlertKind, alertKinds, dayOf, reasonOf } from './alerts.ts'
import { kinds } from './pages/kinds-of-errand.ts'
import { hrefOfPart } from './part-href.ts'
import { wholeDesk } from './today.ts'

const DAY = 86_400_000
const notes: Partial<Record<AlertKind, string>> = {
  reports: 'harassment',
  interviews: 'disputed',
  late: 'screening',
  replies: 'submitted',
  referrals: 'received',
  actions: 'company',
  unreported: 'returned',
  pulses: 'client talent',
}
const reason = (kind: AlertKind, days: number) =>
  reasonOf(
    kind,
    { subject: '', what: '', whose: '', href: null, at: new Date(NOW.getTime() + days * DAY), note: notes[kind] ?? '' },
    NOW,
  )

test('why each thing is here, three days after its moment', () => {
  assert.deepEqual(Object.fromEntries(alertKinds.map((kind) => [kind, reason(kind, -3)])), {
    reports: '通報から3日(嫌がらせ・不快な言葉)',
    reviews: '審査に出てから3日',
    late: '返答の期限を3日過ぎています(選考中)',
    replies: '返答の期限まで0日(応募)',
    interviews: '双方の記録が食い違ってから3日',
    referrals: '受付から3日、伴走が始まっていません',
    actions: '期限を3日過ぎています(企業)',
    unreported: '報告の期限を3日過ぎています(差戻し)',
    pulses: '3日前の手応えが低い(発注者・副業人材)',
    quiet: '公開から3日、応募がありません',
    ending: '満了まで0日。更新・不更新を連絡する日(30日前)を過ぎています',
    silent: '最後の連絡から3日',
    invitations: '期限まで0日',
    mails: '3日前',
    jobs: '3日前',
  })
})

test('what is still to come is told in days that are left', () => {
  assert.deepEqual(
    [reason('replies', 2), reason('invitations', 1), reason('ending', 31), reason('ending', 30)],
    [
      '返答の期限まで2日(応募)',
      '期限まで1日',
      '満了まで31日。更新・不更新の連絡はあと1日のうちに',
      '満了まで30日。更新・不更新を連絡する日(30日前)を過ぎています',
    ],
  )
})

test('a due day is told as the day itself, not as the midnight that ends it', () => {
  const midnight = new Date('2025-12-10T15:00:00Z')
  assert.deepEqual(
    alertKinds.filter((kind) => dayOf(kind, midnight).toString() === '2025-12-10'),
    ['actions', 'unreported', 'ending'],
  )
})

test('every kind has its place on the page, in the order of urgency, and says what a person does about it', () => {
  assert.deepEqual(
    kinds.map(({ key }) => key),
    alertKinds,
  )
  for (const { hint } of kinds) assert.match(hint, /。$/)
})

test('a link to a part of the work names every filter, so that what is kept does not come in between', () => {
  assert.equal(hrefOfPart(wholeDesk), '/desk?mine=no')
  assert.equal(
    hrefOfPart({ mine: true, municipalityId: 'm', programmeId: 'p' }, { kind: 'quiet', page: '2' }),
    '/desk?mine=yes&town=m&programme=p&kind=quiet&page=2',
  )
})
