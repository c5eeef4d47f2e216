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
  return (
    <>
      <StatusTag tone={tones[standing.state]}>{stateInWords(standing)}</StatusTag>
      {standing.disputed && <StatusTag tone="bad">双方の記録に食い違い</StatusTag>}
    </>
  )
}
