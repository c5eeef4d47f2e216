import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type ApplicationState, applicationStateNames } from '../application.ts'
import { clockInWords } from '../next-step.ts'

const tones: Record<ApplicationState, TagTone> = {
  submitted: 'waiting',
  screening: 'active',
  interview: 'active',
  offered: 'waiting',
  accepted: 'good',
  contracted: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
}

/** Where an application is, in words with a shape. */
export function ApplicationStateTag({ state }: { state: ApplicationState }) {
  return <StatusTag tone={tones[state]}>{applicationStateNames[state]}</StatusTag>
}

/** 返答の期限: how long whoever owes an answer still has; nothing when nobody does. */
export function ReplyClock({ replyBy, now }: { replyBy: Date | null; now: Date }) {
  const clock = clockInWords({ replyBy }, now)
  return clock && <StatusTag tone={clock.tone}>{clock.words}</StatusTag>
}
