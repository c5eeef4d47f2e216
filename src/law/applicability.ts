import { duties, type DutyId, type Force, type LengthOfContract } from './duties.ts'
import { isAtLeastMonths } from './months.ts'

/** 適用関係 — who is protected by フリーランス法 (2条), who owes what, and from which length of contract. */

/** 特定受託事業者 (2条1項): what the talent has declared. 従業員 are those at 20 hours a week for 31 days or more. */
export interface TalentFacts {
  legalForm: 'individual' | 'corporation'
  usesEmployees: boolean
  otherOfficers: boolean
}

/** 特定業務委託事業者 (2条6項). A municipality always counts as one here: the stricter reading, all duties on. */
export interface ClientFacts {
  legalForm: 'individual' | 'corporation' | 'municipality'
  usesEmployees: boolean
  twoOrMoreOfficers: boolean
}

export function isProtectedTalent(talent: TalentFacts): boolean {
  return !talent.usesEmployees && !(talent.legalForm === 'corporation' && talent.otherOfficers)
}

export function isFullClient(client: ClientFacts): boolean {
  if (client.legalForm === 'municipality' || client.usesEmployees) return true
  return client.legalForm === 'corporation' && client.twoOrMoreOfficers
}

/** Length as the law counts it, renewals joined (renewals.ts). */
export function lengthOf(start: Temporal.PlainDate, end: Temporal.PlainDate): LengthOfContract {
  if (isAtLeastMonths(start, end, 6)) return 'sixMonths'
  return isAtLeastMonths(start, end, 1) ? 'oneMonth' : 'any'
}

export interface OwedDuty {
  id: DutyId
  label: string
  article: string
  force: Exclude<Force, 'なし'>
}

/** What this client owes this talent under a contract of this length; nothing if the talent is not protected. */
export function dutiesOf(client: ClientFacts, talent: TalentFacts, length: LengthOfContract): OwedDuty[] {
  if (!isProtectedTalent(talent)) return []
  const binding = duties.filter((duty) => duty.bindsEveryClient || isFullClient(client))
  return binding.flatMap(({ id, label, article, [length]: force }) =>
    force === 'なし' ? [] : [{ id, label, article, force }],
  )
}
