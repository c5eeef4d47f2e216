import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import type { Evidence } from '../evidence.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { NotFound } from '../platform/errors.ts'
import { beginYear } from '../programmes/begin-year.ts'
import { makeProgramme } from '../programmes/make-programme.ts'
import { aimAt } from './aim-at.ts'
import { countableOf } from './countable.ts'
import { measure, monthsOfRows, yearEarlier } from './measurement.ts'
import { type Outlook, outlookOf, outlookWords } from './outlook.ts'
import { measuredYears } from './year-at-a-glance.ts'
import { knownAsked } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { town, posted, applied, contracted } = historiesOf(owner)
const year = fiscalYear(2025)
const text = { name: '副業プロジェクト', purpose: '', firstYear: 2024, lastYear: 2026, replyDays: 7, reminderDays: 5 }

/** Matches in the middle of these months, in a programme with a plan for 2025. */
async function townWithMatches(...months: string[]) {
  const { officer, companies } = await town()
  const municipality = officer.organizationId
  const programme = await as(db, officer, (tx) => makeProgramme(tx, officer, municipality, text, NOW))
  const plan = await as(db, officer, (tx) => beginYear(tx, officer, programme, 2025, NOW))
  for (const month of months) {
    const place = await posted({ municipality, client: companies[0] ?? '', programme }, `${month}-10T10:00:00+09:00`)
    await contracted(place, `${month}-15T10:00:00+09:00`)
  }
  const scope = { municipalityId: municipality, year, known: NOW }
  return { officer, programme, plan, scope, municipality, companies }
}

const range = { low: 6, middle: 8, high: 11, method: '' }
const up = { direction: 'up', figure: 'count' } as const
const down = { direction: 'down', figure: 'share' } as const

test('what is said of a target, read back in full', () => {
  const cases: [string, Parameters<typeof outlookOf>[0]][] = [
    ['no target', { indicator: up, phase: 'running', aim: null, value: 3, forecast: range }],
    ['taken back', { indicator: up, phase: 'running', aim: { target: null }, value: 3, forecast: range }],
    ['not begun', { indicator: up, phase: 'coming', aim: { target: 5 }, value: 0, forecast: null }],
    ['nothing measured', { indicator: up, phase: 'running', aim: { target: 5 }, value: null, forecast: null }],
    ['12 of 6–11', { indicator: up, phase: 'running', aim: { target: 12 }, value: 5, forecast: range }],
    ['9 of 6–11', { indicator: up, phase: 'running', aim: { target: 9 }, value: 5, forecast: range }],
    ['8 of 6–11', { indicator: up, phase: 'running', aim: { target: 8 }, value: 5, forecast: range }],
    ['reached already', { indicator: up, phase: 'running', aim: { target: 5 }, value: 5, forecast: range }],
    ['over, 8 of 9', { indicator: up, phase: 'closed', aim: { target: 9 }, value: 8, forecast: null }],
    ['over, 9 of 9', { indicator: up, phase: 'closed', aim: { target: 9 }, value: 9, forecast: null }],
    ['falling, below 5', { indicator: down, phase: 'running', aim: { target: 5 }, value: 4, forecast: range }],
    ['falling, below 7', { indicator: down, phase: 'running', aim: { target: 7 }, value: 4, forecast: range }],
    ['falling, below 8', { indicator: down, phase: 'running', aim: { target: 8 }, value: 4, forecast: range }],
    ['falling, over, 4 of 5', { indicator: down, phase: 'closed', aim: { target: 5 }, value: 4, forecast: null }],
    ['no forecast, within', { indicator: down, phase: 'running', aim: { target: 5 }, value: 4, forecast: null }],
    ['no forecast, outside', { indicator: down, phase: 'running', aim: { target: 3 }, value: 4, forecast: null }],
    ['zero to be kept', { indicator: down, phase: 'closed', aim: { target: 0 }, value: 0, forecast: null }],
  ]
  const table = cases.map(([name, given]) => `${name}: ${outlookWords[outlookOf(given)].words}`)
  assert.deepEqual(table, [
    'no target: 目標なし',
    'taken back: 目標なし',
    'not begun: 年度の開始前',
    'nothing measured: 未測定',
    '12 of 6–11: 目標に届かない見込み',
    '9 of 6–11: 目標に届かないおそれ',
    '8 of 6–11: 目標に届く見込み',
    'reached already: 達成',
    'over, 8 of 9: 未達成',
    'over, 9 of 9: 達成',
    'falling, below 5: 目標に届かない見込み',
    'falling, below 7: 目標に届かないおそれ',
    'falling, below 8: 目標に届く見込み',
    'falling, over, 4 of 5: 達成',
    'no forecast, within: いまは目標の範囲',
    'no forecast, outside: いまは目標の外',
    'zero to be kept: 達成',
  ])
  const said = new Set(cases.map(([, given]) => outlookOf(given)))
  assert.deepEqual(
    (Object.keys(outlookWords) as Outlook[]).filter((o) => !said.has(o)),
    [],
  )
})

test('a year with its last: same day, whole year, months, target and what is to be expected', async () => {
  const { officer, scope, programme, companies, municipality } = await townWithMatches(
    '2025-05',
    '2025-06',
    '2025-09',
    '2025-11',
  )
  for (const month of ['2024-06', '2025-02']) {
    const place = await posted({ municipality, client: companies[1] ?? '', programme }, `${month}-01T10:00:00+09:00`)
    await contracted(place, `${month}-20T10:00:00+09:00`)
  }
  const m = await as(db, officer, (tx) => measure(tx, countableOf('matches'), scope, { baseline: 0, target: 20 }))
  assert.deepEqual([m.value, m.rows, m.achievement], [4, 4, '20.0%'])
  assert.deepEqual(m.lastYear, { sameDay: 1, whole: 2 })
  assert.deepEqual(m.months.map(({ value, soFar }) => [value, soFar]).slice(0, 9), [
    [0, 0],
    [1, 1],
    [1, 2],
    [0, 2],
    [0, 2],
    [1, 3],
    [0, 3],
    [1, 4],
    [0, 4],
  ])
  assert.deepEqual(
    m.months.slice(9).map(({ value }) => value),
    [null, null, null],
  )
  assert.ok(m.forecast && m.forecast.low >= 4 && m.forecast.high < 20)
  assert.match(m.forecast.method, /昨年度の季節/)
  assert.equal(m.outlook, 'unlikely')
})

test('a target of zero, or none, divides nothing and says so', async () => {
  const { officer, scope } = await townWithMatches('2025-05')
  const against = async (target: number | null, baseline = 0) => {
    const m = await as(db, officer, (tx) =>
      measure(tx, countableOf('unanswered-applications'), scope, { baseline, target }),
    )
    return [m.rate, m.achievement, m.outlook]
  }
  assert.deepEqual(await against(null), [undefined, '目標なし', 'none'])
  assert.deepEqual(await against(0), [undefined, '達成(目標値が基準値と同じため、率は計算しません)', 'within'])
  // Falling: from ten to two, and none are left.
  assert.deepEqual(await against(2, 10), [125, '125.0%', 'within'])
  const fees = await as(db, officer, (tx) =>
    measure(tx, countableOf('cost-per-match'), scope, { baseline: 0, target: 0 }),
  )
  assert.equal(fees.value, 0)
  const none = await as(db, officer, (tx) =>
    measure(tx, countableOf('first-reply-days'), { ...scope, year: fiscalYear(2024) }, { baseline: 5, target: 5 }),
  )
  assert.deepEqual([none.value, none.rate, none.achievement], [null, undefined, '未測定'])
})

test('a year that is over is not foretold, nor one that has not begun', async () => {
  const { officer, scope } = await townWithMatches('2025-05')
  const at = (when: number) =>
    as(db, officer, (tx) =>
      measure(tx, countableOf('matches'), { ...scope, year: fiscalYear(when) }, { baseline: 0, target: 5 }),
    )
  const [past, next] = [await at(2024), await at(2026)]
  assert.deepEqual([past.phase, past.forecast, past.outlook], ['closed', null, 'missed'])
  assert.deepEqual([next.phase, next.forecast, next.outlook, next.value], ['coming', null, 'coming', 0])
})

test('a town aims at what it has, on the right side of the baseline, never at the context', async () => {
  const { officer, plan } = await townWithMatches()
  const aim = (indicator: string, baseline: number, target: number | null) =>
    as(db, officer, (tx) => aimAt(tx, officer, plan, { indicator, baseline, target }, NOW))
  const problem = async (work: Promise<void>) =>
    (
      (await work.then(
        () => ({}),
        (e: unknown) => e,
      )) as { problems?: Record<string, string> }
    ).problems
  assert.deepEqual(await problem(aim('circulation', 0, 50)), { indicator: '目標にする指標を、一覧から選んでください' })
  assert.deepEqual(Object.keys((await problem(aim('toString', 0, 50))) ?? {}), ['indicator'])
  assert.deepEqual(await problem(aim('matches', 10, 5)), {
    target: '増やす指標の目標値は、基準値以上で入力してください',
  })
  assert.deepEqual(await problem(aim('terminated-share', 3, 5)), {
    target: '減らす指標の目標値は、基準値以下で入力してください',
  })
  assert.equal(await problem(aim('terminated-share', 30, 5)), undefined)
  const stranger = await member('municipality')
  await assert.rejects(
    as(db, stranger, (tx) => aimAt(tx, stranger, plan, { indicator: 'matches', baseline: 0, target: 1 }, NOW)),
    NotFound,
  )
})

test('the year at a glance: misses first, of the programme’s own rows, with the targets as they were on that day', async () => {
  const { officer, plan, scope, municipality, companies } = await townWithMatches('2025-05', '2025-06')
  // Outside the programme: the town has it, the programme has not.
  const other = await posted({ municipality, client: companies[0] ?? '' }, '2025-05-01T10:00:00+09:00')
  await contracted(other, '2025-05-20T10:00:00+09:00')
  await applied(other, '2025-05-21T10:00:00+09:00')
  const aim = (indicator: string, target: number | null, at: Date) =>
    as(db, officer, (tx) => aimAt(tx, officer, plan, { indicator, baseline: 0, target }, at))
  await aim('applications', 2, NOW)
  await aim('matches', 30, NOW)
  await aim('rounds', 3, NOW)
  const later = new Date(NOW.getTime() + 86_400_000)
  await aim('rounds', null, later)
  const glance = async (known: Date) => {
    const [only] = await as(db, officer, (tx) => measuredYears(tx, { ...scope, known }))
    return only?.measurements.map((m) => `${m.indicator.id} ${m.value}/${m.aim?.target} ${m.outlook}`)
  }
  assert.deepEqual(await glance(new Date(NOW.getTime() - 1)), [])
  assert.deepEqual(await glance(NOW), ['rounds 0/3 unlikely', 'matches 2/30 unlikely', 'applications 2/2 met'])
  assert.deepEqual((await glance(later))?.length, 2)
})

test('rows of a late payment belong to March; a share of a month is the month’s own', () => {
  const row = (at: string, value: number): Evidence => ({ subject: at, label: '', note: '', at: new Date(at), value })
  const known = new Date('2026-06-01T00:00:00Z')
  const paid = monthsOfRows('sum', [row('2025-04-30T14:59:59Z', 1), row('2026-05-20T00:00:00Z', 9)], year, known)
  assert.deepEqual([paid[0]?.value, paid[1]?.value, paid[11]?.value, paid[11]?.soFar], [1, 0, 9, 10])
  const share = monthsOfRows('share', [row('2025-04-02T00:00:00Z', 1), row('2025-05-02T00:00:00Z', 0)], year, known)
  assert.deepEqual(
    share.slice(0, 3).map(({ value, soFar }) => [value, soFar]),
    [
      [100, 100],
      [0, 50],
      [null, 50],
    ],
  )
})

test('the same day of the year before; 29 February has the 28th', () => {
  assert.equal(yearEarlier(new Date('2024-02-29T03:00:00Z')).toISOString(), '2023-02-28T03:00:00.000Z')
  const { known } = knownAsked('2025-09-13', NOW)
  assert.equal(known.toISOString(), '2025-09-13T14:59:59.999Z')
  assert.equal(knownAsked('2025-12-01', NOW).known, NOW)
})
