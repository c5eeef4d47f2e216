import type { TagTone } from '../../../ui/tag.tsx'
import type { ExportState } from '../export.ts'
import { type StatementState, statementStateNames } from '../statement.ts'

export const stateTone: Record<StatementState, TagTone> = {
  draft: 'waiting',
  submitted: 'good',
  superseded: 'quiet',
  discarded: 'quiet',
}

export const exportTone: Record<ExportState, TagTone> = {
  asked: 'waiting',
  making: 'active',
  ready: 'good',
  failed: 'bad',
  expired: 'quiet',
}

export function statementWords({ state }: { state: StatementState }): string {
  return statementStateNames[state]
}
