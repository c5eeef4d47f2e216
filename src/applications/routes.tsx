import type { Route } from '../route.ts'
import { applyRoutes } from './apply-routes.tsx'
import { clientListRoutes } from './client-list-routes.tsx'
import { clientRoutes } from './client-routes.tsx'
import { deskApplicationRoutes } from './desk-routes.tsx'
import { endingRoutes } from './ending-routes.tsx'
import { myApplicationRoutes } from './my-routes.tsx'
import { offerRoutes } from './offer-routes.tsx'
import { poolRoutes } from './pool/routes.tsx'
import { preparationRoutes } from './preparation/routes.tsx'
import { scoutRoutes } from './scouts/routes.ts'
import { teamRoutes } from './teams/routes.tsx'

/** 応募: every URL of this desk. */
export const applicationRoutes: readonly Route[] = [
  ...applyRoutes,
  ...preparationRoutes,
  ...myApplicationRoutes,
  ...clientListRoutes,
  ...endingRoutes,
  ...clientRoutes,
  ...offerRoutes,
  ...deskApplicationRoutes,
  ...scoutRoutes,
  ...teamRoutes,
  ...poolRoutes,
]
