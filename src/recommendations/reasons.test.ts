import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { NeedMet } from '../matching/index.ts'
import { reasonsForClient, reasonsForTalent } from './reasons.ts'
import type { Why } from './why.ts'

const same = (name: string): NeedMet => ({ name, met: 'same' })
const near = (name: string): NeedMet => ({ name, met: 'sibling' })
const not = (name: string): NeedMet => ({ name, met: 'not' })
const plain: Why = {
  musts: [],
  others: [],
  fromText: false,
  prospect: '低',
  isNeedy: false,
  region: undefined,
  wishes: [],
}

const cases: Record<string, Partial<Why>> = {
  'all musts': { musts: [same('Instagram'), same('EC運営')], prospect: '高' },
  'some musts': {
    musts: [same('EC運営'), { name: 'SNS運用', met: 'child' }, same('商品企画'), not('輸出実務')],
    prospect: '中',
    wishes: ['時間', '謝礼'],
    region: '鳥取県',
    isNeedy: true,
  },
  'near musts only': { musts: [near('配車・人員計画'), not('地域交通・MaaS')] },
  'only what is wished for': { musts: [not('配車・人員計画')], others: [same('データ分析'), near('地図・位置情報')] },
  'nothing of it': { musts: [not('原価管理'), not('飲食店運営')], others: [not('価格設定')], isNeedy: true },
  'nothing of it, but the wishes': { musts: [not('原価管理')], wishes: ['働き方', '時間', '謝礼'], region: '鳥取県' },
  'no musts, read from the text': { others: [same('広報')], fromText: true, prospect: '中' },
  'nothing of what was read from the text': { others: [not('広報')], fromText: true },
  'nothing asked for': {},
}

const told = (words: (why: Why) => string[]) =>
  Object.fromEntries(Object.entries(cases).map(([name, some]) => [name, words({ ...plain, ...some })]))

const whenLow = '採用の見込み: 低(関わりのある経験を、応募の文章に書き添えてください)'

test('a talent reads what answers, what is asked for and what can be done, never that they are no match', () => {
  assert.deepEqual(told(reasonsForTalent), {
    'all musts': ['必須2スキルのうち2つが一致(Instagram、EC運営)', '採用の見込み: 高'],
    'some musts': [
      '必須4スキルのうち3つが一致(EC運営、SNS運用、商品企画)。不足: 輸出実務',
      '採用の見込み: 中',
      'ご希望の時間・謝礼に合います',
      '応援したい地域(鳥取県)の求人です',
      'まだ適任の応募が届いていない求人です',
    ],
    'near musts only': [
      '必須スキルに近い経験があります(配車・人員計画)',
      'ほかに求めている経験: 地域交通・MaaS',
      whenLow,
    ],
    'only what is wished for': [
      '求めている経験: 配車・人員計画',
      '歓迎スキルのうち「データ分析」の経験があります',
      '歓迎スキルのうち「地図・位置情報」に近い経験があります',
      whenLow,
    ],
    'nothing of it': ['求めている経験: 原価管理、飲食店運営', 'まだ適任の応募が届いていない求人です'],
    'nothing of it, but the wishes': [
      '求めている経験: 原価管理',
      'ご希望の働き方・時間・謝礼に合います',
      '応援したい地域(鳥取県)の求人です',
    ],
    'no musts, read from the text': [
      '必須スキルの指定がない求人です',
      '求人の文章から読み取った「広報」の経験があります',
      '採用の見込み: 中',
    ],
    'nothing of what was read from the text': ['求人の文章から読み取った、求めている経験: 広報'],
    'nothing asked for': ['求めるスキルの指定がない求人です'],
  })
})

test('a client reads what answers and how well it goes together; its own need is no reason for anybody', () => {
  assert.deepEqual(told(reasonsForClient), {
    'all musts': ['必須2スキルのうち2つが一致(Instagram、EC運営)', 'この求人との合い具合: 高'],
    'some musts': [
      '必須4スキルのうち3つが一致(EC運営、SNS運用、商品企画)。不足: 輸出実務',
      'この求人との合い具合: 中',
      'この求人の時間・謝礼は、ご本人の希望に合います',
      '鳥取県を応援したいと登録しています',
    ],
    'near musts only': ['必須スキルに近い経験があります(配車・人員計画)', 'この求人との合い具合: 低'],
    'only what is wished for': [
      '必須スキルの登録はありません',
      '歓迎スキルのうち「データ分析」の経験があります',
      '歓迎スキルのうち「地図・位置情報」に近い経験があります',
      'この求人との合い具合: 低',
    ],
    'nothing of it': ['必須スキルの登録はありません', 'この求人との合い具合: 低'],
    'nothing of it, but the wishes': [
      '必須スキルの登録はありません',
      'この求人との合い具合: 低',
      'この求人の働き方・時間・謝礼は、ご本人の希望に合います',
      '鳥取県を応援したいと登録しています',
    ],
    'no musts, read from the text': ['求人の文章から読み取った「広報」の経験があります', 'この求人との合い具合: 中'],
    'nothing of what was read from the text': ['この求人との合い具合: 低'],
    'nothing asked for': ['この求人との合い具合: 低'],
  })
})
