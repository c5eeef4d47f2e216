import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applicationAdded, priorWeights } from '../matching/index.ts'
import { type MarketBook, openBook } from './market-book.ts'
import type { PostingRow, TalentRow } from './market-rows.ts'
import { SUGGESTED, suggestTalents } from './suggest-talents.ts'

const person: TalentRow = {
  id: '',
  state: 'active',
  verified: true,
  scoutable: true,
  hours: 20,
  feeYen: null,
  remoteOnly: false,
  wishes: [],
  skills: [{ skill: 'instagram', level: 'working', years: 3 }],
  hasAchievements: true,
  lastMonth: null,
  careers: 1,
  contracts: 0,
}

const posting: PostingRow = {
  id: 'inn',
  state: 'published',
  clientId: 'company',
  townCode: '312037',
  title: '宿のSNS',
  text: '宿のSNS',
  occupation: null,
  skills: [{ skill: 'instagram', must: true }],
  feeKind: 'monthly',
  feeYen: 50_000,
  hours: 10,
  periodMonths: 3,
  remote: 'full',
  visitRhythm: 'none',
  publishedAt: new Date('2025-11-20T01:00:00Z'),
  closesOn: '2025-12-20',
  changedAt: new Date('2025-11-20T01:00:00Z'),
}

const many = (count: number, name: string, other: Partial<TalentRow>): TalentRow[] =>
  Array.from({ length: count }, (_, k) => ({ ...person, id: `${name}${k + 1}`, ...other }))

const market = (talents: TalentRow[]): MarketBook =>
  openBook({ talents, postings: [posting], today: Temporal.PlainDate.from('2025-12-01'), weights: priorWeights })

const suggested = (book: MarketBook) => suggestTalents(book, 'inn').map(({ talentId }) => talentId)

/** More than the engine keeps of the best for any posting, and each of them better than who may be asked. */
const better = { skills: [{ skill: 'instagram', level: 'leading', years: 10 }] }

test('twenty who may be asked are found behind hundreds of better ones who may not', () => {
  const book = market([
    ...many(300, '誘われたくない人', { ...better, scoutable: false }),
    ...many(50, '休んでいる人', { ...better, state: 'resting' }),
    ...many(50, '本人がまだ見ていない人', { ...better, state: 'draft' }),
    ...many(25, '誘われたい人', {}),
  ])
  assert.deepEqual(
    suggested(book),
    Array.from({ length: SUGGESTED }, (_, k) => `誘われたい人${k + 1}`),
  )
})

test('who has applied makes room for the next', () => {
  const book = market(many(25, '誘われたい人', {}))
  for (const talent of [0, 1, 2]) applicationAdded(book.state, talent, 0, { verified: true })
  assert.deepEqual(
    suggested(book),
    Array.from({ length: SUGGESTED }, (_, k) => `誘われたい人${k + 4}`),
  )
})

test('everybody suggested comes with reasons, in words for the client', () => {
  for (const { reasons } of suggestTalents(market(many(3, '誘われたい人', {})), 'inn'))
    assert.deepEqual(reasons, [
      '必須1スキルのうち1つが一致(Instagram運用)',
      'この求人との合い具合: 高',
      'この求人の時間は、ご本人の希望に合います',
    ])
})

test('nobody may be asked: nobody is suggested; a posting that is not in the market has nobody', () => {
  assert.deepEqual(suggested(market(many(30, '誘われたくない人', { scoutable: false }))), [])
  assert.deepEqual(suggestTalents(market(many(3, '誘われたい人', {})), 'another'), [])
})

test('who meets no need is left out where somebody does; where nobody does, the list is not empty', () => {
  const none = { skills: [{ skill: 'cost-accounting', level: 'leading', years: 10 }] }
  assert.deepEqual(suggested(market([...many(3, '別の専門の人', none), ...many(2, '誘われたい人', {})])), [
    '誘われたい人1',
    '誘われたい人2',
  ])
  assert.equal(suggested(market(many(3, '別の専門の人', none))).length, 3)
})
