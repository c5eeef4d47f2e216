import type { Route } from '../route.ts'
import { clientRecommendationRoutes } from './client-routes.tsx'
import { deskRecommendationRoutes } from './desk-routes.tsx'
import { digestRoutes } from './digest/routes.tsx'
import { myRecommendationRoutes } from './my-routes.tsx'
import { homeRoutes } from './home-routes.tsx'
import { vocabularyRoutes } from './vocabulary/routes.tsx'

/** おすすめ: for talents, for clients, and the operator's view of how it goes. */
export const recommendationRoutes: readonly Route[] = [
  ...homeRoutes,
  ...myRecommendationRoutes,
  ...digestRoutes,
  ...vocabularyRoutes,
  ...clientRecommendationRoutes,
  ...deskRecommendationRoutes,
]
