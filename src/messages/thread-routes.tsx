import { type Route, routesOf, type Visit } from '../route.ts'
import { aboutRecord } from './about-record.ts'
import { type Beginning, drawFirst, sendFirst } from './first-message.tsx'
import { FirstMessageForm } from './message-form.ts'
import { MOST_SENT as limit } from './message-limits.ts'
import { drawReport, report } from './report-handlers.tsx'
import * as threads from './thread-handlers.tsx'

// Who registered for an event has a thread under every hat, and without one. A viewer reads, and may report; the policy says so.
const look = { for: ['account'], pace: 'reading', journal: { access: 'thread.seen' } } as const
const change = { for: ['account'], pace: 'writing' } as const
const ONE = '/threads/:thread'

/** やりとり: every URL of threads. */
export const threadRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/threads', ...look, handle: threads.drawList },
  { method: 'get', path: '/threads/new', ...look, handle: (visit) => drawFirst(visit, asked(visit)) },
  { method: 'post', path: '/threads/new', ...change, limit, journal: 'thread.opened', handle: begin },
  { method: 'get', path: ONE, ...look, handle: (visit) => threads.drawOne(visit) },
  { method: 'get', path: `${ONE}/journal`, ...look, handle: threads.drawJournal },
  { method: 'get', path: `${ONE}/attachments/:attachment`, ...look, handle: threads.sendAttachment },
  { method: 'post', path: `${ONE}/messages`, ...change, limit, journal: 'message.written', handle: threads.write },
  { method: 'post', path: `${ONE}/coordinators`, ...change, journal: 'thread.joined', handle: threads.invite },
  { method: 'get', path: `${ONE}/reports`, ...look, handle: (visit) => drawReport(visit) },
  { method: 'post', path: `${ONE}/reports`, ...change, journal: 'report.made', handle: report },
)

/** An application or a contract, named by the link or by the form; other records have a form of their own. */
function asked(visit: Visit): Beginning {
  const about = visit.fields.about?.[0] ?? visit.query.get('about') ?? ''
  const toOpen: Beginning['toOpen'] = (tx) => aboutRecord(tx, visit.actor, about)
  return { toOpen, action: '/threads/new', crumbs: threads.crumbs, named: about }
}

function begin(visit: Visit): Promise<Response> {
  return sendFirst(visit, asked(visit), FirstMessageForm)
}
