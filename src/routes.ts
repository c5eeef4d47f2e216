import { accountRoutes } from './accounts/account-routes.tsx'
import { factorRoutes } from './accounts/factor-routes.tsx'
import { signInRoutes } from './accounts/sign-in-routes.tsx'
import { demoRoutes } from './demo/routes.tsx'
import { houseRoutes } from './house/routes.tsx'
import { indicatorRoutes } from './indicators/routes.tsx'
import { postingRoutes } from './postings/routes.tsx'
import { programmeRoutes } from './programmes/routes.tsx'
import { privacyRoutes } from './privacy/routes.tsx'
import type { Route } from './route.ts'
import { talentRoutes } from './talents/routes.tsx'

/** Every URL of the system. */
export const routes: readonly Route[] = [
  ...houseRoutes,
  ...signInRoutes,
  ...factorRoutes,
  ...accountRoutes,
  ...postingRoutes,
  ...programmeRoutes,
  ...indicatorRoutes,
  ...demoRoutes,
  ...talentRoutes,
  ...privacyRoutes,
]
