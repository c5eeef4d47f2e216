import { type Route, routesOf } from '../route.ts'
import { drawEngagement, drawJournal } from './engagement-handlers.tsx'
import { agreeToKickoff, drawKickoff, writeKickoff } from './kickoff-handlers.tsx'
import { acceptReport, drawMonth, feel, keepDraft, sendBack, sendReport } from './month-handlers.tsx'

const MINE = '/my/contracts/:contract'
const THEIRS = '/client/contracts/:contract'
const DESK = '/desk/engagements/:contract'
const seen = { access: 'contract.seen' } as const
const history = { access: 'journal.seen' } as const
const talents = ['talent'] as const
const clients = ['company', 'municipality'] as const

/** What both sides have: the same pages and forms below their own address of the contract. */
function shared(base: typeof MINE | typeof THEIRS, audience: typeof talents | typeof clients): Route[] {
  const read = { method: 'get', for: audience, pace: 'reading' } as const
  const write = { method: 'post', for: audience, pace: 'writing' } as const
  return [
    { ...read, path: `${base}/engagement`, journal: seen, handle: drawEngagement },
    { ...read, path: `${base}/engagement/journal`, journal: history, handle: drawJournal },
    { ...read, path: `${base}/kickoff`, journal: seen, handle: (visit) => drawKickoff(visit) },
    { ...write, path: `${base}/kickoffs`, journal: 'kickoff.proposed', handle: writeKickoff },
    { ...write, path: `${base}/kickoff-confirmations`, journal: 'kickoff.agreed', handle: agreeToKickoff },
    { ...read, path: `${base}/months/:month`, journal: seen, handle: (visit) => drawMonth(visit) },
    { ...write, path: `${base}/months/:month/pulses`, journal: 'pulse.given', handle: feel },
  ]
}

const mine = { method: 'post', for: talents, pace: 'writing' } as const
const theirs = { method: 'post', for: clients, pace: 'writing' } as const
const desk = { method: 'get', for: ['operator'], pace: 'reading' } as const

/** 稼働: goals, monthly reports and how it goes, below the contract; for the coordinator on a page of its own. */
export const engagementRoutes: readonly Route[] = routesOf(
  ...shared(MINE, talents),
  { ...mine, path: `${MINE}/months/:month/drafts`, journal: { none: '自分だけの下書き' }, handle: keepDraft },
  { ...mine, path: `${MINE}/months/:month/reports`, journal: 'month.reported', handle: sendReport },
  ...shared(THEIRS, clients),
  { ...theirs, path: `${THEIRS}/months/:month/acceptances`, journal: 'month.accepted', handle: acceptReport },
  { ...theirs, path: `${THEIRS}/months/:month/returns`, journal: 'month.returned', handle: sendBack },
  { ...desk, path: DESK, journal: seen, handle: drawEngagement },
  { ...desk, path: `${DESK}/journal`, journal: history, handle: drawJournal },
  { ...desk, path: `${DESK}/months/:month`, journal: seen, handle: (visit) => drawMonth(visit) },
)
