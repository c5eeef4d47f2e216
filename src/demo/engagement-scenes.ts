import { as, clock, type Member } from '../actor.ts'
import { acceptBySilence } from '../engagements/accept-by-silence.ts'
import { daysWithin } from '../engagements/calendar.ts'
import { confirmKickoff } from '../engagements/confirm-kickoff.ts'
import { findEngagement } from '../engagements/find-engagement.ts'
import { givePulse, type PulseWords } from '../engagements/give-pulse.ts'
import { acceptMonth, returnMonth } from '../engagements/judge-month.ts'
import type { KickoffWords } from '../engagements/kickoff.ts'
import { openMonth } from '../engagements/open-month.ts'
import { proposeKickoff } from '../engagements/propose-kickoff.ts'
import { reportMonth } from '../engagements/report-month.ts'
import { watchEngagements } from '../engagements/watch-engagements.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import * as words from './engagement-words.ts'
import { begunFor } from './office-scenes.ts'
import { type Act, posting } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

/** How far last month came under each contract; whoever is not named was accepted. */
const lastMonth: Readonly<Record<string, 'open' | 'returned'>> = {
  'inn-winter': 'open',
  'factory-kaizen': 'returned',
}
const worked = ['pear-sns', 'dairy-product', 'care-paper', 'factory-kaizen', 'inn-winter'] as const

/**
 * 稼働: last month under every contract that runs, in every state; the month before accepted by silence under one; goals that
 * hold, that were rewritten, and that wait. One talent does not report and does not feel well about it.
 */
export function engagementScenes(stage: Stage, now: Date): Act[] {
  const month = dayInJapan(now).toPlainYearMonth().subtract({ months: 1 })
  const before = month.subtract({ months: 1 })
  const evening = lastEvening(month)
  // Lately enough that the client has not been silent for seven days, on whatever day the demo is started.
  const twoDaysAgo = new Date(now.getTime() - 48 * 3_600_000)
  const lately = twoDaysAgo > evening ? twoDaysAgo : evening
  return [
    { at: lastEvening(before), play: () => silentMonth(stage, before) },
    ...worked.map((key) => ({ at: evening, play: () => oneMonth(stage, key, month) })),
    { at: lately, play: () => lateReport(stage, month, lately) },
    { at: evening, play: () => goals(stage, evening) },
    { at: now, play: () => watchEngagements(stage.db, now) },
  ]
}

/** Eight in the evening of the last day of a month, and so many hours later. */
function lastEvening(month: Temporal.PlainYearMonth, hours = 0): Date {
  const day = month.toPlainDate({ day: month.daysInMonth })
  const at = day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '20:00' })
  return new Date(at.epochMilliseconds + hours * 3_600_000)
}

interface Working {
  id: string
  talent: TalentActor
  client: Member
}

async function workingAt(stage: Stage, key: string): Promise<Working> {
  const client = known(stage.members, posting(key).client)
  const { contract, talent } = await begunFor(stage, client, key)
  return { id: contract.id, talent, client }
}

/** Opens a month of a contract. @returns its id; null when the contract does not run on the last day of it */
async function opened(stage: Stage, { id, client }: Working, month: Temporal.PlainYearMonth): Promise<string | null> {
  const lastDay = month.toPlainDate({ day: month.daysInMonth })
  const { running } = await as(stage.db, client, (tx) => findEngagement(tx, client, id))
  const within = daysWithin(running, month)
  if (!within?.endsOn.equals(lastDay)) return null
  await as(stage.db, clock, (tx) => openMonth(tx, clock, id, month, lastEvening(month)))
  const rows = await as(stage.db, client, (tx) =>
    tx
      .selectFrom('engagement_months')
      .select('id')
      .where('contract_id', '=', id)
      .where('month', '=', `${month.toString()}-01`)
      .execute(),
  )
  return rows[0]?.id ?? null
}

async function oneMonth(stage: Stage, key: string, month: Temporal.PlainYearMonth): Promise<void> {
  const one = await workingAt(stage, key)
  const id = await opened(stage, one, month)
  if (!id) return
  const at = lastEvening(month)
  const ids = { contract: one.id, month: id }
  const comes = lastMonth[key] ?? 'accepted'
  const feel = (actor: TalentActor | Member, given: PulseWords) =>
    as(stage.db, actor, (tx) => givePulse(tx, actor, ids, given, at))
  await feel(one.talent, comes === 'open' ? words.stuck : words.well)
  if (comes === 'open') return
  const judged = { ...ids, report: 1 }
  await as(stage.db, one.talent, (tx) => reportMonth(tx, one.talent, ids, words.reports[key] ?? words.usual, at))
  await feel(one.client, comes === 'returned' ? words.unsure : words.glad)
  if (comes === 'returned')
    await as(stage.db, one.client, (tx) => returnMonth(tx, one.client, judged, words.question, at))
  if (comes === 'accepted') await as(stage.db, one.client, (tx) => acceptMonth(tx, one.client, judged, at))
}

/** It came after the others, and waits for its client. */
async function lateReport(stage: Stage, month: Temporal.PlainYearMonth, at: Date): Promise<void> {
  const one = await workingAt(stage, 'builder-hire')
  const id = await opened(stage, one, month)
  if (!id) return
  const ids = { contract: one.id, month: id }
  await as(stage.db, one.talent, (tx) =>
    reportMonth(tx, one.talent, ids, words.reports['builder-hire'] ?? words.usual, at),
  )
}

/** Nobody answered for seven days. */
async function silentMonth(stage: Stage, month: Temporal.PlainYearMonth): Promise<void> {
  const one = await workingAt(stage, 'care-paper')
  const id = await opened(stage, one, month)
  if (!id) return
  const ids = { contract: one.id, month: id }
  await as(stage.db, one.talent, (tx) => reportMonth(tx, one.talent, ids, words.usual, lastEvening(month)))
  await as(stage.db, clock, (tx) => acceptBySilence(tx, clock, id, lastEvening(month, 8 * 24)))
}

async function goals(stage: Stage, at: Date): Promise<void> {
  const write = async (
    { id, talent, client }: Working,
    by: 'talent' | 'client',
    shown: number,
    kickoff: KickoffWords,
  ) => {
    const actor = by === 'talent' ? talent : client
    await as(stage.db, actor, (tx) => proposeKickoff(tx, actor, id, { ...kickoff, shown }, at))
  }
  const confirm = ({ id, talent, client }: Working, by: 'talent' | 'client', number: number) => {
    const actor = by === 'talent' ? talent : client
    return as(stage.db, actor, (tx) => confirmKickoff(tx, actor, id, { number }, at))
  }
  const running = async (key: string): Promise<Working | null> => {
    const one = await workingAt(stage, key)
    const { contract } = await as(stage.db, one.client, (tx) => findEngagement(tx, one.client, one.id))
    return contract.state === 'in_force' ? one : null
  }
  const hire = await running('builder-hire')
  if (hire) {
    await write(hire, 'talent', 0, words.vague)
    await confirm(hire, 'client', 1)
    await write(hire, 'client', 1, words.clear)
    await confirm(hire, 'talent', 2)
  }
  const winter = await running('inn-winter')
  if (winter) await write(winter, 'client', 0, words.winter)
}
