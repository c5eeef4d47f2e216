import { z } from 'zod'
import { type WorkerStatusAnswers, workerStatusQuestions } from '../law/worker-status.ts'
import { optionalChoice, record } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { PostingContent } from './content.ts'
import {
  worryShape,
  workShape,
  togetherShape,
  conditionsShape,
  recruitmentShape,
  workerCheckShape,
} from './form-shapes.ts'

/** What may be written into a posting. Everything may be missing: a draft grows. */
export const PostingForm = z.strictObject({
  ...worryShape,
  ...workShape,
  ...togetherShape,
  ...conditionsShape,
  ...recruitmentShape,
  ...workerCheckShape,
  /** Where the writer wants to go next: on writing, or to the posting. */
  next: optionalChoice('次の画面', ['edit', 'posting']),
})

/** The same for a posting that exists, with the version that the writer had before them. */
export const ChangedPostingForm = PostingForm.extend({
  version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
})

/** By an operator, on behalf of a company. */
export const PostingForClientForm = PostingForm.extend({ client: record('発注者') })

type PostingInput = z.output<typeof PostingForm>

/** What was typed, as the content of a posting. Fields of the form that are no content are left behind. */
export function contentOfForm(input: PostingInput): PostingContent {
  const typed = Object.fromEntries(contentFields.map((field) => [field, input[field]])) as Pick<
    PostingInput,
    (typeof contentFields)[number]
  >
  return {
    ...typed,
    feeYen: input.feeKind === 'unpaid' ? null : input.feeYen,
    seats: input.seats ?? 1,
    programmeId: input.programmeId ?? null,
    roundId: input.roundId ?? null,
    workerCheck: answersOf(input),
  }
}

const contentFields = keysOf({ ...worryShape, ...workShape, ...togetherShape, ...conditionsShape, ...recruitmentShape })

function keysOf<Shape extends object>(shape: Shape): (keyof Shape)[] {
  return Object.keys(shape) as (keyof Shape)[]
}

function answersOf(input: PostingInput): WorkerStatusAnswers {
  const answers: WorkerStatusAnswers = {}
  for (const { id } of workerStatusQuestions) {
    const given = input[`check_${id}`]
    if (given !== null) answers[id] = given
  }
  return answers
}
