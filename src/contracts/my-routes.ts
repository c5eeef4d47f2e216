import { type Route, routesOf } from '../route.ts'
import { dropAmendment } from './amend-contract.ts'
import { abandon, consent, deed, terminate } from './deed-handlers.ts'
import { askReason } from './disclose-reason.ts'
import { drawContract, drawJournal, drawList, drawTermination } from './draw-contract.tsx'
import { drawNotice, sendNotice } from './notice-handlers.tsx'
import { endTrialBy } from './trials/handlers.tsx'
import { askPaper } from './notices.ts'

const ONE = '/my/contracts/:contract'
const read = { method: 'get', for: ['talent'], pace: 'reading' } as const
const write = { method: 'post', for: ['talent'], pace: 'writing' } as const
const seen = { access: 'contract.seen' } as const

const paper = deed('talent', askPaper, '書面での交付を求めました')
const reason = deed('talent', askReason, '理由の開示を求めました')
const refuse = deed('talent', dropAmendment, '変更を断りました。いまの条件が続きます')

/** 契約 as the talent reads it and consents. */
export const myContractRoutes: readonly Route[] = routesOf(
  { ...read, path: '/my/contracts', journal: { none: '自分の一覧' }, handle: (v) => drawList(v, 'talent') },
  { ...read, path: ONE, journal: seen, handle: (v) => drawContract(v, 'talent') },
  { ...read, path: `${ONE}/termination`, journal: seen, handle: (v) => drawTermination(v, 'talent') },
  // The first look of the talent is an entry of its own, written by openNotice.
  { ...read, path: `${ONE}/notice`, journal: { access: 'notice.seen' }, handle: (v) => drawNotice(v, 'talent') },
  { ...read, path: `${ONE}/notice.pdf`, journal: { access: 'notice.seen' }, handle: (v) => sendNotice(v, 'talent') },
  { ...read, path: `${ONE}/journal`, journal: { access: 'journal.seen' }, handle: (v) => drawJournal(v, 'talent') },
  { ...write, path: `${ONE}/consents`, journal: 'contract.consented', handle: consent('talent') },
  { ...write, path: `${ONE}/trial-endings`, journal: 'trial.ended', handle: endTrialBy('talent') },
  { ...write, path: `${ONE}/amendment-withdrawals`, journal: 'contract.amendment_dropped', handle: refuse },
  { ...write, path: `${ONE}/terminations`, journal: 'contract.end_announced', handle: terminate('talent') },
  { ...write, path: `${ONE}/reason-requests`, journal: 'contract.reason_asked', handle: reason },
  { ...write, path: `${ONE}/paper-requests`, journal: 'notice.paper_asked', handle: paper },
  { ...write, path: `${ONE}/abandonments`, journal: 'contract.abandoned', handle: abandon('talent') },
)
