import { accountRoutes } from './accounts/routes.tsx'
import { demoRoutes } from './demo/routes.tsx'
import { houseRoutes } from './house/routes.tsx'
import type { Route } from './route.ts'

/** Every URL of the system. */
export const routes: readonly Route[] = [...houseRoutes, ...accountRoutes, ...demoRoutes]
