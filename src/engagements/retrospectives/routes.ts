import { type Route, routesOf } from '../../route.ts'
import { answer, drawRetrospective, saveOutcome, takeBackOutcome } from './handlers.tsx'

const MINE = '/my/contracts/:contract'
const THEIRS = '/client/contracts/:contract'
const seen = { method: 'get', pace: 'reading', journal: { access: 'contract.seen' } } as const
const my = { method: 'post', for: ['talent'], pace: 'writing' } as const
const theirs = { method: 'post', for: ['company', 'municipality'], pace: 'writing' } as const
const draw: Route['handle'] = (visit) => drawRetrospective(visit)

/** 振返りと成果: below the contract of each side; for the coordinator on a page of its own. */
export const retrospectiveRoutes: readonly Route[] = routesOf(
  { ...seen, for: my.for, path: `${MINE}/retrospective`, handle: draw },
  { ...my, path: `${MINE}/retrospectives`, journal: 'retrospective.answered', handle: answer },
  { ...seen, for: theirs.for, path: `${THEIRS}/retrospective`, handle: draw },
  { ...theirs, path: `${THEIRS}/retrospectives`, journal: 'retrospective.answered', handle: answer },
  { ...theirs, path: `${THEIRS}/outcomes`, journal: 'outcome.recorded', handle: saveOutcome },
  { ...theirs, path: `${THEIRS}/outcomes/:outcome/withdrawals`, journal: 'outcome.withdrawn', handle: takeBackOutcome },
  { ...seen, for: ['operator'], path: '/desk/engagements/:contract/retrospective', handle: draw },
)
