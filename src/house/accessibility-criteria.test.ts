import axe from 'axe-core'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { countResults, criteria, resultNames, testedBy } from './accessibility-criteria.ts'

test('all 38 criteria of level A and AA, each once, in their order', () => {
  const numbers = criteria.map(({ number }) => number)
  const order = (number: string) => number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].toSorted((a, b) => order(a) - order(b)),
  )
  assert.deepEqual(
    (['A', 'AA'] as const).map((level) => criteria.filter((each) => each.level === level).length),
    [25, 13],
  )
})

test('every rule that is named exists, and is one of the criterion', () => {
  const tags = new Map(axe.getRules().map(({ ruleId, tags: of }) => [ruleId, of]))
  for (const { number, axe: rules } of criteria)
    for (const rule of rules)
      assert.ok(tags.get(rule)?.includes(`wcag${number.replaceAll('.', '')}`), `${rule} does not test ${number}`)
})

test('every journey that is named is there', () => {
  for (const { journey } of criteria) if (journey) assert.ok(existsSync(journey), journey)
})

test('what no test looks at is never said to be met, and what has a test is never said to have none', () => {
  for (const criterion of criteria) {
    const looked = criterion.axe.length > 0 || criterion.journey !== undefined
    const claimed = criterion.result === 'pass' || criterion.result === 'partly'
    assert.equal(claimed, looked, criterion.number)
    assert.ok(criterion.note.endsWith('。'), criterion.number)
  }
})

test('the results, counted', () => {
  assert.deepEqual(
    countResults().map(({ name, criteria: n }) => `${name} ${n}`),
    ['満たしている 3', '一部を確認 25', '未確認 4', '適用なし 6'],
  )
  const [first] = criteria
  assert.ok(first)
  assert.equal(testedBy(first), '自動検査')
  const means = new Map(criteria.map((criterion) => [criterion.number, testedBy(criterion)]))
  assert.deepEqual(
    ['1.2.1', '1.3.3', '2.1.1', '2.4.2', '3.3.1'].map((number) => means.get(number)),
    [
      '対象となるものがない',
      '人による確認',
      '自動検査、キーボードの操作の試験',
      '自動検査、すべての画面をたどる試験',
      'すべての画面をたどる試験',
    ],
  )
})

test('the page shows every criterion with its result', async () => {
  const { db } = await freshDatabase()
  const { text } = await (await house(db).visitor()).get('/accessibility')
  for (const { number, title } of criteria) assert.ok(text.includes(`${number} ${title}`), number)
  for (const name of Object.values(resultNames)) assert.ok(text.includes(name), name)
  assert.doesNotMatch(text, /準拠しています/)
})
