import assert from 'node:assert/strict'
import { test } from 'vitest'
import { parseForm } from '../platform/web/parse.ts'
import { emptyDetails } from './details.ts'
import { detailsOf, typedOf } from './details-of-row.ts'
import type { OrganizationRow } from './find-organization.ts'
import { ChangeForm, InviteForm, kindOf, NewOrganizationForm, OrganizationForm, SuspendForm } from './forms.ts'

const enough = { name: '倉吉の蔵元', place: '倉吉市', address: '鳥取県倉吉市1' }
const fieldsOf = (typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]))
const read = (typed: Record<string, string>) => parseForm(OrganizationForm, fieldsOf(typed))
/** The sentences of a form, or 'fine'. */
const told = (typed: Record<string, string>) => {
  const parsed = read({ ...enough, ...typed })
  return 'problems' in parsed ? parsed.problems : 'fine'
}

test('a name, a town and an address are enough to be read; what was left empty is empty', () => {
  const parsed = read(enough)
  assert.ok('value' in parsed)
  assert.deepEqual(detailsOf(parsed.value), {
    ...emptyDetails,
    name: '倉吉の蔵元',
    placeCode: '312037',
    address: '鳥取県倉吉市1',
  })
})

test('digits and signs of every width are understood', () => {
  const parsed = read({
    ...enough,
    corporateNumber: '8-9999-0000-0001',
    postcode: '６８２−０７１５',
    employees: '１，２００人',
    capitalYen: '1億2000万円',
    circulationPercent: '４７．０％',
    email: ' Info@Example.JP ',
  })
  assert.ok('value' in parsed)
  const { corporateNumber, postcode, employees, capitalYen, circulationPercent, email } = parsed.value
  assert.deepEqual(
    { corporateNumber, postcode, employees, capitalYen, circulationPercent, email },
    {
      corporateNumber: '8999900000001',
      postcode: '6820715',
      employees: 1200,
      capitalYen: 120_000_000,
      circulationPercent: 47,
      email: 'info@example.jp',
    },
  )
})

test('each mistake has its own sentence at its own field', () => {
  assert.deepEqual(told({ corporateNumber: '1999900000001' }), {
    corporateNumber: '法人番号の検査数字（先頭の1桁）が合いません。番号を確かめてください',
  })
  assert.deepEqual(told({ industry: 'magic' }), { industry: '業種を選んでください' })
  assert.deepEqual(told({ website: 'javascript:alert(1)' }), {
    website: 'ページのアドレスを「https://」から入力してください',
  })
  assert.deepEqual(told({ circulationPercent: '0' }), {
    circulationPercent: '地域経済循環率を「47.0」のように数字で入力してください',
  })
  assert.deepEqual(told({ circulationYear: '平成30' }), { circulationYear: 'データの年を数字で入力してください' })
  assert.deepEqual(told({ introduction: '長'.repeat(2001) }), {
    introduction: '紹介文は2000文字以内で入力してください',
  })
  assert.deepEqual(told({ kana: 'ア'.repeat(201) }), { kana: '名称(カナ)は200文字以内で入力してください' })
  assert.deepEqual(told({ legalForm: 'public' }), { legalForm: '法人か個人かを選んでください' })
  assert.deepEqual(told({ kind: 'operator' }), {
    form: 'この画面にない項目が送られました。ページを開き直して、もう一度入力してください',
  })
})

test('a form that is drawn from a row and sent back unchanged changes nothing', () => {
  const row: OrganizationRow = {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'company',
    name: '倉吉の蔵元',
    kana: 'クラヨシノクラモト',
    corporate_number: '8999900000001',
    place_code: '312037',
    postcode: '6820715',
    address: '鳥取県倉吉市1',
    phone: '0858-00-0000',
    email: 'info@example.jp',
    contact_url: '',
    website: 'https://example.jp',
    industry: null,
    introduction: '酒を\n造っています',
    representative: '山田 太郎',
    contact_person: '',
    legal_form: 'corporation',
    has_two_officers: true,
    uses_employees: false,
    employees: 12,
    capital_yen: 10_000_000,
    harassment_contact: '総務',
    harassment_policy_url: '',
    invoice_number: null,
    circulation_percent: null,
    circulation_year: null,
    circulation_source: '',
    population: null,
    state: 'active',
    version: 3,
    created_at: new Date(0),
  }
  const parsed = parseForm(ChangeForm, fieldsOf(typedOf(row) as Record<string, string>))
  assert.ok('value' in parsed)
  const { version, ...value } = parsed.value
  const again = typedOf({ ...row, version, place_code: detailsOf(value).placeCode, name: value.name })
  assert.deepEqual(again, typedOf(row))
  assert.deepEqual(
    [value.hasTwoOfficers, value.usesEmployees, value.capitalYen, value.introduction],
    [true, false, 10_000_000, '酒を\n造っています'],
  )
})

test('the small forms: who is invited as what, why a house is suspended, of which kind a new one is', () => {
  const problems = (form: Parameters<typeof parseForm>[0], typed: Record<string, string>) => {
    const parsed = parseForm(form, fieldsOf(typed))
    return 'problems' in parsed ? parsed.problems : {}
  }
  assert.deepEqual(problems(InviteForm, { email: 'a@example.jp', role: 'editor' }), {})
  assert.deepEqual(problems(InviteForm, { email: 'a@', role: 'owner' }), {
    email: 'メールアドレスは name@example.jp の形で入力してください',
    role: '役割を選んでください',
  })
  assert.deepEqual(problems(SuspendForm, {}), { reason: '理由を選んでください' })
  assert.deepEqual(problems(NewOrganizationForm, { ...enough, kind: 'guild' }), { kind: '種別を選んでください' })
  assert.deepEqual([kindOf('municipality'), kindOf('guild'), kindOf(null)], ['municipality', 'company', 'company'])
})
