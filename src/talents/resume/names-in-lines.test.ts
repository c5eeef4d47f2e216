import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  besideCompany,
  companyIn,
  isKind,
  labelledCompany,
  labelledKind,
  labelledRole,
  labelledUnit,
  looksLikeRole,
} from './names-in-lines.ts'

test.each([
  ['株式会社みどり食品 営業部', '株式会社みどり食品'],
  ['みどり食品株式会社 営業部', 'みどり食品株式会社'],
  ['■ ㈱髙橋製作所(従業員20名)', '㈱髙橋製作所'],
  ['(株)そら', '(株)そら'],
  ['1. 有限会社北山電機', '有限会社北山電機'],
  ['倉吉市役所 商工課', '倉吉市役所'],
  ['山陰合同銀行 倉吉支店', '山陰合同銀行'],
  ['一般社団法人さとやま観光協会にて', '一般社団法人さとやま観光協会にて'],
  ['税理士事務所あおぞら', '税理士事務所あおぞら'],
  ['あおぞら法律事務所に勤務', 'あおぞら法律事務所'],
  ['大手食品メーカーで企画', '大手食品メーカー'],
  ['某広告代理店', '某広告代理店'],
  ['A社 営業', 'A社'],
  ['フリーランスとして独立', 'フリーランス'],
  ['個人事業主', '個人事業主'],
  ['営業部に配属', ''],
  ['', ''],
])('the company of 「%s」 is 「%s」', (line, wanted) => {
  assert.equal(companyIn(line), wanted)
})

test('labels, with every sign that stands before and after them', () => {
  const lines = [
    '会社名:株式会社A',
    '・勤務先 : 株式会社B',
    '【社名】:株式会社C',
    '[企業名]: 株式会社D',
    '会社の強み:早い',
  ]
  assert.deepEqual(lines.map(labelledCompany), ['株式会社A', '株式会社B', '株式会社C', '株式会社D', ''])
  assert.deepEqual(['役職:課長', '■職種: Webデザイナー', 'ポジション:PM', '役割分担:なし', '課長'].map(labelledRole), [
    '課長',
    'Webデザイナー',
    'PM',
    '',
    '',
  ])
  assert.deepEqual(['所属:営業部', '配属先:倉吉支店', '部署 営業部'].map(labelledUnit), ['営業部', '倉吉支店', ''])
})

test.each([
  ['事業内容:水産加工・通信販売 資本金:1,000万円', '水産加工・通信販売'],
  ['業種:食品メーカー/従業員120名', '食品メーカー'],
  ['業界:IT、通信', 'IT'],
  ['事業:旅館 設立:1950年', '旅館'],
  ['業務:旅館', ''],
])('the kind of company in 「%s」 is 「%s」', (line, wanted) => {
  assert.equal(labelledKind(line), wanted)
})

test('what somebody was, and what a company is', () => {
  const lines = [
    '営業部 課長',
    'Webデザイナー',
    'PM',
    'SEO対策',
    'SE',
    '経理を担当しました。',
    `${'長い'.repeat(15)}課長`,
    '旅館',
  ]
  assert.deepEqual(lines.filter(looksLikeRole), ['営業部 課長', 'Webデザイナー', 'PM', 'SE'])
  const words = ['金属加工業', '食品メーカー', '総合商社', '営業', '広告代理店', '課長', '介護サービス', '企業', '創業']
  assert.deepEqual(words.filter(isKind), ['金属加工業', '食品メーカー', '総合商社', '広告代理店', '介護サービス'])
})

test.each([
  ['株式会社みどり食品 営業部 課長(正社員)', '株式会社みどり食品', '営業部 課長'],
  ['・株式会社A 入社 経理課に配属', '株式会社A', '経理課'],
  ['【株式会社A】', '株式会社A', ''],
  ['株式会社みなとフーズ(従業員320名)', '株式会社みなとフーズ', ''],
  ['株式会社B 資本金:1,000万円 従業員数 約50名 営業部', '株式会社B', '営業部'],
  ['営業部', '', '営業部'],
])('beside its company, 「%s」 says 「%s」 nothing but 「%s」', (line, company, wanted) => {
  assert.equal(besideCompany(line, company), wanted)
})
