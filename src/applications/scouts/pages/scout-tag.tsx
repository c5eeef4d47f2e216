import { StatusTag, type TagTone } from '../../../ui/tag.tsx'
import { type ScoutState, scoutStateNames } from '../scout.ts'

const tones: Record<ScoutState, TagTone> = {
  sent: 'waiting',
  opened: 'active',
  accepted: 'good',
  declined: 'quiet',
  expired: 'quiet',
  withdrawn: 'quiet',
}

/** Where a scout is, in words with a shape. */
export function ScoutTag({ state }: { state: ScoutState }) {
  return <StatusTag tone={tones[state]}>{scoutStateNames[state]}</StatusTag>
}
