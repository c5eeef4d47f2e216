import { accountStateNames, suspensionReasons as accountReasons } from '../../accounts/account.ts'
import { applicationStateNames, declineReasons, withdrawalReasons } from '../../applications/application.ts'
import { abandonmentReasons, contractStateNames, terminationReasons } from '../../contracts/contract.ts'
import { actionStateNames } from '../../cases/next-action.ts'
import { caseStateNames, endReasons, stageReasons } from '../../cases/case.ts'
import { passReasons, referralStateNames } from '../../cases/referral.ts'
import { scoutStateNames } from '../../applications/scouts/scout.ts'
import { allCancellationReasons, interviewStateNames } from '../../interviews/interview.ts'
import { deedInWords, deedNames, partyInWords } from '../../deeds-in-words.ts'
import { importStateNames } from '../../imports/import.ts'
import { invitationStateNames } from '../../organizations/invitation.ts'
import { membershipStateNames } from '../../organizations/membership.ts'
import { organizationStateNames } from '../../organizations/organization.ts'
import { suspensionReasons } from '../../organizations/suspend-organization.ts'
import { supportReasons, supportStateNames } from '../../organizations/support.ts'
import { postingStateNames } from '../../postings/posting.ts'
import { roundStateNames } from '../../programmes/programme.ts'
import { talentStateNames } from '../../talents/talent.ts'
import type { Access } from '../../journal.ts'
import { giveUpReasons, jobStateNames } from '../jobs/parked-job.ts'
import type { FoundRecord, RecordSource } from './search-records.ts'

type Names = Readonly<Record<string, string>>

const accessNames: Record<Access, string> = {
  'contact.seen': '連絡先を見ました',
  'talent.searched': '副業人材を検索しました',
  'contract.seen': '契約を見ました',
  'application.seen': '応募を見ました',
  'posting.seen': '求人を見ました',
  'evidence.exported': '根拠を書き出しました',
  'notice.seen': '取引条件明示書を見ました',
  'journal.seen': '記録を見ました',
  'data.exported': 'データを書き出しました',
  'mail.seen': 'メールを見ました',
  'organization.seen': '組織の情報を見ました',
  'account.seen': 'アカウントを見ました',
  'import.seen': '取り込みを見ました',
  'support.seen': '支援アクセスで画面を見ました',
} as Record<Access, string>

/** By what stands before the dot of a deed's name. */
const states: Readonly<Record<string, Names>> = {
  account: accountStateNames,
  application: applicationStateNames,
  contract: contractStateNames,
  action: actionStateNames,
  case: caseStateNames,
  import: importStateNames,
  interview: interviewStateNames,
  referral: referralStateNames,
  scout: scoutStateNames,
  invitation: invitationStateNames,
  job: jobStateNames,
  member: membershipStateNames,
  organization: organizationStateNames,
  posting: postingStateNames,
  round: roundStateNames,
  support: supportStateNames,
  talent: talentStateNames,
}
const reasons: Readonly<Record<string, Names>> = {
  account: accountReasons,
  application: { ...declineReasons, ...withdrawalReasons },
  case: { ...stageReasons, ...endReasons },
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
