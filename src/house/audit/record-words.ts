import { accessNames } from '../../entries/access-names.ts'
import { accountStateNames, suspensionReasons as accountReasons } from '../../accounts/account.ts'
import { allArchiveReasons, articleStateNames } from '../../articles/article.ts'
import { applicationStateNames, declineReasons, withdrawalReasons } from '../../applications/application.ts'
import { abandonmentReasons, contractStateNames, terminationReasons } from '../../contracts/contract.ts'
import { actionStateNames } from '../../cases/next-action.ts'
import { caseStateNames, endReasons, stageReasons } from '../../cases/case.ts'
import { passReasons, referralStateNames } from '../../cases/referral.ts'
import { scoutStateNames } from '../../applications/scouts/scout.ts'
import { allCancellationReasons, interviewStateNames } from '../../interviews/interview.ts'
import { kickoffStateNames } from '../../engagements/kickoff.ts'
import { monthStateNames } from '../../engagements/month.ts'
import { deedInWords, deedNames, partyInWords } from '../../entries/deeds-in-words.ts'
import { importStateNames } from '../../imports/import.ts'
import { invitationStateNames } from '../../organizations/invitation.ts'
import { membershipStateNames } from '../../organizations/membership.ts'
import { organizationStateNames } from '../../organizations/organization.ts'
import { suspensionReasons } from '../../organizations/suspend-organization.ts'
import { supportReasons, supportStateNames } from '../../organizations/support.ts'
import { postingStateNames } from '../../postings/posting.ts'
import { roundStateNames } from '../../programmes/programme.ts'
import { talentStateNames } from '../../talents/talent.ts'
import { activityStateNames } from '../../ties/activity.ts'
import { certificateStateNames, revocationReasons } from '../../ties/certificate.ts'
import { greetingStateNames } from '../../ties/greeting.ts'
import { onsiteVisitStateNames } from '../../ties/onsite-visit.ts'
import { declarationStateNames } from '../../ties/residence.ts'
import { giveUpReasons, jobStateNames } from '../jobs/parked-job.ts'
import type { FoundRecord, RecordSource } from './search-records.ts'

type Names = Readonly<Record<string, string>>

/** By what stands before the dot of a deed's name. */
const states: Readonly<Record<string, Names>> = {
  account: accountStateNames,
  activity: activityStateNames,
  application: applicationStateNames,
  article: articleStateNames,
  certificate: certificateStateNames,
  contract: contractStateNames,
  action: actionStateNames,
  case: caseStateNames,
  greeting: greetingStateNames,
  import: importStateNames,
  interview: interviewStateNames,
  kickoff: kickoffStateNames,
  month: monthStateNames,
  referral: referralStateNames,
  scout: scoutStateNames,
  invitation: invitationStateNames,
  job: jobStateNames,
  member: membershipStateNames,
  onsiteVisit: onsiteVisitStateNames,
  organization: organizationStateNames,
  posting: postingStateNames,
  residence: declarationStateNames,
  round: roundStateNames,
  support: supportStateNames,
  talent: talentStateNames,
}
const reasons: Readonly<Record<string, Names>> = {
  account: accountReasons,
  application: { ...declineReasons, ...withdrawalReasons },
  article: allArchiveReasons,
  case: { ...stageReasons, ...endReasons },
  certificate: revocationReasons,
  interview: allCancellationReasons,
  referral: passReasons,
  contract: { ...abandonmentReasons, ...terminationReasons },
  job: giveUpReasons,
  organization: suspensionReasons,
  support: supportReasons,
}

/** Where an operator finds a record of this kind. */
const places: Readonly<Record<string, string>> = {
  account: '/desk/accounts/',
  application: '/desk/applications/',
  import: '/desk/imports/',
  organization: '/desk/organizations/',
  posting: '/desk/postings/',
  programme: '/desk/programmes/',
  support: '/organization/supports/',
  talent: '/desk/talents/',
}

export interface RecordInWords {
  what: string
  who: string
  from: string
  to: string
  reason: string
  /** The record itself, where an operator can open it. */
  href: string | null
}

/** One line as people read it. */
export function recordInWords(record: FoundRecord): RecordInWords {
  const kind = record.name.split('.')[0] ?? ''
  const named = (names: Names | undefined, code: string | null) => (code ? (names?.[code] ?? code) : '')
  const party = record.organization ?? partyInWords(record.actorKind)
  return {
    what: nameInWords(record.name),
    who: record.account ? `${party} ${record.account}` : party,
    from: named(states[kind], record.from),
    to: named(states[kind], record.to),
    reason: named(reasons[kind], record.reason),
    href: places[kind] ? `${places[kind]}${record.subject}` : null,
  }
}

export function nameInWords(name: string): string {
  return (accessNames as Names)[name] ?? deedInWords(name)
}

/** What can be searched for, in words. */
export function namesOf(source: RecordSource): { value: string; label: string }[] {
  const names = source === 'deeds' ? deedNames : Object.keys(accessNames)
  return names.map((value) => ({ value, label: nameInWords(value) }))
}
