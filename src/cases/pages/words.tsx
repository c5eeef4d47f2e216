import { formatDay } from '../../law/japanese-date.ts'
import { Lines } from '../../ui/lines.tsx'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type CaseState, caseStateNames, stages } from '../case.ts'
import { type ReferralState, referralStateNames } from '../referral.ts'
import { type Turn, turnNames } from '../whose-turn.ts'

const caseTones: Record<CaseState, TagTone> = {
  consultation: 'waiting',
  hearing: 'waiting',
  posting: 'active',
  selection: 'active',
  engagement: 'good',
  review: 'active',
  finished: 'quiet',
  stopped: 'care',
}

export const CaseTag = ({ state }: { state: CaseState }) => (
  <StatusTag tone={caseTones[state]}>{caseStateNames[state]}</StatusTag>
)

const referralTones: Record<ReferralState, TagTone> = {
  sent: 'waiting',
  consented: 'active',
  received: 'active',
  in_case: 'active',
  published: 'active',
  matched: 'good',
  passed: 'quiet',
  declined: 'quiet',
  expired: 'care',
  withdrawn: 'quiet',
}

export const ReferralTag = ({ state }: { state: ReferralState }) => (
  <StatusTag tone={referralTones[state]}>{referralStateNames[state]}</StatusTag>
)

/** Whose turn it is; nothing where nothing is left to do. */
export function TurnTag({ turn }: { turn: Turn }) {
  if (!turn) return null
  return <StatusTag tone={turn === 'clock' ? 'quiet' : 'waiting'}>{turnNames[turn]}</StatusTag>
}

/** The stages of the path for `StepNavigation`; a case that is over has done them all, or stands still. */
export function stepsOf(state: CaseState) {
  const at = stages.findIndex((stage) => stage === state)
  return stages.map((stage, n) => ({ label: caseStateNames[stage], state: stepState(n, at, state) }))
}

function stepState(n: number, at: number, state: CaseState): 'done' | 'now' | 'todo' {
  if (n === at) return 'now'
  return n < at || state === 'finished' ? 'done' : 'todo'
}

export const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

/** A paragraph of what somebody wrote, with its line breaks. */
export const Written = ({ text }: { text: string }) => (
  <p>
    <Lines text={text} />
  </p>
)
