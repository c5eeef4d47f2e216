import type { Telling } from '../../history-page.tsx'
import { scoutStateNames } from './scout.ts'

/** How the 記録 of one scout is told. */
export const telling: Telling = {
  lead: 'このスカウトに、いつ、誰が、何をしたかの記録です。',
  states: scoutStateNames,
}
