import { type Route, routesOf } from '../route.ts'
import {
  showAbout,
  showAccessibility,
  showHome,
  showMunicipalities,
  showPrivacy,
  showRobots,
  showSitemap,
  showTerms,
} from './public-handlers.tsx'

const open = { method: 'get', for: ['anyone'], pace: 'reading', journal: { none: '公開情報' } } as const

/** The first page, the papers of the house, and what search engines ask for. */
export const publicHouseRoutes: readonly Route[] = routesOf(
  { ...open, path: '/', handle: showHome },
  { ...open, path: '/about', handle: showAbout },
  { ...open, path: '/about/municipalities', handle: showMunicipalities },
  { ...open, path: '/terms', handle: showTerms },
  { ...open, path: '/privacy', handle: showPrivacy },
  { ...open, path: '/accessibility', handle: showAccessibility },
  { ...open, path: '/sitemap.xml', handle: showSitemap },
  { ...open, path: '/robots.txt', handle: showRobots },
)
