import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { InterviewMove } from '../interview.ts'
import type { ReadInterview } from '../read-interview.ts'

export interface InterviewPageProps {
  interview: ReadInterview
  /** Where its pages begin: `/client/interviews/<id>`, `/my/…`, `/desk/…`. */
  path: string
  /** The application, as this reader finds it; the operator's own page of it. */
  applicationPath: string
  /** Moves that the policy and the table allow this reader now. */
  moves: readonly InterviewMove[]
  mayJudge: boolean
  typed: Typed
  problems: Problems
  formKey: string
  now: Date
}
