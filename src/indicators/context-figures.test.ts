import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, type Member } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { Invalid, NotAllowed, NotFound } from '../platform/errors.ts'
import { contextInWords, contextOf, type ContextFacts, recordContext } from './context-figures.ts'
import { defineFiltered } from './own-indicators.ts'
import { figureWithEvidence } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const moves: ContextFacts = { kind: 'moves', year: 2023, first: 520, second: 400, source: '住民基本台帳人口移動報告' }
const census: ContextFacts = { kind: 'daytime', year: 2020, first: 9_180, second: 9_600, source: '国勢調査' }
const say = (who: Member, given: ContextFacts, now = NOW) => as(db, who, (tx) => recordContext(tx, who, given, now))
const figure = async (who: Member, id: string, year = 2025, known?: Date) => {
  const scope = { municipalityId: who.organizationId, year: fiscalYear(year), known }
  const { value, dated, evidence } = await as(db, who, (tx) => figureWithEvidence(tx, id, scope))
  return [value === null ? null : Math.round(value * 10) / 10, dated, evidence[0]?.note ?? '']
}
const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}

test('the newest year that was published counts, alone, with its year and source; years are never added up', async () => {
  const officer = await member('municipality')
  await say(officer, moves)
  await say(officer, { ...moves, year: 2024, first: 380 })
  await say(officer, census)
  assert.deepEqual(await figure(officer, 'moved-out'), [-20, '2024年の転出 − 転入', '出典 住民基本台帳人口移動報告'])
  assert.deepEqual(await figure(officer, 'moved-out', 2023), [
    120,
    '2023年の転出 − 転入',
    '出典 住民基本台帳人口移動報告',
  ])
  assert.deepEqual(await figure(officer, 'moved-out', 2022), [null, null, ''])
  assert.deepEqual(await figure(officer, 'daytime-ratio'), [95.6, '2020年の昼間人口 ÷ 夜間人口', '出典 国勢調査'])
})

test('a correction of the same year counts instead, and as of a day before it the older one does', async () => {
  const officer = await member('municipality')
  await say(officer, census, new Date('2025-06-01T00:00:00Z'))
  await say(officer, { ...census, first: 9_600 }, new Date('2025-07-01T00:00:00Z'))
  assert.equal((await figure(officer, 'daytime-ratio'))[0], 100)
  assert.equal((await figure(officer, 'daytime-ratio', 2025, new Date('2025-06-30T00:00:00Z')))[0], 95.6)
  const listed = await as(db, officer, (tx) => contextOf(tx, officer.organizationId))
  assert.deepEqual(
    listed.map(({ first }) => first),
    [9_600],
  )
})

test('what cannot be recorded: a year to come, a year without a census, nobody to divide by', async () => {
  const officer = await member('municipality')
  assert.match(
    (await problemsOf(say(officer, { ...moves, year: 2026 }))).year ?? '',
    /2026年の数字は、まだ公表されていません/,
  )
  assert.match((await problemsOf(say(officer, { ...moves, year: 2025 }))).year ?? '', /翌年の1月に公表されて/)
  assert.match((await problemsOf(say(officer, { ...census, year: 2030 }))).year ?? '', /公表されている年/)
  assert.match((await problemsOf(say(officer, { ...census, year: 2021 }))).year ?? '', /国勢調査の年/)
  assert.match((await problemsOf(say(officer, { ...census, second: 0 }))).second ?? '', /0人では割合を計算できません/)
  // Nobody moved in: nothing is divided.
  await say(officer, { ...moves, second: 0 })
})

test('context is nobody’s aim: no own indicator is made of it; viewers and others record none, another town reads none', async () => {
  const officer = await member('municipality')
  await say(officer, moves)
  const own = { name: '転出', what: '転出超過だけを数える指標です', programmeId: null, occupation: 'design' }
  for (const base of ['moved-out', 'daytime-ratio'])
    assert.ok((await problemsOf(as(db, officer, (tx) => defineFiltered(tx, officer, { ...own, base }, NOW)))).base)
  await assert.rejects(say(await member('municipality', officer.organizationId, 'viewer'), moves), NotAllowed)
  await assert.rejects(say(await member('company'), moves), NotFound)
  const other = await member('municipality')
  assert.deepEqual(await as(db, other, (tx) => contextOf(tx, officer.organizationId)), [])
})

test('in words: the difference, or the share, with both numbers and the year', () => {
  assert.equal(contextInWords(moves), '120人（2023年、転出者数520 − 転入者数400）')
  assert.equal(contextInWords({ ...moves, first: 380 }), '転入超過 20人（2023年、転出者数380 − 転入者数400）')
  assert.equal(contextInWords(census), '95.6%（2020年、昼間人口9,180 ÷ 夜間人口9,600）')
})

test('the page: empty, refused with what was typed, recorded; and on the year’s page beside its year', async () => {
  const officer = await member('municipality')
  const page = await house(db, { now: () => NOW }).visitor(officer)
  assert.match((await page.get('/town/own-indicators')).text, /昼夜間人口比率<\/h3>.*まだ記録がありません/s)
  const typed = { kind: 'daytime', year: '2021', first: '９１８０', second: '9,600', source: '国勢調査' }
  const wrong = await page.post('/town/context-figures', typed)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /国勢調査の年を入力してください/)
  assert.match(wrong.text, /id="first"[^>]*value="９１８０"|value="９１８０"[^>]*/)
  assert.equal((await page.post('/town/context-figures', { ...typed, year: '2020' })).status, 303)
  assert.match(
    (await page.get('/town/own-indicators')).text,
    /95\.6%（2020年、昼間人口9,180 ÷ 夜間人口9,600） 出典 国勢調査/,
  )
  assert.match((await page.get('/town')).text, /95\.6%（2020年の昼間人口 ÷ 夜間人口）/)
  assert.match((await page.get('/town/indicators/daytime-ratio')).text, /目標にしません/)
})

test('a slip of the hand is asked about once, with both numbers; who is sure records it', async () => {
  const officer = await member('municipality')
  await say(officer, moves)
  const next = { ...moves, year: 2024, second: 1_390 }
  assert.match((await problemsOf(say(officer, next))).sure ?? '', /^転入者数は前の年が400人、今回が1,390人です。/)
  const page = await house(db, { now: () => NOW }).visitor(officer)
  const typed = { kind: 'moves', year: '2024', first: '520', second: '1,390', source: '住民基本台帳人口移動報告' }
  assert.doesNotMatch((await page.get('/town/own-indicators')).text, /name="sure"/)
  const asked = await page.post('/town/context-figures', typed)
  assert.equal(asked.status, 422)
  assert.match(asked.text, /value="1,390".*name="sure"/s)
  assert.equal((await page.post('/town/context-figures', { ...typed, sure: 'yes' })).status, 303)
  // More came than went: the figure is called by what it is, and leads to where it is entered.
  const told = (await page.get('/town/indicators/moved-out')).text
  assert.match(told, /<h1[^>]*>[^<]*転入超過 870人/)
  assert.match(told, /href="\/town\/own-indicators#context"/)
  assert.match((await page.get('/town')).text, /転入超過 870人（2024年/)
})
