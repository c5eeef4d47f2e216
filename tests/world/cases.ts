import { as, clock, type Member } from '../../src/actor.ts'
import { answerReferral } from '../../src/cases/answer-referral.ts'
import { followCases } from '../../src/cases/follow-cases.ts'
import { followReferrals } from '../../src/cases/follow-referrals.ts'
import { addAction, type NewAction } from '../../src/cases/keep-actions.ts'
import { openCase } from '../../src/cases/open-case.ts'
import { receiveReferral } from '../../src/cases/receive-referral.ts'
import type { NewVisit } from '../../src/cases/record-visit.ts'
import { withdrawReferral } from '../../src/cases/withdraw-referral.ts'
import { type NewReferral, sendReferral } from '../../src/cases/send-referral.ts'
import { door } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { next, NOW, office } from './office.ts'

export const DAY = 86_400_000
export const daysFrom = (days: number, from = NOW) => new Date(from.getTime() + days * DAY)

export interface MadeCase {
  id: string
  operator: Member
  company: Member
  town: Member
}

/** A visit as a coordinator would write it down, on the day of the tests. */
export const usualVisit: NewVisit = {
  visitedOn: '2025-12-01',
  means: 'visit',
  attendees: '社長、女将、伴走担当',
  heard: '冬の平日の予約が少ない。まず予約の数字を一緒に見る。',
  sharedWith: [],
  note: '後継ぎの話は、まだ人に話していないとのこと。',
  action: null,
}

/** 伴走ケース and 紹介 in the state you need, through their verbs. */
export function casesOf({ db, owner }: { db: Database; owner: Database }) {
  const { member, organization } = office(owner)

  async function opened(given: Partial<MadeCase> & { referralId?: string; now?: Date } = {}): Promise<MadeCase> {
    const operator = given.operator ?? (await member('operator'))
    const company = given.company ?? (await member('company'))
    const town = given.town ?? (await member('municipality'))
    const wanted = {
      companyId: company.organizationId,
      municipalityId: town.organizationId,
      programmeId: null,
      coordinatorId: operator.accountId,
      referralId: given.referralId ?? null,
      worry: '冬の平日の予約が入らない。',
    }
    const id = await as(db, operator, (tx) => openCase(tx, operator, wanted, given.now ?? NOW))
    return { id, operator, company, town }
  }

  function action(made: MadeCase, given: Partial<NewAction> = {}, now = NOW): Promise<string> {
    const wanted = { what: '予約の数字を3年分そろえる', owner: 'company' as const, dueOn: '2025-12-10', ...given }
    return as(db, made.operator, (tx) => addAction(tx, made.operator, made.id, wanted, now))
  }

  async function sent(given: Partial<NewReferral> & { supporter?: Member; now?: Date } = {}) {
    const { supporter: by, now = NOW, ...rest } = given
    const supporter = by ?? (await member('supporter'))
    const municipalityId = given.municipalityId ?? (await organization('municipality'))
    const wanted = { ...usualReferral(), municipalityId, ...rest }
    const id = await as(db, supporter, (tx) => sendReferral(tx, supporter, wanted, now))
    // The code stands in the mail and nowhere else.
    const { path } = await owner
      .selectFrom('mails')
      .select('path')
      .where('once', '=', `referral-${id}`)
      .executeTakeFirstOrThrow()
    return { id, supporter, municipalityId, code: path?.split('/').at(-1) ?? '', companyName: wanted.companyName }
  }

  /** Taken back before the company answered. */
  async function withdrawn(given: Parameters<typeof sent>[0] = {}) {
    const made = await sent(given)
    await as(db, made.supporter, (tx) => withdrawReferral(tx, made.supporter, made.id, 'timing', given.now ?? NOW))
    return made
  }

  async function consented(given: Parameters<typeof sent>[0] = {}) {
    const made = await sent(given)
    await as(db, door, (tx) => answerReferral(tx, made.code, 'consent', given.now ?? NOW))
    return made
  }

  async function received(given: Parameters<typeof sent>[0] = {}) {
    const made = await consented(given)
    const operator = await member('operator')
    await as(db, operator, (tx) => receiveReferral(tx, operator, made.id, given.now ?? NOW))
    return { ...made, operator }
  }

  /** What the clock does with cases and introductions. */
  async function follow(now: Date): Promise<number> {
    return (await followCases(db, now)) + (await followReferrals(db, now))
  }

  const stateOf = async (table: 'cases' | 'referrals' | 'next_actions', id: string) =>
    (await as(db, clock, (tx) => tx.selectFrom(table).select('state').where('id', '=', id).executeTakeFirstOrThrow()))
      .state

  return { opened, action, sent, withdrawn, consented, received, follow, stateOf }
}

/** What a chamber would write into the form. */
export function usualReferral() {
  const companyName = `有限会社${next('湯の里')}`
  return {
    companyName,
    corporateNumber: null,
    contactName: '山根 花子',
    contactEmail: `${next('hanako')}@example.jp`,
    worry: '冬の平日の予約が入らない。何から手をつければよいかわからない。',
    agreedBy: 'meeting' as const,
  }
}
