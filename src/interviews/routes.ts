import type { Route } from '../route.ts'
import { clientInterviewRoutes } from './client-routes.tsx'
import { deskArrangingRoutes } from './desk-arranging-routes.tsx'
import { deskInterviewRoutes } from './desk-routes.tsx'
import { feedRoutes } from './feed-routes.tsx'
import { myInterviewRoutes } from './my-routes.tsx'

/** 面談: every URL of this desk. */
export const interviewRoutes: readonly Route[] = [
  ...clientInterviewRoutes,
  ...myInterviewRoutes,
  ...deskInterviewRoutes,
  ...deskArrangingRoutes,
  ...feedRoutes,
]
