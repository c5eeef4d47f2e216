import type { Telling } from '../history-page.tsx'
import { applicationStateNames, declineReasons, withdrawalReasons } from './application.ts'

/** How the 記録 of one application is told. */
export const telling: Telling = {
  states: applicationStateNames,
  reasons: { ...declineReasons, ...withdrawalReasons },
}
