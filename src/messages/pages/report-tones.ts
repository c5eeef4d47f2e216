import type { TagTone } from '../../ui/tag.tsx'
import type { ReportState } from '../thread.ts'

export const reportTones: Record<ReportState, TagTone> = { open: 'care', settled: 'good', dismissed: 'quiet' }
