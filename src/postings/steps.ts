import { z } from 'zod'
import { workerStatusQuestions } from '../law/worker-status.ts'
import type { PostingField } from './content.ts'
import {
  backgroundShape,
  conditionsShape,
  goalShape,
  recruitmentShape,
  togetherShape,
  triedShape,
  workerCheckShape,
  workShape,
} from './form-shapes.ts'

/** 求人を作る道のり: each step is a page of its own that saves itself. */
export type StepId = 'background' | 'tried' | 'goal' | 'work' | 'together' | 'conditions'
/** A page with boxes: one step, or all of them below one another (一覧で編集). */
export type WritingStep = StepId | 'all'

export interface Step {
  id: WritingStep
  title: string
  /** What this step is for, and that nothing is wrong with leaving gaps. */
  lead: string
  shape: Readonly<Record<string, z.ZodType>>
}

const conditions = { ...conditionsShape, ...recruitmentShape, ...workerCheckShape }

/** The steps in their order. 確認 comes after them and has no boxes. */
export const steps: readonly (Step & { id: StepId })[] = [
  {
    id: 'background',
    title: '背景',
    lead: 'いま困っていることを、ふだんの言葉で書いてください。まとまっていなくて構いません。',
    shape: backgroundShape,
  },
  {
    id: 'tried',
    title: 'これまで試したこと',
    lead: 'うまくいかなかったことも役に立ちます。まだ何も試していなければ、そう書いてください。',
    shape: triedShape,
  },
  {
    id: 'goal',
    title: '3か月後に変わっていてほしいこと',
    lead: '3か月後に何がどうなっていれば「頼んでよかった」と思えるかを、数や様子で書いてください。',
    shape: goalShape,
  },
  {
    id: 'work',
    title: '専門家にお願いしたいこと',
    lead: 'お願いしたいことを2つか3つに絞ると、合う人が応募しやすくなります。',
    shape: workShape,
  },
  {
    id: 'together',
    title: '一緒に進める人・頻度・訪問',
    lead: '誰と、どのくらいの間隔で、どこで進めるかを書いてください。',
    shape: togetherShape,
  },
  {
    id: 'conditions',
    title: '条件',
    lead: '報酬と期間、募集する人、締切日を決めます。迷うところは空けておいて、伴走担当に相談できます。',
    shape: conditions,
  },
]

const everything: Step = {
  id: 'all',
  title: '一覧で編集',
  lead: 'すべての項目を1つの画面で書けます。いつでも保存できます。',
  shape: Object.assign({}, ...steps.map(({ shape }) => shape)) as Step['shape'],
}

/** The step of a URL; undefined for a word that names none. */
export function stepNamed(id: string): Step | undefined {
  return id === everything.id ? everything : steps.find((step) => step.id === id)
}

/** The step before and the one after, by their place on the way; 確認 follows the last. */
export function neighboursOf(id: WritingStep): { back: StepId | null; next: StepId | 'confirm' } {
  const at = steps.findIndex((step) => step.id === id)
  if (at === -1) return { back: null, next: 'confirm' }
  return { back: steps[at - 1]?.id ?? null, next: steps[at + 1]?.id ?? 'confirm' }
}

/** The fields of a posting that a step writes; the seven answers of the worker check are one. */
export function fieldsOf({ shape }: Step): PostingField[] {
  return [...new Set(Object.keys(shape).map(fieldOfBox))]
}

/** The field of a posting that a box of the form writes: `check_pay` and `closesOn-year` are parts of one. */
export function fieldOfBox(box: string): PostingField {
  if (box.startsWith('check_')) return 'workerCheck'
  return box.replace(/-(year|month|day)$/, '') as PostingField
}

/** Where something that is missing can be written. */
export function stepOfBox(box: string): StepId {
  const field = fieldOfBox(box)
  return steps.find((step) => fieldsOf(step).includes(field))?.id ?? 'background'
}

/** Names of every box that a step may send, the three boxes of a date apart. */
export function boxesOf({ shape }: Step): string[] {
  return Object.keys(shape).flatMap((name) => [name, `${name}-year`, `${name}-month`, `${name}-day`])
}

export const workerCheckBoxes = workerStatusQuestions.map(({ id }) => `check_${id}` as const)
