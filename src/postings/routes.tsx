import { type Route, routesOf } from '../route.ts'
import * as change from './change-handlers.tsx'
import * as confirmation from './confirmation-handlers.tsx'
import * as correction from './correction-handlers.tsx'
import * as drafting from './draft-handlers.tsx'
import * as desk from './desk-handlers.tsx'
import { preview } from './preview-handler.tsx'
import * as writing from './step-handlers.tsx'
import * as show from './client-handlers.tsx'
import { roundDaysRoutes } from './rounds/days-routes.tsx'
import * as town from './town-handlers.tsx'

const client = { for: ['company', 'municipality'], pace: 'reading' } as const
/** An operator works on a client's behalf. */
const behalf = { for: ['company', 'municipality', 'operator'], pace: 'reading' } as const
const changing = { for: ['company', 'municipality', 'operator'], pace: 'writing' } as const
/** What only the client itself may say. */
const ownWord = { for: ['company', 'municipality'], pace: 'writing' } as const
const review = { for: ['operator'], pace: 'reading' } as const
const deciding = { for: ['operator'], pace: 'writing' } as const
const reading = { for: ['municipality'], pace: 'reading' } as const

const seen = { access: 'posting.seen' } as const
const journalSeen = { access: 'journal.seen' } as const
const own = { none: '自分の組織の一覧' } as const

/** 求人: the client's side, the operator's desk, the town's list. The public pages stand in `public/`. */
export const postingRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/client', ...client, journal: own, handle: show.home },
  { method: 'get', path: '/client/postings', ...client, journal: own, handle: show.list },
  { method: 'get', path: '/client/postings/new', ...client, journal: own, handle: drafting.showNew },
  {
    method: 'post',
    path: '/client/postings',
    ...client,
    pace: 'writing',
    journal: 'posting.drafted',
    handle: drafting.draft,
  },
  { method: 'get', path: '/client/postings/:posting', ...behalf, journal: seen, handle: show.one },
  { method: 'get', path: '/client/postings/:posting/steps/:step', ...behalf, journal: seen, handle: writing.showStep },
  {
    method: 'post',
    path: '/client/postings/:posting/steps/:step',
    ...changing,
    journal: 'posting.changed',
    handle: writing.saveStep,
  },
  { method: 'get', path: '/client/postings/:posting/preview', ...behalf, journal: seen, handle: preview },
  { method: 'get', path: '/client/postings/:posting/versions', ...behalf, journal: seen, handle: show.versions },
  { method: 'get', path: '/client/postings/:posting/journal', ...behalf, journal: journalSeen, handle: show.journal },
  {
    method: 'get',
    path: '/client/postings/:posting/confirmation',
    ...behalf,
    journal: seen,
    handle: confirmation.show,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/confirmations',
    ...ownWord,
    journal: 'posting.confirmed',
    handle: confirmation.confirm,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/objections',
    ...ownWord,
    journal: 'posting.objected',
    handle: confirmation.object,
  },
  {
    method: 'post',
    path: '/desk/postings/:posting/confirmation-requests',
    ...deciding,
    journal: 'posting.confirmation_asked',
    handle: confirmation.ask,
  },
  {
    method: 'get',
    path: '/client/postings/:posting/correction',
    ...ownWord,
    pace: 'reading',
    journal: seen,
    handle: correction.showCorrection,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/corrections',
    ...ownWord,
    journal: 'posting.corrected',
    handle: correction.correct,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/reviews',
    ...changing,
    journal: 'posting.submitted',
    handle: change.submitForReview,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/closings',
    ...changing,
    journal: 'posting.closed',
    handle: change.close,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/give-ups',
    ...changing,
    journal: 'posting.unfilled',
    handle: change.giveUp,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/withdrawals',
    ...changing,
    journal: 'posting.withdrawn',
    handle: change.withdraw,
  },
  {
    method: 'post',
    path: '/client/postings/:posting/copies',
    ...changing,
    journal: 'posting.drafted',
    handle: change.copy,
  },
  { method: 'get', path: '/desk/postings', ...review, journal: { none: '運営事業者の一覧' }, handle: desk.list },
  {
    method: 'get',
    path: '/desk/postings/new',
    ...review,
    journal: { none: '発注者を選ぶ画面' },
    handle: drafting.showNewForClient,
  },
  { method: 'post', path: '/desk/postings', ...deciding, journal: 'posting.drafted', handle: drafting.draftForClient },
  { method: 'get', path: '/desk/postings/:posting', ...review, journal: seen, handle: desk.one },
  {
    method: 'post',
    path: '/desk/postings/:posting/returns',
    ...deciding,
    journal: 'posting.returned',
    handle: desk.giveBack,
  },
  {
    method: 'post',
    path: '/desk/postings/:posting/publications',
    ...deciding,
    journal: 'posting.published',
    handle: desk.publish,
  },
  {
    method: 'post',
    path: '/desk/postings/:posting/closings',
    ...deciding,
    journal: 'posting.closed',
    handle: change.close,
  },
  ...roundDaysRoutes,
  { method: 'get', path: '/town/postings', ...reading, journal: { none: '町の求人の一覧' }, handle: town.list },
  { method: 'get', path: '/town/postings/:posting', ...reading, journal: seen, handle: town.one },
  { method: 'get', path: '/town/postings/:posting/journal', ...reading, journal: journalSeen, handle: town.journal },
)
