import type { Telling } from '../history-page.tsx'
import { abandonmentReasons, contractStateNames, terminationReasons } from './contract.ts'
import { trialEndReasons, trialStateNames } from './trials/trial.ts'

/** How the 記録 of one contract is told. */
export const telling: Telling = {
  states: { ...contractStateNames, ...trialStateNames },
  reasons: { ...terminationReasons, ...abandonmentReasons, ...trialEndReasons },
}
