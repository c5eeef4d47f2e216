import { type Route, routesOf } from '../route.ts'
import { MOST_BYTES } from './add-material.ts'
import * as calls from './by-telephone/handlers.tsx'
import * as drafting from './draft-handlers.tsx'
import * as inside from './inside-handlers.tsx'
import * as judging from './judging-handlers.tsx'
import * as organizer from './organizer-handlers.tsx'
import * as parties from './parties-handlers.tsx'
import * as proposals from './proposal-handlers.tsx'
import * as everybody from './public-handlers.tsx'
import { forParticipants } from './participant-routes.ts'
import * as reporting from './survey-report-handlers.tsx'
import * as surveys from './survey-handlers.tsx'
import { threadBelow } from './talk-routes.ts'

const open = { method: 'get', for: ['anyone'], pace: 'reading', journal: { none: '公開情報' } } as const
const mine = { method: 'get', for: ['account'], pace: 'reading', journal: { none: '自分の申込' } } as const
const change = { method: 'post', for: ['account'], pace: 'writing' } as const
const organizers = ['municipality', 'operator'] as const
const look = { method: 'get', for: organizers, pace: 'reading', journal: { access: 'event.seen' } } as const
const organize = { method: 'post', for: organizers, pace: 'writing' } as const

const forEverybody = routesOf(
  { ...open, path: '/events', handle: everybody.showEvents },
  { ...open, path: '/events/:event', handle: everybody.showEvent },
  { ...open, path: '/events/:event/calendar.ics', handle: everybody.sendCalendar },
)

/** 提案シート, read by its author, the organizer and the hosts of the tour. */
const ofProposals = routesOf(
  {
    ...mine,
    path: '/proposals/:proposal',
    journal: { access: 'event.seen' },
    handle: (visit) => proposals.drawProposal(visit),
  },
  { ...change, path: '/proposals/:proposal/comments', journal: 'proposal.commented', handle: proposals.comment },
  { ...organize, path: '/proposals/:proposal/postings', journal: 'proposal.posted', handle: proposals.postNow },
)

const event = '/town/events/:event'
const party = '/town/registrations/:registration'

/** イベントの主催: the town, and the operator for it, on the same pages. */
const forOrganizers = routesOf(
  { ...look, path: '/town/events', for: ['municipality'], handle: organizer.showOrganized },
  { ...look, path: '/desk/events', for: ['operator'], handle: organizer.showOrganized },
  { ...look, path: '/town/events/new', handle: (visit) => drafting.drawNew(visit) },
  { ...organize, path: '/town/events/new', journal: 'event.drafted', handle: drafting.draft },
  { ...look, path: event, handle: (visit) => organizer.drawInside(visit) },
  { ...look, path: `${event}/edit`, handle: (visit) => drafting.drawEdit(visit) },
  { ...organize, path: `${event}/edit`, journal: 'event.changed', handle: drafting.change },
  { ...look, path: `${event}/code`, handle: organizer.showCode },
  { ...look, path: `${event}/journal`, handle: organizer.showJournal },
  { ...organize, path: `${event}/openings`, journal: 'event.opened', handle: inside.open },
  { ...organize, path: `${event}/closings`, journal: 'event.closed', handle: inside.close },
  { ...organize, path: `${event}/holdings`, journal: 'event.held', handle: inside.hold },
  { ...organize, path: `${event}/cancellations`, journal: 'event.cancelled', handle: inside.callOff },
  { ...organize, path: `${event}/partners`, journal: 'event.partner_added', handle: inside.invite },
  {
    ...organize,
    path: `${event}/materials`,
    limit: MOST_BYTES + 100_000,
    journal: 'event.material_added',
    handle: inside.keepMaterial,
  },
  { ...look, path: `${event}/registrations`, handle: parties.showParties },
  { ...look, path: `${event}/registrations/new`, handle: (visit) => calls.drawCall(visit) },
  { ...organize, path: `${event}/registrations/new`, journal: 'registration.applied', handle: calls.takeCall },
  { ...organize, path: `${event}/attendances`, journal: 'event.attendance_marked', handle: parties.mark },
  { ...look, path: party, handle: (visit) => parties.drawParty(visit) },
  ...threadBelow(party, '/town/registrations', { look, change: organize }),
  { ...organize, path: `${party}/choices`, journal: 'registration.confirmed', handle: parties.choose },
  { ...organize, path: `${party}/removals`, journal: 'registration.cancelled', handle: parties.remove },
  { ...look, path: `${event}/survey`, handle: (visit) => surveys.drawSurvey(visit) },
  { ...organize, path: `${event}/survey`, journal: 'event.questions_set', handle: surveys.ask },
  { ...look, path: `${event}/report`, handle: (visit) => reporting.drawReport(visit) },
  { ...organize, path: `${event}/report`, journal: 'event.reported', handle: reporting.report },
  { ...look, path: `${event}/judging`, handle: (visit) => judging.drawJudging(visit) },
  { ...organize, path: `${event}/judging`, journal: 'event.judging_set', handle: judging.prepare },
  { ...organize, path: `${event}/scores`, journal: 'event.scored', handle: judging.score },
)

/** Every URL of events. */
export const eventRoutes: readonly Route[] = [...forEverybody, ...forParticipants, ...ofProposals, ...forOrganizers]
