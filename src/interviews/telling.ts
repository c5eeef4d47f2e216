import type { Telling } from '../history-page.tsx'
import { allCancellationReasons, interviewStateNames } from './interview.ts'

/** How the 記録 of one interview is told. */
export const telling: Telling = { states: interviewStateNames, reasons: allCancellationReasons }
