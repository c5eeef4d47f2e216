import { accountRoutes } from './accounts/account-routes.tsx'
import { factorRoutes } from './accounts/factor-routes.tsx'
import { signInRoutes } from './accounts/sign-in-routes.tsx'
import { demoRoutes } from './demo/routes.tsx'
import { houseRoutes } from './house/routes.tsx'
import { indicatorRoutes } from './indicators/routes.tsx'
import { postingRoutes } from './postings/routes.tsx'
import type { Route } from './route.ts'

/** Every URL of the system. */
export const routes: readonly Route[] = [
  ...houseRoutes,
  ...signInRoutes,
  ...factorRoutes,
  ...accountRoutes,
  ...postingRoutes,
  ...indicatorRoutes,
  ...demoRoutes,
]
