import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { livedTownsOf } from '../../tests/world/lived-town.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, type Member } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { Upload } from '../platform/files/read-upload.ts'
import { defineByHand, defineFiltered, enterValue, recordCirculation, voidValue } from './own-indicators.ts'
import { figuresOf, figureWithEvidence } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { livedTown } = livedTownsOf({ db, owner })
const year = fiscalYear(2025)

const words = { name: '新商品の件数', what: '副業人材と一緒に作り、発売された商品の数' }
const hand = { ...words, unit: '件', kind: 'outcome', direction: 'up', figure: 'sum' } as const
const paper: Upload = { type: 'text', name: '一覧.csv', bytes: Buffer.from('商品,発売日\n梨のジャム,2025-10-31\n') }
const proven = {
  value: 2,
  onDay: '2025-10-31',
  evidence: '観光課 新商品一覧 3行目',
  link: 'https://example.jp/list',
  file: null,
}

const define = (officer: Member, given: Partial<typeof hand> | object = {}) =>
  as(db, officer, (tx) => defineByHand(tx, officer, { ...hand, ...given }, NOW))
const enter = (officer: Member, id: string, given: object = {}, now = NOW) =>
  as(db, officer, (tx) => enterValue(tx, officer, id, { ...proven, ...given }, now))

const figure = async (officer: Member, id: string, scope: object = {}) => {
  const asked = { municipalityId: officer.organizationId, year, ...scope }
  const { value, evidence } = await as(db, officer, (tx) => figureWithEvidence(tx, id, asked))
  return [value, evidence.length]
}

const fieldOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => assert.fail('it was done'),
    (e: unknown) => e,
  )
  assert.ok(error instanceof Invalid, String(error))
  return Object.keys(error.problems)
}

test('an indicator of the same rows, of one programme or one occupation only', async () => {
  const { officer, programme } = await livedTown()
  const from = (name: string, base: string, programmeId: string | null, occupation: string | null) =>
    as(db, officer, (tx) => defineFiltered(tx, officer, { ...words, name, base, programmeId, occupation }, NOW))
  const matches = await from('この事業のマッチング', 'matches', programme, null)
  const design = await from('デザインの求人', 'postings', null, 'design')
  const share = await from('デザインの応募率', 'applied-share', null, 'design')
  assert.deepEqual(
    [await figure(officer, matches), await figure(officer, design), await figure(officer, share)],
    [
      [2, 2],
      [1, 1],
      [0, 1],
    ],
  )
  assert.deepEqual(await figure(officer, 'matches'), [3, 3])
})

test('a filter filters something, of rows that there are, and of a programme of one’s own', async () => {
  const { officer, programme } = await livedTown()
  const from = (given: object, who = officer) => {
    const usual = { ...words, base: 'matches', programmeId: null, occupation: null }
    return as(db, who, (tx) => defineFiltered(tx, who, { ...usual, ...given }, NOW))
  }
  assert.deepEqual(await fieldOf(from({})), ['programme'])
  assert.deepEqual(await fieldOf(from({ base: 'circulation', occupation: 'design' })), ['base'])
  assert.deepEqual(await fieldOf(from({ base: 'constructor', occupation: 'design' })), ['base'])
  await assert.rejects(from({ programmeId: programme }, await member('municipality')), NotFound)
  await assert.rejects(from({ occupation: 'design' }, await member('company')), NotFound)
  await assert.rejects(from({ occupation: 'design' }, { ...officer, role: 'viewer' }), NotAllowed)
})

test('values are added up in their fiscal year, or the newest counts; each row is its own evidence', async () => {
  const officer = await member('municipality')
  const sum = await define(officer)
  await enter(officer, sum)
  await enter(officer, sum, { value: 1.5, onDay: '2025-11-20', link: '', file: paper })
  await enter(officer, sum, { onDay: '2025-03-31', evidence: '昨年度の新商品一覧' })
  assert.deepEqual(await figure(officer, sum), [3.5, 2])
  assert.deepEqual(await figure(officer, sum, { year: fiscalYear(2024) }), [2, 1])
  const last = await define(officer, { name: '企業の満足度', unit: '点', figure: 'last' })
  await enter(officer, last, { value: 4.2, onDay: '2025-11-20' })
  await enter(officer, last, { value: 3.8, onDay: '2025-09-20' })
  assert.deepEqual(await figure(officer, last), [4.2, 2])
})

test('a figure without evidence cannot be entered, not even past the program', async () => {
  const officer = await member('municipality')
  const id = await define(officer)
  assert.deepEqual(await fieldOf(enter(officer, id, { link: '' })), ['link'])
  assert.deepEqual(await fieldOf(enter(officer, id, { onDay: '2025-12-02' })), ['onDay'])
  await enter(officer, id)
  assert.deepEqual(await fieldOf(enter(officer, id)), ['evidence'])
  const row = {
    own_indicator_id: id,
    municipality_id: officer.organizationId,
    year: 2025,
    value: 1,
    on_day: '2025-10-31',
    at: NOW,
  }
  const bare = (given: { evidence: string; link: string }) =>
    owner
      .insertInto('own_values')
      .values({ ...row, ...given, id: crypto.randomUUID() })
      .execute()
  await assert.rejects(bare({ evidence: '一覧による', link: '' }), /hand_figure_has_its_proof/)
  await assert.rejects(bare({ evidence: '', link: 'https://example.jp' }), /hand_figure_says_where_from/)
})

test('as of a past day only what was written down until then counts, and what was not yet taken back', async () => {
  const officer = await member('municipality')
  const id = await define(officer)
  const value = await enter(officer, id)
  const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
  await as(db, officer, (tx) => voidValue(tx, officer, value, later(5)))
  await assert.rejects(
    as(db, officer, (tx) => voidValue(tx, officer, value, later(6))),
    Stale,
  )
  const on = async (known: Date) => (await figure(officer, id, { known }))[0]
  assert.deepEqual([await on(later(-1)), await on(NOW), await on(later(3)), await on(later(5))], [0, 2, 2, 0])
})

test('another town has none of it: not the indicator, its values, its papers, nor a way to write', async () => {
  const officer = await member('municipality')
  const id = await define(officer)
  const value = await enter(officer, id, { link: '', file: paper })
  const stranger = await member('municipality')
  const attempts = [
    () => figure(stranger, id),
    () => enter(stranger, id),
    () => as(db, stranger, (tx) => voidValue(tx, stranger, value, NOW)),
  ]
  for (const attempt of attempts) await assert.rejects(attempt(), NotFound)
  assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom('files').select('id').execute()), [])
  const names = (await as(db, stranger, (tx) => figuresOf(tx, { municipalityId: stranger.organizationId, year }))).map(
    ({ indicator }) => indicator.id,
  )
  assert.ok(!names.includes(id))
  // A colleague of the town reads the paper, though somebody else has sent it.
  const colleague = await member('municipality', officer.organizationId)
  const page = await house(db).visitor(colleague)
  assert.match((await page.get(`/town/own-values/${value}/file`)).text, /梨のジャム/)
})

test('a name stands for one indicator', async () => {
  const officer = await member('municipality')
  await define(officer)
  assert.deepEqual(await fieldOf(define(officer)), ['name'])
  assert.deepEqual(await fieldOf(define(officer, { name: 'マッチング件数' })), ['name'])
})

test('循環率: 生産 ÷ 分配 of the newest year that was published, and of nothing later than the year asked for', async () => {
  const officer = await member('municipality')
  const say = (given: object) =>
    as(db, officer, (tx) =>
      recordCirculation(
        tx,
        officer,
        { year: 2018, production: 23_500, distribution: 50_000, source: 'RESAS', ...given },
        NOW,
      ),
    )
  await say({})
  await say({ year: 2020, production: 24_000 })
  assert.deepEqual(await fieldOf(say({ year: 2026 })), ['year'])
  assert.deepEqual(await figure(officer, 'circulation'), [48, 1])
  assert.deepEqual(await figure(officer, 'circulation', { year: fiscalYear(2019) }), [47, 1])
})

test('the public page of the town says the newest 循環率 that its officer has recorded', async () => {
  const officer = await member('municipality')
  const say = (year: number, production: number) =>
    as(db, officer, (tx) =>
      recordCirculation(tx, officer, { year, production, distribution: 30_000, source: 'RESAS' }, NOW),
    )
  const inPublic = async () => {
    const { circulation_percent, circulation_year } = await owner
      .selectFrom('organizations')
      .select(['circulation_percent', 'circulation_year'])
      .where('id', '=', officer.organizationId)
      .executeTakeFirstOrThrow()
    return [circulation_percent, circulation_year]
  }
  await say(2018, 14_100)
  assert.deepEqual(await inPublic(), [47, 2018])
  await say(2020, 14_500)
  await say(2015, 12_000)
  assert.deepEqual(await inPublic(), [48.3, 2020], 'an older year that is entered later changes nothing')
})

test('what an office wrote as a percentage stands where no 生産 and 分配 are known', async () => {
  const officer = await member('municipality')
  await owner
    .updateTable('organizations')
    .set({ circulation_percent: 47, circulation_year: 2018, circulation_source: 'RESAS' })
    .where('id', '=', officer.organizationId)
    .execute()
  assert.deepEqual(await figure(officer, 'circulation'), [47, 1])
})

test('the pages: an indicator made and filled in, what was typed comes back with what to mend', async () => {
  const officer = await member('municipality')
  const page = await house(db).visitor(officer)
  const wrong = await page.post('/town/own-indicators', { ...hand, what: '短い' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /数えるものは10文字以上で/)
  assert.match(wrong.text, /value="新商品の件数"/)
  const made = await page.post('/town/own-indicators', hand)
  const path = made.location ?? ''
  const day = { 'onDay-year': '2025', 'onDay-month': '10', 'onDay-day': '31' }
  const bare = await page.post(`${path}/values`, { value: '２', evidence: '商工会からの報告', link: '', ...day })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /根拠の資料を付けるか/)
  const virus = { file: { name: 'x.exe', bytes: Buffer.from('MZ\u0000\u0001') } }
  assert.equal(
    (await page.post(`${path}/values`, { value: '2', evidence: '商工会からの報告', ...day }, { files: virus })).status,
    422,
  )
  const proof = { file: { name: '一覧.csv', bytes: Buffer.from('商品\n梨のジャム\n') } }
  assert.equal(
    (await page.post(`${path}/values`, { value: '２', evidence: '商工会からの報告', ...day }, { files: proof })).status,
    303,
  )
  assert.match((await page.get(path)).text, /商工会からの報告/)
  assert.match((await page.get(`/town/indicators/${path.split('/').at(-1) ?? ''}?year=2025`)).text, /新商品の件数 2件/)
  const zero = await page.post('/town/circulations', {
    year: '2020',
    production: '1',
    distribution: '0',
    source: 'RESAS',
  })
  assert.match(zero.text, /0では割合を計算できません/)
})
