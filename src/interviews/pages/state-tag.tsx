import { StatusTag } from '../../ui/tag.tsx'
import type { InterviewState, Side } from '../interview.ts'
import { stateInWords, tones } from './words.ts'

interface Standing {
  state: InterviewState
  absent: Side | null
  disputed: boolean
}

/** Where an interview is, and whether both sides say different things about it. */
export function InterviewStateTag(standing: Standing) {
  // Which of the two words is true is not known yet, so neither stands there as the state.
  if (standing.disputed) return <StatusTag tone="bad">双方の記録に食い違い</StatusTag>
  return <StatusTag tone={tones[standing.state]}>{stateInWords(standing)}</StatusTag>
}
