import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { livedTownsOf } from '../../tests/world/lived-town.ts'
import { office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { figuresOf, figureWithEvidence, knownAsked } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { livedTown } = livedTownsOf({ db, owner })
const year = fiscalYear(2025)

const tableOf = (figures: Awaited<ReturnType<typeof figuresOf>>) =>
  figures.map((f) => `${f.indicator.name} = ${f.value === null ? '—' : Math.round(f.value * 100) / 100} (${f.rows})`)

test('a town counted by hand: every figure of the year, with the number of its rows', async () => {
  const { officer, municipality } = await livedTown()
  const figures = await as(db, officer, (tx) => figuresOf(tx, { municipalityId: municipality, year }))
  assert.deepEqual(tableOf(figures), [
    '個別相談・訪問件数 = 0 (0)',
    '支援機関からの紹介件数 = 0 (0)',
    'セミナー・説明会の開催回数 = 0 (0)',
    'セミナー・説明会の参加社数 = 0 (0)',
    'セミナー・説明会の参加者数 = 0 (0)',
    'オンラインセミナー参加者数 = 0 (0)',
    '現地ツアーの開催回数 = 0 (0)',
    '現地ツアーの参加者数 = 0 (0)',
    '現地ツアーのリピート者数 = 0 (0)',
    '求人数 = 4 (4)',
    '掲載企業数 = 2 (2)',
    '募集回数 = 1 (1)',
    // waiting, again, gone, and the four who were chosen (the renewal's as well)
    '応募数 = 7 (7)',
    // the one who applied twice, who withdrew, who was matched twice, the town hall's and the renewal's
    '応募者数(実人数) = 5 (5)',
    '応募率 = 75 (4)',
    '平均応募数 = 1.75 (4)',
    '応募ゼロ求人数 = 1 (1)',
    // 2.5 days, and four at once
    '初回返信までの日数 = 0 (5)',
    '未返信応募数 = 1 (1)',
    '面談実施数 = 0 (0)',
    // told: again; waiting was not, though its posting is filled
    '不採用通知完了率 = 50 (2)',
    'マッチング件数 = 3 (3)',
    'マッチング人数 = 2 (2)',
    '活用企業数 = 2 (2)',
    '活用企業数(新規) = 1 (1)',
    '活用企業数(リピート) = 1 (1)',
    '採用決定率 = 75 (4)',
    '契約更新件数 = 1 (1)',
    '途中終了率 = 50 (2)',
    '平均謝礼 = 45000 (2)',
    '庁内での活用件数 = 1 (1)',
    // the brewery 5, and 2 after its renewal; the town hall is no company, and last year is last year
    '企業満足度 = 3.5 (2)',
    // the professional at the town hall answered 1: not the town's to count
    '人材満足度 = 4 (1)',
    '再利用意向(企業) = 50 (2)',
    '再利用意向(人材) = 100 (1)',
    // reached, partly, missed, and the town hall's reached
    '課題解決度 = 62.5 (4)',
    // the jam and the tasting on the last evening of the year; the slip was withdrawn
    '商品・サービス化等の成果件数 = 2 (2)',
    '報告会の開催回数 = 0 (0)',
    // the five who applied, and the one whose contract of last year still ran
    '関係人口(実人数) = 6 (6)',
    '関係人口(応募以上) = 6 (6)',
    '関係人口(訪問以上) = 4 (4)',
    '関係人口(稼働以上) = 4 (4)',
    // renewed, and in force since last year
    '関係人口(継続以上) = 2 (2)',
    '移住・二地域居住を申告した人数 = 0 (0)',
    'リピーター(実人数) = 0 (0)',
    '事業費 = 930000 (2)',
    '委託費 = 900000 (1)',
    '国費 = 450000 (1)',
    '一般財源 = 480000 (1)',
    '1マッチングあたり費用 = 310000 (5)',
    '地域経済循環率 = — (0)',
    '転出超過 = — (0)',
    '昼夜間人口比率 = — (0)',
  ])
})

test('of one programme only: what belongs to another, or to none, is left out', async () => {
  const { officer, municipality, programme } = await livedTown()
  const scope = { municipalityId: municipality, year, programmeId: programme }
  const figures = await as(db, officer, (tx) => figuresOf(tx, scope))
  const chosen = ['postings', 'matches', 'town-hall-matches', 'cost', 'cost-per-match', 'rounds']
  assert.deepEqual(tableOf(figures.filter(({ indicator }) => chosen.includes(indicator.id))), [
    '求人数 = 2 (2)',
    '募集回数 = 1 (1)',
    'マッチング件数 = 2 (2)',
    '庁内での活用件数 = 0 (0)',
    '事業費 = 930000 (2)',
    '1マッチングあたり費用 = 465000 (4)',
  ])
})

test('as of a past day only what had happened until then counts, and what was written down until then', async () => {
  const { officer, municipality } = await livedTown()
  const on = async (day: string) => {
    const { known } = knownAsked(day, new Date('2026-05-01T00:00:00Z'))
    const figures = await as(db, officer, (tx) => figuresOf(tx, { municipalityId: municipality, year, known }))
    return tableOf(
      figures.filter(({ indicator }) =>
        ['applications', 'unanswered-applications', 'postings-without-applications', 'matches', 'cost'].includes(
          indicator.id,
        ),
      ),
    )
  }
  // Nobody had applied to the first posting yet.
  assert.deepEqual(await on('2025-04-30'), [
    '応募数 = 0 (0)',
    '応募ゼロ求人数 = 1 (1)',
    '未返信応募数 = 0 (0)',
    'マッチング件数 = 0 (0)',
    '事業費 = 0 (0)',
  ])
  // The two applications of September are still unanswered at the end of the 13th, and the one of May.
  assert.deepEqual(await on('2025-09-13'), [
    '応募数 = 4 (4)',
    '応募ゼロ求人数 = 0 (0)',
    '未返信応募数 = 3 (3)',
    'マッチング件数 = 1 (1)',
    '事業費 = 0 (0)',
  ])
  // Paid in October, but written down on 1 December: unknown in November. What was taken back on the same instant never counts.
  assert.equal((await on('2025-11-30')).at(-1), '事業費 = 0 (0)')
  assert.equal((await on('2025-12-01')).at(-1), '事業費 = 930000 (2)')
})

test('the year before ends at midnight in Japan, not in Greenwich', async () => {
  const { officer, municipality } = await livedTown()
  const figures = await as(db, officer, (tx) => figuresOf(tx, { municipalityId: municipality, year: fiscalYear(2024) }))
  const chosen = ['postings', 'applications', 'matches', 'new-clients', 'repeat-clients']
  assert.deepEqual(tableOf(figures.filter(({ indicator }) => chosen.includes(indicator.id))), [
    '求人数 = 1 (1)',
    '応募数 = 1 (1)',
    'マッチング件数 = 1 (1)',
    '活用企業数(新規) = 1 (1)',
    '活用企業数(リピート) = 0 (0)',
  ])
})

test('another town sees nothing of it, even when it asks for its rows by name', async () => {
  const { municipality } = await livedTown()
  const other = await member('municipality')
  const stolen = await as(db, other, (tx) => figuresOf(tx, { municipalityId: municipality, year }))
  // Postings are public; row-level security hides bids, contracts and money even from a query that asks for the wrong town.
  const open = [
    'postings',
    'posting-clients',
    'rounds',
    'applied-share',
    'applications-per-posting',
    'postings-without-applications',
    'hire-share',
  ]
  assert.deepEqual(
    stolen.filter((f) => !open.includes(f.indicator.id) && f.rows > 0).map((f) => f.indicator.id),
    [],
  )
})

test('no name of a talent stands in any evidence', async () => {
  const { officer, municipality } = await livedTown()
  const figures = await as(db, officer, (tx) => figuresOf(tx, { municipalityId: municipality, year }))
  for (const { indicator } of figures) {
    const { evidence } = await as(db, officer, (tx) =>
      figureWithEvidence(tx, indicator.id, { municipalityId: municipality, year }),
    )
    assert.doesNotMatch(JSON.stringify(evidence), /山田|ヤマダ|example\.jp/, indicator.id)
  }
})
