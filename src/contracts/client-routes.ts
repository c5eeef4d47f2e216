import { type Route, routesOf } from '../route.ts'
import { dropAmendment } from './amend-contract.ts'
import { askApproval, takeBackContract } from './approve-contract.ts'
import { abandon, approve, consent, deed, discloseReason, terminate } from './deed-handlers.ts'
import { drawContract, drawJournal, drawList, drawTermination } from './draw-contract.tsx'
import { drawNotice, sendNotice } from './notice-handlers.tsx'
import { givePaper } from './notices.ts'
import { proposeContract } from './propose-contract.ts'
import { drawPaidTerms, endTrialBy, savePaidTerms } from './trials/handlers.tsx'
import { checkedDeed, drawTerms, saveAmendment, saveTerms } from './terms-handlers.tsx'

const ONE = '/client/contracts/:contract'
const read = { method: 'get', for: ['company', 'municipality'], pace: 'reading' } as const
const write = { method: 'post', for: ['company', 'municipality'], pace: 'writing' } as const
const seen = { access: 'contract.seen' } as const

const propose = checkedDeed(proposeContract, '副業人材に契約の内容を示しました')
const ask = checkedDeed(askApproval, '決裁を求めました')
const takeBack = deed('client', takeBackContract, '作成中に戻しました')
const paper = deed('client', givePaper, '書面での交付を記録しました')
const drop = deed('client', dropAmendment, '変更の提案を取り下げました')

/** 契約 as the client works on it: a company, or a municipality that recruits for itself. */
export const clientContractRoutes: readonly Route[] = routesOf(
  { ...read, path: '/client/contracts', journal: { none: '自分の組織の一覧' }, handle: (v) => drawList(v, 'client') },
  { ...read, path: ONE, journal: seen, handle: (v) => drawContract(v, 'client') },
  { ...read, path: `${ONE}/edit`, journal: seen, handle: (v) => drawTerms(v, 'changeTerms') },
  { ...read, path: `${ONE}/amendment`, journal: seen, handle: (v) => drawTerms(v, 'proposeAmendment') },
  { ...read, path: `${ONE}/termination`, journal: seen, handle: (v) => drawTermination(v, 'client') },
  { ...read, path: `${ONE}/notice`, journal: { access: 'notice.seen' }, handle: (v) => drawNotice(v, 'client') },
  { ...read, path: `${ONE}/notice.pdf`, journal: { access: 'notice.seen' }, handle: (v) => sendNotice(v, 'client') },
  { ...read, path: `${ONE}/journal`, journal: { access: 'journal.seen' }, handle: (v) => drawJournal(v, 'client') },
  { ...write, path: `${ONE}/terms`, journal: 'contract.terms_changed', handle: saveTerms },
  { ...write, path: `${ONE}/approval-requests`, journal: 'contract.approval_asked', handle: ask },
  { ...write, path: `${ONE}/approvals`, journal: 'contract.approved', handle: approve },
  { ...write, path: `${ONE}/proposals`, journal: 'contract.proposed', handle: propose },
  { ...write, path: `${ONE}/returns`, journal: 'contract.taken_back', handle: takeBack },
  { ...write, path: `${ONE}/consents`, journal: 'contract.consented', handle: consent('client') },
  { ...write, path: `${ONE}/amendments`, journal: 'contract.amendment_proposed', handle: saveAmendment },
  { ...read, path: `${ONE}/paid-terms`, journal: seen, handle: (v) => drawPaidTerms(v) },
  { ...write, path: `${ONE}/paid-terms`, journal: 'trial.paid_proposed', handle: savePaidTerms },
  { ...write, path: `${ONE}/trial-endings`, journal: 'trial.ended', handle: endTrialBy('client') },
  { ...write, path: `${ONE}/amendment-withdrawals`, journal: 'contract.amendment_dropped', handle: drop },
  { ...write, path: `${ONE}/terminations`, journal: 'contract.end_announced', handle: terminate('client') },
  { ...write, path: `${ONE}/reasons`, journal: 'contract.reason_given', handle: discloseReason },
  { ...write, path: `${ONE}/papers`, journal: 'notice.paper_given', handle: paper },
  { ...write, path: `${ONE}/abandonments`, journal: 'contract.abandoned', handle: abandon('client') },
)
