import type { Route } from '../route.ts'
import { deskArticleRoutes } from './desk-routes.tsx'
import { publicArticleRoutes } from './public-routes.tsx'

export const articleRoutes: readonly Route[] = [...publicArticleRoutes, ...deskArticleRoutes]
