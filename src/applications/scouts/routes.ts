import type { Route } from '../../route.ts'
import { clientScoutRoutes } from './client-routes.tsx'
import { myScoutRoutes } from './my-routes.tsx'

/** スカウト: every URL. */
export const scoutRoutes: readonly Route[] = [...clientScoutRoutes, ...myScoutRoutes]
