import assert from 'node:assert/strict'
import { test } from 'vitest'
import { declineReasons } from './application.ts'
import { templateOf } from '../templates.ts'
import { agreedTo, provisionOfAcceptance, provisionOfApplication } from './provision.ts'
import { missingForApplication, type Readiness } from './readiness.ts'

test('what goes to the client: at once with the name, or without; and what agreeing adds', () => {
  const given = [
    provisionOfApplication('A社', 'now'),
    provisionOfApplication('A社', 'later'),
    provisionOfAcceptance('A社'),
  ].map((provision) => agreedTo(provision).wording)
  assert.deepEqual(given, [
    '応募の選考と契約の準備のため、A社に、私の氏名(漢字・カナ)、メールアドレス、職歴(勤務先の名称を含む)、プロフィール(スキル・経験・条件)、応募の動機と提案を提供することに同意します。',
    '応募の選考と契約の準備のため、A社に、私のプロフィール(スキル・経験・条件)、応募の動機と提案を提供することに同意します。',
    '業務委託契約の準備と履行のため、A社に、私の氏名(漢字・カナ)、メールアドレスを提供することに同意します。',
  ])
})

const ready: Readiness = {
  state: 'active',
  headline: 'x',
  introduction: 'x',
  experience: '',
  hoursPerMonth: 10,
  skills: 1,
}

test('a ready profile lacks nothing; each hole has one sentence and the page where it is mended', () => {
  assert.deepEqual(missingForApplication(ready), [])
  const holes: Partial<Readiness>[] = [
    { state: 'draft' },
    { state: 'resting' },
    { headline: '' },
    { introduction: '' },
    { skills: 0 },
    { hoursPerMonth: null },
  ]
  const pages = holes.map((hole) => missingForApplication({ ...ready, ...hole }).map(({ href }) => href))
  assert.deepEqual(pages, [
    ['/my/profile'],
    ['/my/profile'],
    ['/my/profile/edit/introduction'],
    ['/my/profile/edit/introduction'],
    ['/my/profile/edit/skills'],
    ['/my/profile/edit/conditions'],
  ])
})

test('every reason has a template that thanks and fits, and promises nothing', () => {
  for (const reason of Object.keys(declineReasons) as (keyof typeof declineReasons)[]) {
    const words = templateOf(`decline-${reason}`).body
    assert.match(words, /ありがとうございました/)
    assert.ok(words.length >= 60 && words.length <= 400, reason)
    assert.doesNotMatch(words, /必ず|年齢|性別|国籍/)
  }
})
