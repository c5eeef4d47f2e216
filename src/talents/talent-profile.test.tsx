import { Paragraphs } from './profile-sections.tsx'
import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import type { Contact } from './contact.ts'
import { countedSkills, type TalentProfileView } from './profile-parts.ts'
import { ProvisionNotice } from './provision-notice.tsx'
import { TalentCard } from './talent-card.tsx'
import { TalentProfile } from './talent-profile.tsx'
import {
  availableInWords,
  employerInWords,
  feeInWords,
  hoursInWords,
  skillInWords,
  waysInWords,
} from './talent-words.ts'

const skill = (name: string) => ({ skill: name, name, level: 'working' as const, years: 3 })
const profile: TalentProfileView = {
  id: 't',
  state: 'active',
  headline: '旅館とECの立て直し',
  introduction: '一段落目\n続き\n\n二段落目',
  experience: '',
  achievements: '',
  hoursPerMonth: 20,
  wishedFeeYen: 50_000,
  availableFrom: null,
  remoteOnly: false,
  canVisit: true,
  contactableTimes: '',
  employerRule: 'notify',
  employerNotified: false,
  skills: Array.from({ length: 20 }, (_, n) => skill(`技能${n}`)),
  places: [
    { code: '313700', name: '鳥取県湯梨浜町', relation: 'born' },
    { code: '313700', name: '鳥取県湯梨浜町', relation: 'wish' },
    { code: '312011', name: '鳥取県鳥取市', relation: 'lived' },
    { code: '131016', name: '東京都千代田区', relation: 'work' },
  ],
  careers: [],
  works: [],
  updatedAt: NOW,
}
const contact: Contact = {
  familyName: '山田',
  givenName: '花子',
  familyKana: 'ヤマダ',
  givenKana: 'ハナコ',
  email: 'hana@example.jp',
  phone: null,
  postcode: null,
  address: null,
}

test('a card says what stands for the name, six skills and how many more, and two places', () => {
  const html = renderToString(<TalentCard profile={profile} known="応募者1" href="/client/applications/x" />)
  assert.match(html, /応募者1/)
  assert.match(html, /ほか14件/)
  assert.match(html, /鳥取県湯梨浜町、鳥取県鳥取市 ほか/)
  assert.match(html, /<h3 class="title"><a href="\/client\/applications\/x">旅館とECの立て直し<\/a><\/h3>/)
})

test('a profile without a headline says so instead of being an empty link', () => {
  assert.match(
    renderToString(<TalentCard profile={{ ...profile, headline: '' }} known="人材A" />),
    /見出しはまだありません/,
  )
})

test('without a contact nothing is said of names; with one, only what was consented to', () => {
  assert.doesNotMatch(renderToString(<TalentProfile profile={profile} contact={null} />), /氏名|電話/)
  const named = renderToString(<TalentProfile profile={profile} contact={contact} />)
  assert.match(named, /山田 花子/)
  assert.match(named, /ヤマダ ハナコ/)
  assert.doesNotMatch(named, /電話番号|住所/)
})

test('parts that are empty are left out', () => {
  const html = renderToString(<TalentProfile profile={{ ...profile, skills: [], places: [] }} contact={null} />)
  assert.doesNotMatch(html, /スキル|実績|職歴|応援したい/)
  assert.match(html, /働き方と条件/)
})

test('paragraphs and line breaks stay as they were typed', () => {
  assert.equal(renderToString(<Paragraphs text={profile.introduction} />), '<p>一段落目<br/>続き</p><p>二段落目</p>')
  assert.equal(renderToString(<Paragraphs text={'\n\n \n\n'} />), '')
})

test('what is given to whom is said item by item, with the very sentence that is kept', () => {
  const html = renderToString(
    <ProvisionNotice
      recipient="株式会社湯けむり旅館"
      items={['name', 'career']}
      purpose="応募の選考"
      values={{ name: '山田 花子' }}
    />,
  )
  for (const words of ['株式会社湯けむり旅館に伝わること', '山田 花子', '職歴(勤務先の名称を含む)', '登録した内容'])
    assert.ok(html.includes(words), words)
  assert.ok(
    html.includes(
      '応募の選考のため、株式会社湯けむり旅館に、私の氏名(漢字・カナ)、職歴(勤務先の名称を含む)を提供することに同意します。',
    ),
  )
})

test('fifteen skills count', () => {
  assert.equal(countedSkills(profile).length, 15)
})

test('conditions in words', () => {
  assert.deepEqual(
    [
      hoursInWords(profile),
      feeInWords(profile),
      availableInWords(profile),
      waysInWords(profile),
      employerInWords(profile),
    ],
    [
      '月20時間まで',
      '月50,000円から',
      'すぐに始められます',
      'オンライン中心・現地訪問もできます',
      '届け出ればできる・手続きはこれから',
    ],
  )
  const open = { ...profile, hoursPerMonth: null, wishedFeeYen: 0, availableFrom: '2026-04-01', remoteOnly: true }
  assert.deepEqual(
    [hoursInWords(open), feeInWords(open), availableInWords(open), waysInWords(open)],
    ['', '金額は問わない', '2026年4月1日(水)から', 'オンラインのみ'],
  )
  assert.equal(employerInWords({ employerRule: 'allowed', employerNotified: true }), '届け出なしで副業ができる')
  assert.equal(skillInWords({ ...skill('a'), years: null }), '実務でひとりで進められる')
})
