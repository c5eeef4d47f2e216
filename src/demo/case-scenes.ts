import { as, clock, door, type Member } from '../actor.ts'
import { answerReferral, expireReferrals } from '../cases/answer-referral.ts'
import type { EndReason, StageMove, StageReason } from '../cases/case.ts'
import { followCases } from '../cases/follow-cases.ts'
import { followReferrals } from '../cases/follow-referrals.ts'
import { handOverCase } from '../cases/hand-over-case.ts'
import { addAction, completeAction } from '../cases/keep-actions.ts'
import type { ActionOwner } from '../cases/next-action.ts'
import { openCase } from '../cases/open-case.ts'
import { endCase, setStage } from '../cases/move-case.ts'
import { putIntoCase, receiveReferral } from '../cases/receive-referral.ts'
import { recordVisit } from '../cases/record-visit.ts'
import { snoozeAlert } from '../cases/snooze.ts'
import { sendReferral } from '../cases/send-referral.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { castOrganizations } from './cast.ts'
import { DEMO_DOMAIN } from './people.ts'
import { known, type Stage } from './stage.ts'

/** What coordinators, chambers and companies do in the demo world, each through the same verb as on the pages. */

const nameOf = (key: string): string => castOrganizations.find((one) => one.key === key)?.details.name ?? key
const coordinator = (stage: Stage) => known(stage.members, 'operator')
const towns: Record<string, string> = { factory: 'shiosai', port: 'shiosai', forest: 'morinosato' }
const townOf = (stage: Stage, company: string): Member => known(stage.members, towns[company] ?? 'yukemuri')

/** A supporter introduces a company of the cast, or one that is not registered, by its name. @returns the referral */
export function introduce(
  stage: Stage,
  { supporter, company, worry }: { supporter: 'chamber' | 'bank'; company: string; worry: string },
  at: Date,
): Promise<string> {
  const actor = known(stage.members, supporter)
  return as(stage.db, actor, (tx) =>
    sendReferral(
      tx,
      actor,
      {
        companyName: nameOf(company),
        corporateNumber: null,
        municipalityId: townOf(stage, company).organizationId,
        contactName: 'ご担当者',
        contactEmail: `shokai-${stage.referrals.size + 1}@${DEMO_DOMAIN}`,
        worry,
        agreedBy: supporter === 'chamber' ? 'meeting' : 'phone',
      },
      at,
    ),
  ).then((id) => {
    stage.referrals.set(`${supporter} ${company}`, id)
    return id
  })
}

/** The company answers with the link of its mail. */
export async function answerIntroduction(
  stage: Stage,
  key: string,
  how: 'consent' | 'decline',
  at: Date,
): Promise<void> {
  const { path } = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('mails')
      .select('path')
      .where('once', '=', `referral-${known(stage.referrals, key)}`)
      .executeTakeFirstOrThrow(),
  )
  await as(stage.db, door, (tx) => answerReferral(tx, path?.split('/').at(-1) ?? '', how, at))
}

export function receive(stage: Stage, key: string, at: Date): Promise<void> {
  const actor = coordinator(stage)
  return as(stage.db, actor, (tx) => receiveReferral(tx, actor, known(stage.referrals, key), at))
}

/** An introduction of a company that is accompanied already. */
export function join(stage: Stage, key: string, company: string, at: Date): Promise<void> {
  const actor = coordinator(stage)
  return as(stage.db, actor, (tx) =>
    putIntoCase(tx, actor, known(stage.referrals, key), known(stage.cases, company), at),
  )
}

/** The coordinator begins to accompany a company, perhaps from an introduction. */
export async function accompany(
  stage: Stage,
  company: string,
  worry: string,
  at: Date,
  referral?: string,
): Promise<void> {
  const actor = coordinator(stage)
  const town = townOf(stage, company)
  const wanted = {
    companyId: known(stage.members, company).organizationId,
    municipalityId: town.organizationId,
    programmeId: stage.programmes.get(towns[company] ?? 'yukemuri') ?? null,
    coordinatorId: actor.accountId,
    referralId: referral ? known(stage.referrals, referral) : null,
    worry,
  }
  stage.cases.set(company, await as(stage.db, actor, (tx) => openCase(tx, actor, wanted, at)))
}

export interface Told {
  heard: string
  sharedWith?: readonly ('company' | 'town')[]
  note?: string
  means?: 'visit' | 'online' | 'phone'
}

/** The coordinator was there, and writes down what was said. */
export function visit(stage: Stage, company: string, told: Told, at: Date): Promise<string> {
  const actor = coordinator(stage)
  const { means = 'visit', heard, sharedWith = [], note = '' } = told
  const day = dayInJapan(at).toString()
  const attendees = '社長、伴走担当'
  return as(stage.db, actor, (tx) =>
    recordVisit(
      tx,
      actor,
      known(stage.cases, company),
      { visitedOn: day, means, attendees, heard, sharedWith, note, action: null },
      at,
    ),
  )
}

/** Somebody has something to do within so many days. */
export function decide(
  stage: Stage,
  company: string,
  { what, owner, days }: { what: string; owner: ActionOwner; days: number },
  at: Date,
): Promise<string> {
  const actor = coordinator(stage)
  const dueOn = dayInJapan(at).add({ days }).toString()
  return as(stage.db, actor, (tx) => addAction(tx, actor, known(stage.cases, company), { what, owner, dueOn }, at))
}

/** The company ticks what it was asked for. */
export function tick(stage: Stage, company: string, action: string, at: Date): Promise<string> {
  const actor = known(stage.members, company)
  return as(stage.db, actor, (tx) => completeAction(tx, actor, action, at))
}

export function handOver(stage: Stage, company: string, note: string, at: Date): Promise<void> {
  const actor = coordinator(stage)
  const to = known(stage.members, 'operator desk').accountId
  return as(stage.db, actor, (tx) => handOverCase(tx, actor, known(stage.cases, company), { to, note }, at))
}

export function end(
  stage: Stage,
  company: string,
  { how, reason, note }: { how: 'finish' | 'stop'; reason: EndReason; note: string },
  at: Date,
): Promise<void> {
  const actor = coordinator(stage)
  return as(stage.db, actor, (tx) => endCase(tx, actor, known(stage.cases, company), { how, reason, note }, at))
}

export function setByHand(
  stage: Stage,
  company: string,
  wanted: { move: StageMove; reason: StageReason },
  at: Date,
): Promise<void> {
  const actor = coordinator(stage)
  return as(stage.db, actor, (tx) => setStage(tx, actor, known(stage.cases, company), wanted, at))
}

/** The coordinator knows why a company is not heard of, and will look again in ten days. */
export function putOff(stage: Stage, company: string, note: string, at: Date): Promise<void> {
  const actor = coordinator(stage)
  const until = dayInJapan(at).add({ days: 10 }).toString()
  const wanted = { kind: 'silent', subject: known(stage.cases, company), until, reason: 'spoken', note } as const
  return as(stage.db, actor, (tx) => snoozeAlert(tx, actor, wanted, at))
}

/** What the clock does with cases and introductions. */
export async function clockLooks(stage: Stage, at: Date): Promise<void> {
  await expireReferrals(stage.db, at)
  await followCases(stage.db, at)
  await followReferrals(stage.db, at)
}
