import assert from 'node:assert/strict'
import { test } from 'vitest'
import { halfWidth, linesOf, sentencesOf } from './lines.ts'

const readBack = (text: string) => linesOf(text).map(({ part, written }) => `${part}| ${written}`)

test.each([
  ['■職務要約', 'summary'],
  ['【略歴】', 'summary'],
  ['Summary', 'summary'],
  ['■ 職務経歴', 'careers'],
  ['職務経歴書', 'careers'],
  ['1. 職歴', 'careers'],
  ['Experience', 'careers'],
  ['◆スキルセット◆', 'skills'],
  ['活かせる経験・知識・技術', 'skills'],
  ['《得意分野》', 'skills'],
  ['保有資格', 'licences'],
  ['資格・免許等', 'licences'],
  ['学歴', 'licences'],
  ['主な実績', 'achievements'],
  ['●成果', 'achievements'],
  ['☆自己ＰＲ☆', 'about'],
  ['志望動機:', 'about'],
  ['── 職 務 経 歴 ──', 'careers'],
])('%s is a heading, and what stands below it belongs to it: %s', (heading, part) => {
  assert.deepEqual(readBack(`${heading}\n下の行`), [`${part}| 下の行`])
})

test('headings divide a text; rulers, ends and bare labels say nothing', () => {
  const text = '鳥取で働きたい\r\n-----\r職務要約\n\n　営業を10年。　\n================\n職歴\n業務内容\n新規開拓\n以上'
  assert.deepEqual(readBack(text), ['top| 鳥取で働きたい', 'summary| 営業を10年。', 'careers| 新規開拓'])
})

test('a heading and what stands below it may share one line', () => {
  assert.deepEqual(readBack('得意なこと：展示会の出展\n自己PR: 粘り強さ\n会社名: 株式会社A'), [
    'skills| 得意なこと：展示会の出展',
    'about| 自己PR: 粘り強さ',
    'about| 会社名: 株式会社A',
  ])
})

test.each([
  '氏名 山田 花子',
  'フリガナ：ヤマダ ハナコ',
  '生年月日 1985年4月1日',
  '現住所 鳥取県倉吉市葵町722',
  '住所:鳥取県倉吉市葵町722',
  '〒682-8611 倉吉市葵町722',
  '電話番号 0858221111',
  '電話: 0858-22-1111',
  '電話 0858(22)1111',
  'TEL 0858-22-1111',
  'ＴＥＬ：０８５８－２２－１１１１',
  'Tel.0858-22-1111',
  '携帯 090-1234-5678',
  '携帯 09012345678',
  '携帯 090 1234 5678',
  '連絡先 ０９０（１２３４）５６７８',
  'メールアドレス hanako',
  'E-mail: hanako at example.jp',
  'email hanako@example.jp',
  'hanako.yamada+cv@mail.example.co.jp までご連絡ください',
])('who it is enters no guess: %s', (line) => {
  assert.deepEqual(readBack(`職歴\n${line}\n新規開拓`), ['careers| 新規開拓'])
})

test.each([
  'HOTELみどりで宿泊予約を担当',
  'Hotel Sanin 2015年4月〜2019年3月',
  '電話営業で月20件の新規契約',
  '電話対応・来客対応',
  'Emailマーケティングを内製化',
  'E-mailニュースレターの開封率を2倍に',
  'INTELLIGENT社の基幹システム',
  '2015-2019年 法人営業',
  '売上 03-05年度比 120%',
])('a line of work is no telephone and no mail: %s', (line) => {
  assert.deepEqual(readBack(`職歴\n${line}`), [`careers| ${line}`])
})

test.each([
  ['ＥＣサイト（楽天）', 'ECサイト(楽天)'],
  ['２０１５年　４月　〜', '2015年 4月 〜'],
  ['㈱髙橋　①', '㈱髙橋 ①'],
  ['2015―2019', '2015-2019'],
  ['   ', ''],
  ['𠮷野家　本部', '𠮷野家 本部'],
])('half width: %s', (typed, wanted) => {
  assert.equal(halfWidth(typed), wanted)
  assert.equal(halfWidth(wanted), wanted, 'twice is once')
})

test.each([
  ['一つ。二つ!三つ', ['一つ。', '二つ!', '三つ']],
  ['終わり。', ['終わり。']],
  ['本当？　はい。', ['本当？', 'はい。']],
  ['', []],
])('sentences of 「%s」', (line, wanted) => {
  assert.deepEqual(sentencesOf(line), wanted)
})
