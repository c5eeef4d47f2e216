import type { Telling } from '../history-page.tsx'
import { caseStateNames, endReasons, stageReasons } from './case.ts'
import { actionStateNames } from './next-action.ts'

/** How the 記録 of one case and of what is to be done in it is told. */
export const telling: Telling = {
  states: { ...caseStateNames, ...actionStateNames },
  reasons: { ...stageReasons, ...endReasons },
}
