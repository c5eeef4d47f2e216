import { test } from 'vitest'
import assert from 'node:assert/strict'
import {
  type ClientFacts,
  dutiesOf,
  isFullClient,
  isProtectedTalent,
  lengthOf,
  type TalentFacts,
} from './applicability.ts'
import { duties } from './duties.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const talent: TalentFacts = { legalForm: 'individual', usesEmployees: false, otherOfficers: false }
const ryokan: ClientFacts = { legalForm: 'corporation', usesEmployees: true, twoOrMoreOfficers: true }
const alone: ClientFacts = { legalForm: 'individual', usesEmployees: false, twoOrMoreOfficers: false }

test('the matrix of duties, read back in full', () => {
  assert.deepEqual(
    duties.map((duty) => `${duty.article} ${duty.label}: ${duty.any} ${duty.oneMonth} ${duty.sixMonths}`),
    [
      '3条 取引条件の明示: 義務 義務 義務',
      '4条 60日以内の支払期日の設定と期日内の支払: 義務 義務 義務',
      '5条 7つの禁止行為の禁止: なし 義務 義務',
      '12条 募集情報の的確な表示: 義務 義務 義務',
      '13条 妊娠、出産、育児、介護への配慮: 努力義務 努力義務 義務',
      '14条 ハラスメントの相談体制の整備: 義務 義務 義務',
      '16条 中途解除と不更新の30日前の予告、理由の開示: なし なし 義務',
    ],
  )
})

test('who is protected: a person or a company of one, without employees', () => {
  assert.equal(isProtectedTalent(talent), true)
  assert.equal(isProtectedTalent({ ...talent, usesEmployees: true }), false)
  assert.equal(isProtectedTalent({ ...talent, legalForm: 'corporation' }), true)
  assert.equal(isProtectedTalent({ ...talent, legalForm: 'corporation', otherOfficers: true }), false)
})

test('who owes everything: employers, companies of two officers, town halls', () => {
  assert.equal(isFullClient(ryokan), true)
  assert.equal(isFullClient(alone), false)
  assert.equal(isFullClient({ ...alone, usesEmployees: true }), true)
  assert.equal(isFullClient({ ...alone, twoOrMoreOfficers: true }), false)
  assert.equal(isFullClient({ ...alone, legalForm: 'corporation', twoOrMoreOfficers: true }), true)
  assert.equal(isFullClient({ ...alone, legalForm: 'municipality' }), true)
})

test('the length decides from which day more is owed', () => {
  assert.deepEqual(
    ['2026-12-30', '2026-12-31', '2027-05-30', '2027-05-31'].map((end) => lengthOf(day('2026-12-01'), day(end))),
    ['any', 'oneMonth', 'oneMonth', 'sixMonths'],
  )
})

test('what each client owes', () => {
  const owed = (client: ClientFacts, length: Parameters<typeof dutiesOf>[2]) =>
    dutiesOf(client, talent, length).map(({ id, force }) => `${id} ${force}`)
  assert.deepEqual(owed(alone, 'sixMonths'), ['notice 義務'])
  assert.deepEqual(owed(ryokan, 'any'), [
    'notice 義務',
    'payment 義務',
    'posting 義務',
    'care 努力義務',
    'harassment 義務',
  ])
  assert.deepEqual(owed(ryokan, 'oneMonth'), [
    'notice 義務',
    'payment 義務',
    'prohibited 義務',
    'posting 義務',
    'care 努力義務',
    'harassment 義務',
  ])
  assert.equal(owed(ryokan, 'sixMonths').length, 7)
  assert.deepEqual(dutiesOf(ryokan, { ...talent, usesEmployees: true }, 'sixMonths'), [])
})
