import type { Typed } from '../ui/fields/answers.ts'
import type { PostingContent } from './content.ts'
import { type Example, exampleFor, exampleTexts } from './examples.ts'
import type { Step } from './steps.ts'

export interface ExampleShown {
  example: Example | undefined
  /** True when the reader asked for it, so that it stands open. */
  asked: boolean
  /** True when its words were put into empty boxes; they are not saved yet. */
  inserted: boolean
  typed: Typed
}

/**
 * The example beside a step: the one in the URL, else that of the posting's occupation. With `insert=yes` its words stand
 * in the boxes that are empty, as if they had been typed; nothing is saved before the writer saves.
 */
export function exampleShown(
  query: URLSearchParams,
  step: Step,
  { content, typed }: { content: PostingContent; typed: Typed },
): ExampleShown {
  const asked = query.get('example') ?? ''
  const example = exampleFor(asked, content.occupation)
  const texts = example && query.get('insert') === 'yes' ? exampleTexts(example, step) : []
  const empty = texts.filter(({ field }) => [typed[field] ?? ''].flat().join('') === '')
  return {
    example,
    asked: asked !== '' && example?.id === asked,
    inserted: empty.length > 0,
    typed: { ...typed, ...Object.fromEntries(empty.map(({ field, text }) => [field, text])) },
  }
}
