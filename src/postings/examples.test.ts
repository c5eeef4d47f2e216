import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { checklistOf } from './checklist.ts'
import { emptyContent, type PostingContent } from './content.ts'
import { exampleShown } from './example-shown.ts'
import { exampleFor, examples, exampleTexts, isExampleText } from './examples.ts'
import { longest } from './form-shapes.ts'
import { type Step, stepNamed, steps } from './steps.ts'
import { occupationChoices } from './taxonomy-choices.ts'

const step = (id: string) => stepNamed(id) as Step
const first = examples[0]!

test('every occupation has its example, and none has two', () => {
  const covered = examples.flatMap(({ occupations }) => occupations)
  assert.deepEqual(covered.toSorted(), occupationChoices.map(({ value }) => value).toSorted())
})

test.each(examples.map((example) => [example.id, example] as const))('%s is a good posting itself', (_, example) => {
  const texts = Object.fromEntries(
    steps.flatMap((one) => exampleTexts(example, one)).map(({ field, text }) => [field, text]),
  )
  const content: PostingContent = { ...emptyContent, ...texts }
  const pointedAt = checklistOf(content, NOW).wording.filter(({ label }) => !label.endsWith('例文のまま'))
  assert.deepEqual(pointedAt, [])
  for (const [field, text] of Object.entries(texts)) {
    assert.ok(text !== '', `${field} says nothing`)
    assert.ok(text.length <= longest[field as keyof typeof longest], `${field} is longer than the box allows`)
  }
})

test('which example stands beside a step: the one asked for, else the one of the occupation, else the first', () => {
  assert.equal(exampleFor('factory', 'sales')?.id, 'factory')
  assert.equal(exampleFor('', 'sales')?.id, 'new-customers')
  assert.equal(exampleFor('nonsense', null)?.id, first.id)
})

test('its words go into empty boxes only, and only when asked; nothing that was typed is touched', () => {
  const shown = (query: string, typed: Record<string, string>) =>
    exampleShown(new URLSearchParams(query), step('work'), { content: emptyContent, typed })
  const before = { duties: '自分の言葉', deliverables: '', wanted: '' }
  assert.deepEqual(shown('example=web-shop', before).typed, before)
  const inserted = shown('example=web-shop&insert=yes', before)
  assert.deepEqual([inserted.typed.duties, inserted.typed.deliverables], ['自分の言葉', first.deliverables])
  assert.equal(inserted.inserted, true)
  assert.equal(shown('example=web-shop&insert=yes', { duties: 'x', deliverables: 'y', wanted: 'z' }).inserted, false)
})

test('words of an example that were left as they were are pointed at: published, they would not be true', () => {
  assert.equal(isExampleText('title', first.title), true)
  assert.equal(isExampleText('title', `${first.title}。`), false)
  assert.equal(isExampleText('feeYen', 50_000), false)
  const { wording } = checklistOf({ ...emptyContent, tried: first.tried }, NOW)
  assert.deepEqual(
    wording.map(({ field, label }) => `${field}: ${label}`),
    ['tried: これまで試したことが例文のまま'],
  )
  assert.ok(examples.some(({ workPlace }) => workPlace === 'オンライン'))
  assert.deepEqual(checklistOf({ ...emptyContent, workPlace: 'オンライン' }, NOW).wording, [], 'the hint asks for it')
})
