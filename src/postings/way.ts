import type { Step as ShownStep } from '../ui/step-navigation.tsx'
import type { Checklist } from './checklist.ts'
import { emptyContent, type PostingContent, type PostingField } from './content.ts'
import { pathOfPosting, pathOfStep } from './paths.ts'
import { fieldsOf, stepOfBox, steps, type StepId, type WritingStep } from './steps.ts'

/** 求人を作る道のり as it is shown on top of every step: what is done, and how much is missing where. */
export function wayOf(
  posting: { id: string | null; content: PostingContent; checklist: Checklist },
  now: WritingStep | 'confirm',
): ShownStep[] {
  const { id, content, checklist } = posting
  const shown = steps.map((step): ShownStep => {
    const missing = missingIn(checklist, step.id)
    const done = missing === 0 && isWritten(content, step.id)
    return {
      label: missing > 0 ? `${step.title}(あと${missing}つ)` : step.title,
      state: stateOf(step.id === now, done),
      ...(id ? { href: pathOfStep(id, step.id) } : {}),
    }
  })
  const last: ShownStep = { label: '確認', state: stateOf(now === 'confirm', false) }
  return [...shown, id ? { ...last, href: pathOfPosting(id) } : last]
}

/**
 * The step to go on with: the first with a remark or a gap; the first of all where nothing is left to do. An empty step that
 * nobody must fill is no gap where a later one was written: it was passed by on purpose.
 */
export function stepToGoOn(content: PostingContent, checklist: Checklist, remarked: readonly string[]): StepId {
  const [remark] = steps.filter(({ id }) => remarked.some((field) => stepOfBox(field) === id))
  const reached = steps.findLastIndex(({ id }) => id !== 'conditions' && isWritten(content, id))
  const gap = steps.find(({ id }, at) => missingIn(checklist, id) > 0 || (at > reached && !isWritten(content, id)))
  return (remark ?? gap ?? steps[0])?.id ?? 'background'
}

function stateOf(isNow: boolean, done: boolean): ShownStep['state'] {
  if (isNow) return 'now'
  return done ? 'done' : 'todo'
}

function missingIn({ needed }: Checklist, id: StepId): number {
  return needed.filter(({ field, state }) => state === 'missing' && stepOfBox(field) === id).length
}

/** Something of the step's own was written: what is there from the start does not count. */
function isWritten(content: PostingContent, id: StepId): boolean {
  const step = steps.find((one) => one.id === id)
  const fields: PostingField[] = step ? fieldsOf(step) : []
  return fields.some((field) => JSON.stringify(content[field]) !== JSON.stringify(emptyContent[field]))
}
