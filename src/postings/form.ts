import { z } from 'zod'
import { optionalChoice, record } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import { exampleIds } from './examples.ts'
import { pathOfPosting, pathOfStep } from './paths.ts'
import { neighboursOf, type Step, type StepId, type WritingStep } from './steps.ts'

/** Where the writer goes after saving. */
const goings = ['next', 'back', 'stay', 'example', 'insert', 'posting'] as const

const going = {
  next: optionalChoice('次の画面', goings),
  example: optionalChoice('例', exampleIds),
}

/**
 * What one step may send. Its boxes are let through as they are: what cannot be understood is kept too (readStep), so a
 * draft is never refused.
 */
export function stepForm(step: Step) {
  return z.strictObject({
    ...boxes(step),
    ...going,
    version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
  })
}

/** The first step of a posting that does not exist yet. */
export const firstStepForm = (step: Step) => z.strictObject({ ...boxes(step), ...going })

/** The same by an operator, who says for whom. */
export const firstStepForClientForm = (step: Step) =>
  z.strictObject({ ...boxes(step), ...going, client: record('発注者') })

function boxes({ shape }: Step): Record<string, z.ZodAny> {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, z.any()]))
}

export interface Going {
  next: (typeof goings)[number] | null
  example: string | null
}

/** Where a saved step leads: what could not be understood is shown first, unless the writer wants to stop here. */
export function pathAfterStep(id: string, step: WritingStep, { next, example }: Going, understood: boolean): string {
  const here = pathOfStep(id, step)
  const { back, next: following } = neighboursOf(step)
  if (next === 'posting') return pathOfPosting(id)
  if (next === 'example') return `${here}?example=${example ?? ''}#example`
  if (next === 'insert') return `${here}?example=${example ?? ''}&insert=yes`
  if (next === 'back') return back ? pathOfStep(id, back) : pathOfPosting(id)
  if (next === 'stay' || !understood) return here
  return pathAfter(id, following)
}

const pathAfter = (id: string, step: StepId | 'confirm') =>
  step === 'confirm' ? pathOfPosting(id) : pathOfStep(id, step)
