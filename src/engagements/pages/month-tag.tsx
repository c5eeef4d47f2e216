import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type MonthState, monthStateNames } from '../month.ts'

const tones: Record<MonthState, TagTone> = {
  open: 'quiet',
  reported: 'waiting',
  returned: 'care',
  accepted: 'good',
  dropped: 'bad',
}

export function MonthTag({ state }: { state: MonthState }) {
  return <StatusTag tone={tones[state]}>{monthStateNames[state]}</StatusTag>
}
