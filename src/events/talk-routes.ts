import { drawFirst, sendFirst } from '../messages/first-message.tsx'
import { MOST_SENT } from '../messages/message-limits.ts'
import type { Route } from '../route.ts'
import { beginningOf } from './talk.ts'

/** The form of the first message, below a registration as one of the two sides sees it. */
export function threadBelow(
  path: `/${string}`,
  door: Parameters<typeof beginningOf>[1],
  { look: seen, change: writing }: { look: Pick<Route, 'for'>; change: Pick<Route, 'for'> },
): Route[] {
  return [
    {
      method: 'get',
      path: `${path}/thread`,
      for: seen.for,
      pace: 'reading',
      journal: { access: 'thread.seen' },
      handle: (visit) => drawFirst(visit, beginningOf(visit, door)),
    },
    {
      method: 'post',
      path: `${path}/thread`,
      for: writing.for,
      pace: 'writing',
      limit: MOST_SENT,
      journal: 'thread.opened',
      handle: (visit) => sendFirst(visit, beginningOf(visit, door)),
    },
  ]
}
