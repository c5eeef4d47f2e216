import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import type { Means } from './case.ts'
import { findCase, requireWalking } from './find-case.ts'
import { addAction, type NewAction } from './keep-actions.ts'

export interface NewVisit {
  visitedOn: string
  means: Means
  attendees: string
  /** What was heard and agreed; shared as far as it says. */
  heard: string
  sharedWith: readonly ('company' | 'town')[]
  /** For coordinators only. */
  note: string
  action: NewAction | null
}

/**
 * 訪問・面談を記録する, with the next action that came of it. @returns the id of the visit
 * @throws Invalid for a day that is still to come; Stale when the case is over
 */
export async function recordVisit(tx: Tx, actor: Actor, caseId: string, visit: NewVisit, now: Date): Promise<string> {
  const row = await findCase(tx, actor, caseId, 'accompany', { lock: true })
  requireWalking(row)
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  const day = Temporal.PlainDate.from(visit.visitedOn)
  if (Temporal.PlainDate.compare(day, dayInJapan(now)) > 0)
    throw new Invalid({ visitedOn: '訪問・面談の日は、今日までの日付を入力してください' })
  const id = randomUUID()
  await tx
    .insertInto('visits')
    .values({
      id,
      case_id: caseId,
      visited_on: visit.visitedOn,
      means: visit.means,
      attendees: visit.attendees,
      heard: visit.heard,
      with_company: visit.sharedWith.includes('company'),
      with_town: visit.sharedWith.includes('town'),
      by_account,
      at: now,
    })
    .execute()
  if (visit.note) await tx.insertInto('visit_notes').values({ visit_id: id, note: visit.note }).execute()
  await touch(tx, caseId, day, row.contacted_at)
  await record(tx, actor, { name: 'case.visited', subject: caseId, detail: { visit: id, means: visit.means } }, now)
  if (visit.action) await addAction(tx, actor, caseId, { ...visit.action, visitId: id }, now)
  return id
}

/** The last contact is the noon of the latest day; a visit written down late does not make it earlier. */
async function touch(tx: Tx, id: string, day: Temporal.PlainDate, before: Date): Promise<void> {
  const noon = new Date(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '12:00' }).epochMilliseconds)
  if (noon <= before) return
  await tx.updateTable('cases').set({ contacted_at: noon }).where('id', '=', id).execute()
}
