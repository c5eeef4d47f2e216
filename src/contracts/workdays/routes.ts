import { type Route, routesOf } from '../../route.ts'
import { EmptyForm } from '../forms.ts'
import {
  addWorkday,
  confirmOne,
  declare,
  drawCorrection,
  drawWorkdays,
  onPage,
  openReceipt,
  RECEIPT_BYTES,
  saveCorrection,
  sendBack,
  tag,
} from './handlers.tsx'
import { drawSubsidy, keepApplied, sendPaper, sendSheet } from './subsidy-handlers.tsx'

const MINE = '/my/contracts/:contract'
const THEIRS = '/client/contracts/:contract'
const seen = { access: 'contract.seen' } as const
const my = { for: ['talent'], pace: 'reading' } as const
const client = { for: ['company', 'municipality'], pace: 'reading' } as const
const limit = RECEIPT_BYTES + 100_000

const confirm = onPage('client', EmptyForm, confirmOne, '活動記録を確認しました')
const tagAsHelper = onPage('client', EmptyForm, tag, '地域活性化起業人(副業型)の契約としました')

/** 活動記録と、旅費の補助: below the contract that they belong to. */
export const workdayRoutes: readonly Route[] = routesOf(
  { ...my, method: 'get', path: `${MINE}/workdays`, journal: seen, handle: (v) => drawWorkdays(v, 'talent') },
  {
    ...my,
    method: 'post',
    pace: 'writing',
    path: `${MINE}/workdays`,
    limit,
    journal: 'workday.recorded',
    handle: addWorkday,
  },
  { ...my, method: 'get', path: `${MINE}/workdays/:workday`, journal: seen, handle: (v) => drawCorrection(v) },
  {
    ...my,
    method: 'post',
    pace: 'writing',
    path: `${MINE}/workdays/:workday/corrections`,
    limit,
    journal: 'workday.corrected',
    handle: saveCorrection,
  },
  {
    ...my,
    method: 'post',
    pace: 'writing',
    path: `${MINE}/employer`,
    journal: 'contract.employer_declared',
    handle: declare,
  },
  { ...client, method: 'get', path: `${THEIRS}/workdays`, journal: seen, handle: (v) => drawWorkdays(v, 'client') },
  {
    ...client,
    method: 'post',
    pace: 'writing',
    path: `${THEIRS}/workdays/:workday/confirmations`,
    journal: 'workday.confirmed',
    handle: confirm,
  },
  {
    ...client,
    method: 'post',
    pace: 'writing',
    path: `${THEIRS}/workdays/:workday/returns`,
    journal: 'workday.returned',
    handle: sendBack,
  },
  {
    method: 'post',
    for: ['municipality'],
    pace: 'writing',
    path: `${THEIRS}/helper-tags`,
    journal: 'contract.helper_tagged',
    handle: tagAsHelper,
  },
  { ...client, method: 'get', path: `${THEIRS}/subsidy`, journal: seen, handle: (v) => drawSubsidy(v) },
  {
    ...client,
    method: 'post',
    pace: 'writing',
    path: `${THEIRS}/subsidy/applications`,
    journal: 'contract.subsidy_applied',
    handle: keepApplied,
  },
  {
    ...client,
    method: 'get',
    path: `${THEIRS}/subsidy/application.pdf`,
    journal: seen,
    handle: sendPaper('application'),
  },
  { ...client, method: 'get', path: `${THEIRS}/subsidy/report.pdf`, journal: seen, handle: sendPaper('report') },
  { ...client, method: 'get', path: `${THEIRS}/subsidy/report.xlsx`, journal: seen, handle: sendSheet },
  {
    method: 'get',
    for: ['talent', 'company', 'municipality', 'operator'],
    pace: 'reading',
    path: '/workdays/:workday/receipt',
    journal: seen,
    handle: openReceipt,
  },
)
