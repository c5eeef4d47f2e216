import { routesOf } from '../route.ts'
import * as inside from './inside-handlers.tsx'
import * as proposals from './proposal-handlers.tsx'
import * as own from './registration-handlers.tsx'
import * as surveys from './survey-handlers.tsx'
import { threadBelow } from './talk-routes.ts'

const mine = { method: 'get', for: ['account'], pace: 'reading', journal: { none: '自分の申込' } } as const
const change = { method: 'post', for: ['account'], pace: 'writing' } as const

const registration = '/registrations/:registration'

/** 参加申込, by whoever takes part. */
export const forParticipants = routesOf(
  { ...mine, path: '/events/:event/registration', handle: (visit) => own.drawRegister(visit) },
  { ...change, path: '/events/:event/registration', journal: 'registration.applied', handle: own.applyNow },
  { ...mine, path: '/events/:event/materials/:material', handle: inside.sendMaterial },
  { ...mine, path: '/registrations', handle: own.showRegistrations },
  { ...mine, path: registration, handle: (visit) => own.drawRegistration(visit) },
  { ...mine, path: `${registration}/journal`, handle: own.showRegistrationJournal },
  ...threadBelow(registration, '/registrations', { look: mine, change }),
  { ...change, path: `${registration}/changes`, journal: 'registration.changed', handle: own.change },
  { ...change, path: `${registration}/cancellations`, journal: 'registration.cancelled', handle: own.cancel },
  {
    ...change,
    path: `${registration}/attendances`,
    // A code of six digits is guessed slowly.
    pace: 'secret',
    journal: 'registration.attended',
    handle: own.attend,
  },
  { ...mine, path: `${registration}/survey`, handle: (visit) => surveys.drawAnswer(visit) },
  { ...change, path: `${registration}/survey`, journal: 'survey.answered', handle: surveys.answer },
  { ...mine, path: `${registration}/proposals`, handle: (visit) => proposals.drawSheet(visit) },
  { ...change, path: `${registration}/proposals`, journal: 'proposal.submitted', handle: proposals.submitSheet },
)
