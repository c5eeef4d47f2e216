import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { activityKindNames } from './activity.ts'
import { type ActivityBasis, activityBases } from './activity-bases.ts'
import { requireTown } from './find-town.ts'
import { tellOrganization } from './letters.ts'

export interface NewActivity {
  /** Of `activityBases`. */
  basis: string
  /** Needed where the basis is a contract; a visit knows its day. */
  doneOn: string | null
  what: string
}

interface Deed {
  municipalityId: string
  basis: ActivityBasis
  day: Temporal.PlainDate
  what: string
}

/**
 * 担い手活動を町に申請する. Work counts once for each month of a contract, a visit once. @returns its id
 * @throws NotFound for a town that takes no part; Invalid for what is not the talent's, a day outside it, or sent in before
 */
export async function recordActivity(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  { basis: chosen, doneOn, what }: NewActivity,
  now: Date,
): Promise<string> {
  if (actor.kind !== 'talent') throw new NotAllowed('申請できるのは、ご本人だけです')
  await requireTown(tx, municipalityId)
  const bases = await activityBases(tx, actor.talentId, municipalityId, now)
  const basis = bases.find(({ value }) => value === chosen)
  if (!basis) throw new Invalid({ basis: 'もとになる契約または現地訪問を選んでください' })
  const day = dayWithin(basis, doneOn)
  const id = await keptOnce(tx, actor, { municipalityId, basis, day, what }, now)
  if (!id)
    throw new Invalid({ doneOn: 'この契約のこの月の稼働は、すでに申請しています。別の月の日付を入力してください' })
  const detail = { municipality: municipalityId, kind: basis.kind, year: fiscalYearOf(day) }
  await record(tx, actor, { name: 'activity.recorded', subject: id, from: null, to: 'recorded', detail }, now)
  await tellOrganization(tx, municipalityId, arrived(id, basis), now)
  return id
}

/** The row of the activity, unless one that was not refused stands for the same month or visit. @returns its id */
async function keptOnce(
  tx: Tx,
  { talentId, accountId }: { talentId: string; accountId: string },
  { municipalityId, basis, day, what }: Deed,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('activities')
    .values({
      id: randomUUID(),
      talent_id: talentId,
      account_id: accountId,
      municipality_id: municipalityId,
      kind: basis.kind,
      subject: basis.subject,
      slot: basis.kind === 'work' ? day.toPlainYearMonth().toString() : day.toString(),
      done_on: day.toString(),
      year: fiscalYearOf(day),
      what,
      state: 'recorded',
      state_since: now,
      at: now,
    })
    .onConflict((c) => c.columns(['talent_id', 'kind', 'subject', 'slot']).where('state', '<>', 'refused').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The letter to the town. */
const arrived = (id: string, { kind }: ActivityBasis) => ({
  once: `activity-${id}`,
  topic: 'engagement' as const,
  why: 'あなたの町が担い手活動を承認するから',
  subject: '担い手活動の申請が届きました',
  body: `担い手活動(${activityKindNames[kind]})の申請が届きました。内容を確かめて、承認するかどうかを決めてください。`,
  path: '/town/activities',
})

function dayWithin({ from, to }: ActivityBasis, typed: string | null): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(from, to) === 0) return from
  if (!typed) throw new Invalid({ doneOn: '活動した日を年・月・日すべて入力してください' })
  const day = Temporal.PlainDate.from(typed)
  if (Temporal.PlainDate.compare(day, from) < 0 || Temporal.PlainDate.compare(day, to) > 0)
    throw new Invalid({
      doneOn: `活動した日は、${formatDay(from)}から${formatDay(to)}までの日付を入力してください`,
    })
  return day
}
