import { accountDeeds, passkeyRoutes } from './accounts.ts'
import type { Deed } from './deed.ts'
import { programmeDeeds } from './programmes.ts'
import { talentDeeds } from './talents.ts'

/** Every POST of the house, done rightly. A new URL without one fails tests/deeds/deeds.test.ts. */
export const deeds: readonly Deed[] = [...accountDeeds, ...programmeDeeds, ...talentDeeds]

/** POSTs that need a browser; each has a journey instead. */
export const toldInAJourney: readonly string[] = passkeyRoutes
