import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../../tests/database.ts'
import { NOW, office } from '../../../../tests/world/office.ts'
import { usualRuleFields } from '../../../../tests/world/subsidy-rules.ts'
import { type Actor, as, clock } from '../../../actor.ts'
import { type SubsidyRule, subsidyRules } from '../../../law/subsidies.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import { parseForm } from '../../../platform/web/parse.ts'
import { enterRule, ruleDesk } from './enter-rule.ts'
import { enteredByOperator, rulesFor } from './kept-rules.ts'
import { RuleForm, ruleOf, type TypedRule, typedOfRule } from './rule-form.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)

/** A form as it is sent, every box with one value. */
function typed(change: Record<string, string> = {}): TypedRule {
  const { 'seenOn-year': y, 'seenOn-month': m, 'seenOn-day': d, ...rest } = { ...usualRuleFields, ...change }
  const sent = { ...rest, 'seenOn-year': y, 'seenOn-month': m, 'seenOn-day': d }
  const parsed = parseForm(RuleForm, Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])))
  return 'value' in parsed ? parsed.value : assert.fail(JSON.stringify(parsed.problems))
}
const enter = (who: Actor, prefecture: string | null, change: Record<string, string> = {}) =>
  as(db, who, (tx) => enterRule(tx, who, prefecture, typed(change), NOW))
let towns = 1000
/** The officer of another town of 熊本県 each time. */
async function officerThere() {
  const officer = await member('municipality')
  await owner
    .updateTable('organizations')
    .set({ place_code: `43${++towns}` })
    .where('id', '=', officer.organizationId)
    .execute()
  return officer
}
const listed = (rules: readonly SubsidyRule[]) => rules.map(({ year, name }) => `${year} ${name}`)

test('what is entered stands on the shape of the newest rule, with its source, its year and what is still open', async () => {
  const operator = await member('operator')
  await enter(operator, '43')
  const [rule] = await as(db, operator, enteredByOperator)
  const { parts, ...facts } = rule ?? assert.fail()
  assert.deepEqual(
    parts.map(({ label, rate, ceilingYen, ceilingPer }) => [label, rate, ceilingYen, ceilingPer]),
    [['交通費・宿泊費', [2, 3], 300_000, 'firm']],
  )
  assert.deepEqual(facts, {
    code: 'kumamoto',
    prefecture: '43',
    name: '熊本県 副業人材の旅費補助',
    year: 2025,
    effectiveFrom: '2025-04-01',
    source: 'https://www.pref.kumamoto.example.jp/hojo/r7',
    retrieved: '2025-11-20',
    minimumTripYen: 10_000,
    lodgingCapYen: 10_800,
    excluded: ['meals'],
    deadline: { days: 5, kind: 'business' },
    firstUseOnly: false,
    peoplePerYear: null,
    roundDownTo: 1000,
    conditions: ['県税の滞納がないこと', 'ほかの補助を受けていないこと'],
    unknown: [],
  })
})

test('the town’s own counts first, then the operator’s newest, then what the house knows; never another town’s', async () => {
  const operator = await member('operator')
  const [mine, other] = [await officerThere(), await officerThere()]
  await enter(operator, '43', { name: '県の要綱 初めの版' })
  await enter(operator, '43', { name: '県の要綱' })
  await enter(mine, null, { name: '町の要綱' })
  const found = (id: string | null) => as(db, clock, (tx) => rulesFor(tx, '43', id))
  assert.equal((await found(mine.organizationId))[0]?.name, '町の要綱')
  assert.doesNotMatch(listed(await found(other.organizationId)).join(), /町の要綱/)
  assert.match(listed(await found(null)).at(-1) ?? '', /^2023 熊本県/)
})

test('the form starts with the newest rule, and saved unchanged it says the same as that one, of another year', () => {
  for (const rule of subsidyRules.filter(({ parts }) => parts.length <= 3)) {
    const start = typedOfRule(rule)
    const again = ruleOf(typed({ ...usualRuleFields, ...empty, ...start }), rule, rule.year)
    const { source, retrieved, unknown, effectiveFrom } = rule
    assert.deepEqual({ ...again, source, retrieved, unknown, effectiveFrom }, rule, rule.code)
  }
})
const empty = { above0: '', below0: '', ceiling0: '', per0: '', mealsExcluded: '', deadlineDays: '', deadlineKind: '' }

test('next year’s can be entered before it begins', async () => {
  const operator = await member('operator')
  await enter(operator, '44', { year: 'next', name: '大分県の要綱' })
  assert.deepEqual(listed(await as(db, operator, (tx) => rulesFor(tx, '44', null))), ['2026 大分県の要綱'])
})

test('who may enter a rule, and where', async () => {
  const people: [string, Actor][] = [
    ['operator', await member('operator')],
    ['operator, viewer', await member('operator', undefined, 'viewer')],
    ['officer', await officerThere()],
    ['officer, viewer', { ...(await officerThere()), role: 'viewer' }],
    ['company', await member('company')],
    ['supporter', await member('supporter')],
    ['talent', await talent()],
  ]
  const table: string[] = []
  for (const [who, actor] of people) {
    const outcome = await enter(actor, '43').then(
      () => 'entered',
      (error: unknown) => (error as Error).constructor.name,
    )
    table.push(`${who}: ${outcome}`)
  }
  assert.deepEqual(table, [
    'operator: entered',
    'operator, viewer: NotAllowed',
    'officer: entered',
    'officer, viewer: NotAllowed',
    'company: NotFound',
    'supporter: NotFound',
    'talent: NotFound',
  ])
})

test('a prefecture that is none has no desk', async () => {
  const operator = await member('operator')
  for (const code of ['00', '48', 'x', '', '431'])
    await assert.rejects(
      as(db, operator, (tx) => ruleDesk(tx, operator, code)),
      NotFound,
      code,
    )
})

test('half a rate, more than everything, and a day to come are told at their boxes', async () => {
  const operator = await member('operator')
  const problems = async (change: Record<string, string>) => {
    const error = await enter(operator, '43', change).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return error instanceof Invalid ? Object.keys(error.problems) : [String(error)]
  }
  assert.deepEqual(await problems({ below0: '' }), ['above0'])
  assert.deepEqual(await problems({ above0: '4', below0: '3' }), ['above0'])
  assert.deepEqual(await problems({ 'seenOn-day': '30', 'seenOn-month': '12' }), ['seenOn'])
})

test('what was entered is written down in the journal and can be neither changed nor taken away', async () => {
  const operator = await member('operator')
  const id = await enter(operator, '43')
  const entry = await owner.selectFrom('journal').select(['name', 'detail']).where('subject', '=', id).execute()
  assert.deepEqual(entry, [{ name: 'subsidyRule.entered', detail: { prefecture: '43', year: 2025 } }])
  await assert.rejects(
    as(db, operator, (tx) => tx.updateTable('subsidy_rules').set({ year: 2020 }).where('id', '=', id).execute()),
    /permission denied/,
  )
  const stranger = await officerThere()
  const row = { prefecture: '43', year: 2025, rule: '{}', source_url: 'https://a.example.jp', seen_on: '2025-11-20' }
  const foreign = { id: crypto.randomUUID(), ...row, municipality_id: null, by_account: stranger.accountId, at: NOW }
  await assert.rejects(
    as(db, stranger, (tx) => tx.insertInto('subsidy_rules').values(foreign).execute()),
    /row-level security/,
  )
})
