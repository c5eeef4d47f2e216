import type { TagTone } from '../ui/tag.tsx'
import type { TalentState } from './talent.ts'

/** How each state is felt. */
export const talentStateTones: Record<TalentState, TagTone> = {
  draft: 'waiting',
  active: 'active',
  resting: 'quiet',
  deleted: 'quiet',
}
