import type { Telling } from '../history-page.tsx'
import { abandonmentReasons, contractStateNames, terminationReasons } from './contract.ts'

/** How the 記録 of one contract is told. */
export const telling: Telling = {
  states: contractStateNames,
  reasons: { ...terminationReasons, ...abandonmentReasons },
}
