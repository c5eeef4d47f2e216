import { type Route, routesOf } from '../../route.ts'
import { showRound, showRounds } from '../rounds/round-handlers.tsx'
import { postingsFeed } from './feed-handler.ts'
import { showPosting } from './posting-handler.tsx'
import { searchPostings } from './search-handler.tsx'
import { savedRoutes } from '../saved/routes.tsx'

const open = { method: 'get', for: ['anyone'], pace: 'reading', journal: { none: '公開情報' } } as const

/** 求人を探す, for everybody. */
export const publicPostingRoutes: readonly Route[] = [
  ...routesOf(
    { ...open, path: '/postings', handle: searchPostings },
    { ...open, path: '/postings.rss', handle: postingsFeed },
    { ...open, path: '/postings/:posting', handle: showPosting },
    { ...open, path: '/rounds', handle: showRounds },
    { ...open, path: '/rounds/:round', handle: showRound },
  ),
  ...savedRoutes,
]
