import { z } from 'zod'
import type { WorkerStatusAnswers } from '../law/worker-status.ts'
import { parseForm, type Problems } from '../platform/web/parse.ts'
import { emptyContent, type PostingContent, type PostingField, type Unread } from './content.ts'
import { boxesOf, fieldOfBox, fieldsOf, type Step, stepNamed, workerCheckBoxes } from './steps.ts'

type Fields = Readonly<Record<string, readonly string[]>>

/** What was understood of a step, and what was typed but could not be. Both are kept. */
export type ReadStep = Pick<PostingContent, 'unread'> & Partial<PostingContent>

/** Longest text that is kept although it could not be understood; more is surely no answer. */
const LONGEST_UNREAD = 20_000

/**
 * Reads the boxes of one step. Whatever cannot be understood (「5万円くらい」, a text that is too long) is kept as it was
 * typed, and its field is empty until somebody types it anew.
 */
export function readStep(step: Step, fields: Fields): ReadStep {
  const boxes = boxesOf(step)
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => boxes.includes(name)))
  const problems = problemsOf(step.shape, own)
  const wrong = Object.keys(problems)
  const understood = valuesOf(without(step.shape, wrong), own)
  const unread = Object.fromEntries(Object.entries(own).filter(([name]) => wrong.includes(baseOf(name))))
  return { ...contentOf(step, understood), unread: short(unread) }
}

/** One sentence for each box whose words were kept but not understood. */
export function problemsOfUnread(unread: Unread): Problems {
  const all = stepNamed('all')?.shape ?? {}
  const names = new Set(Object.keys(unread).map(baseOf))
  const shape = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))
  return problemsOf(shape, unread)
}

/**
 * A step written into a content: its own fields change, and of what was not understood, only its own part.
 * Skills wanted twice are left to the saving.
 */
export function withStep(before: PostingContent, part: Partial<PostingContent>): PostingContent {
  const after = { ...before, ...part }
  const own = Object.keys(part) as PostingField[]
  const others = Object.entries(before.unread).filter(([box]) => !own.includes(fieldOfBox(box)))
  const unread = { ...Object.fromEntries(others), ...part.unread }
  return { ...after, feeYen: after.feeKind === 'unpaid' ? null : after.feeYen, unread }
}

function problemsOf(shape: Step['shape'], fields: Fields): Problems {
  const parsed = parseForm(z.object(shape), fields)
  return 'problems' in parsed ? parsed.problems : {}
}

function valuesOf(shape: Step['shape'], fields: Fields): Record<string, unknown> {
  const parsed = parseForm(z.object(shape), fields)
  return 'value' in parsed ? parsed.value : {}
}

/** Fields that the step has but could not read are empty, so that nothing old stands in for what was typed. */
function contentOf(step: Step, values: Record<string, unknown>): Partial<PostingContent> {
  const part: Record<string, unknown> = {}
  for (const field of fieldsOf(step)) {
    if (field === 'workerCheck') part[field] = answersOf(values)
    else part[field] = values[field] ?? emptyContent[field]
  }
  return part
}

function answersOf(values: Record<string, unknown>): WorkerStatusAnswers {
  const given = workerCheckBoxes.filter((box) => values[box] === 'yes' || values[box] === 'no')
  return Object.fromEntries(given.map((box) => [box.slice('check_'.length), values[box]]))
}

const baseOf = (box: string) => box.replace(/-(year|month|day)$/, '')

function without(shape: Step['shape'], names: readonly string[]): Step['shape'] {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)))
}

function short(unread: Unread): Unread {
  return Object.fromEntries(
    Object.entries(unread).map(([name, words]) => [name, words.map((word) => word.slice(0, LONGEST_UNREAD))]),
  )
}
