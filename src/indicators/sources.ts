import * as event from '../events/event-rows.ts'
import type { RowsOf } from '../evidence.ts'
import * as accompanied from './accompanied-rows.ts'
import * as application from './application-rows.ts'
import * as context from './context-rows.ts'
import * as contract from './contract-rows.ts'
import * as cost from './cost-rows.ts'
import * as posting from './posting-rows.ts'
import * as retrospective from './retrospective-rows.ts'
import * as tie from '../ties/tie-rows.ts'

/** Every indicator and the rows that it counts: one line each. Its words stand in data/indicators.json. */
export const sources = {
  visits: accompanied.visitRows,
  referrals: accompanied.referralRows,
  seminars: event.seminarRows,
  'seminar-companies': event.seminarCompanyRows,
  'seminar-people': event.seminarPeopleRows,
  'seminar-online-people': event.seminarOnlinePeopleRows,
  tours: event.tourRows,
  'tour-people': event.tourPeopleRows,
  'tour-repeaters': event.repeaterRows,
  postings: posting.postingRows,
  'posting-clients': posting.postingClientRows,
  rounds: posting.roundRows,
  applications: application.applicationRows,
  applicants: application.applicantRows,
  'applied-share': posting.appliedShareRows,
  'applications-per-posting': posting.applicationsPerPostingRows,
  'postings-without-applications': posting.emptyPostingRows,
  'first-reply-days': application.firstReplyRows,
  'unanswered-applications': application.unansweredRows,
  interviews: accompanied.interviewRows,
  'decline-notices': application.declineNoticeRows,
  matches: contract.matchRows,
  'matched-talents': contract.matchedTalentRows,
  'match-clients': contract.matchClientRows,
  'new-clients': contract.newClientRows,
  'repeat-clients': contract.repeatClientRows,
  'hire-share': posting.hireShareRows,
  renewals: contract.renewalRows,
  'terminated-share': contract.terminatedShareRows,
  'mean-fee': contract.feeRows,
  'town-hall-matches': contract.townHallMatchRows,
  'company-satisfaction': retrospective.companySatisfactionRows,
  'talent-satisfaction': retrospective.talentSatisfactionRows,
  'company-again': retrospective.companyAgainRows,
  'talent-again': retrospective.talentAgainRows,
  'goal-reach': retrospective.goalReachRows,
  outcomes: retrospective.outcomeRows,
  debriefings: contract.debriefingRows,
  'related-people': tie.relatedRows,
  'related-applied': tie.relatedAppliedRows,
  'related-visited': tie.relatedVisitedRows,
  'related-worked': tie.relatedWorkedRows,
  'related-continued': tie.relatedContinuedRows,
  'related-moved': tie.relatedMovedRows,
  'repeat-people': tie.repeatPeopleRows,
  cost: cost.costRows,
  'commission-cost': cost.commissionRows,
  'national-funds': cost.nationalRows,
  'general-funds': cost.generalRows,
  'cost-per-match': cost.costPerMatchRows,
  circulation: cost.circulationRows,
  'moved-out': context.movedOutRows,
  'daytime-ratio': context.daytimeRows,
} as const satisfies Record<string, RowsOf>

export type IndicatorId = keyof typeof sources
