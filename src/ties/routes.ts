import type { Route } from '../route.ts'
import { myActivityRoutes } from './my-activity-routes.tsx'
import { myTieRoutes } from './my-routes.tsx'
import { publicTieRoutes } from './public-routes.tsx'
import { townTieRoutes } from './town-routes.tsx'
import { onsiteVisitRoutes } from './visit-routes.tsx'

/** 縁: every URL of this desk. */
export const tieRoutes: readonly Route[] = [
  ...myTieRoutes,
  ...myActivityRoutes,
  ...onsiteVisitRoutes,
  ...townTieRoutes,
  ...publicTieRoutes,
]
