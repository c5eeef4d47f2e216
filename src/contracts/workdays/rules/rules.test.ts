import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../../tests/database.ts'
import { house } from '../../../../tests/visitor.ts'
import { NOW, office } from '../../../../tests/world/office.ts'
import { as } from '../../../actor.ts'
import { fiscalYear } from '../../../law/fiscal-year.ts'
import { NotFound } from '../../../platform/errors.ts'
import { rulesOf } from './list-rules.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const year = fiscalYear(2025)

/** A municipality in a prefecture. */
async function townIn(code: string) {
  const officer = await member('municipality')
  await owner.updateTable('organizations').set({ place_code: code }).where('id', '=', officer.organizationId).execute()
  return officer
}
const officer = await townIn('431001')
await townIn('132012')
await townIn('462012')
const operator = await member('operator')

test('those out of date stand first; towns without a rule of the year are named', async () => {
  const { rules, missing } = await as(db, operator, (tx) => rulesOf(tx, operator, year))
  assert.deepEqual(
    rules.map(({ prefecture, rule, standing, towns }) => `${prefecture} ${rule.year} ${standing} ${towns}`),
    [
      '岩手県 2024 old 0',
      '熊本県 2023 old 1',
      '千葉県 2025 current 0',
      '富山県 2025 current 0',
      '岐阜県 2025 current 0',
      '滋賀県 2025 current 0',
      '鳥取県 2025 current 0',
      '鹿児島県 2025 current 1',
    ],
  )
  assert.deepEqual(missing, [
    { code: '13', prefecture: '東京都', towns: 1 },
    { code: '43', prefecture: '熊本県', towns: 1 },
  ])
})

test('a year later every rule is old; nobody but an operator reads the list', async () => {
  const { rules } = await as(db, operator, (tx) => rulesOf(tx, operator, fiscalYear(2026)))
  assert.deepEqual([...new Set(rules.map(({ standing }) => standing))], ['old'])
  await assert.rejects(
    as(db, officer, (tx) => rulesOf(tx, officer, year)),
    NotFound,
  )
})

test('the page says what is out of date, where each rule is from and what its source leaves open', async () => {
  const page = await house(db, { now: () => NOW }).visitor(operator)
  assert.match((await page.get('/desk/settings')).text, /href="\/desk\/subsidies"/)
  const { status, text } = await page.get('/desk/subsidies')
  assert.equal(status, 200)
  assert.match(text, /2件の要綱が、令和7年度（2025年度）のものではありません/)
  assert.match(
    text,
    /熊本県.*令和5年度.*古い年度のもの.*地域外副業・兼業人材活用促進事業費補助金.*2026年11月22日\(日\).*申請の期限/s,
  )
  assert.match(text, /令和7年度（2025年度）の要綱がない県.*東京都\(1町\)/s)
  const stranger = await house(db, { now: () => NOW }).visitor(officer)
  assert.equal((await stranger.get('/desk/subsidies')).status, 404)
})
