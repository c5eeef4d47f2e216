import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PostingContent, PostingField } from './content.ts'
import { fieldsOf, type Step } from './steps.ts'

const texts = {
  title: z.string(),
  background: z.string(),
  tried: z.string(),
  goal: z.string(),
  duties: z.string(),
  deliverables: z.string(),
  wanted: z.string(),
  partner: z.string(),
  meetingRhythm: z.string(),
  workPlace: z.string(),
  visitNote: z.string(),
  renewalNote: z.string(),
}

const File = z.strictObject({
  source: z.string(),
  asOf: z.iso.date(),
  examples: z.array(
    z.strictObject({
      id: z.string(),
      /** Who wrote it, so that a reader sees how like it is: 「漬物の製造販売、従業員9人」. */
      company: z.string(),
      occupations: z.array(z.string()).min(1),
      /** 「月額5万円、月10時間、6か月」 */
      conditions: z.string(),
      ...texts,
    }),
  ),
})

/** A good posting of another company, to be read beside one's own. */
export type Example = z.output<typeof File>['examples'][number]

type ExampleField = keyof typeof texts & PostingField

export const examples: readonly Example[] = File.parse(
  JSON.parse(readFileSync(new URL('../../data/posting-examples.json', import.meta.url), 'utf8')),
).examples

export const exampleIds = examples.map(({ id }) => id) as [string, ...string[]]

/** The example that was asked for; else the one of this occupation; else the first. */
export function exampleFor(id: string, occupation: string | null): Example | undefined {
  return (
    examples.find((one) => one.id === id) ??
    examples.find(({ occupations }) => occupation !== null && occupations.includes(occupation)) ??
    examples[0]
  )
}

/** What an example says to one step, field by field. */
export function exampleTexts(example: Example, step: Step): { field: ExampleField; text: string }[] {
  return fieldsOf(step).flatMap((field) => (isExampleField(field) ? { field, text: example[field] } : []))
}

/** True for words that were taken over and left as they were. */
export function isExampleText(field: PostingField, text: PostingContent[PostingField]): boolean {
  return isExampleField(field) && text !== '' && examples.some((example) => example[field] === text)
}

function isExampleField(field: PostingField): field is ExampleField {
  return Object.hasOwn(texts, field)
}
