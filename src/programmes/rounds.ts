import { randomUUID } from 'node:crypto'
import { type Actor, clock } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { findProgramme } from './find-programme.ts'
import { roundMoves } from './programme.ts'

export interface RoundText {
  name: string
  opensOn: string
  closesOn: string
}

/** 募集回を計画する. It opens and closes by itself. @throws Invalid for days that cannot be, or that overlap another round */
export async function planRound(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  round: RoundText,
  now: Date,
): Promise<string> {
  await findProgramme(tx, actor, programmeId, 'planRound', { lock: true })
  await refuseImpossibleDays(tx, programmeId, round, now)
  const id = randomUUID()
  await tx
    .insertInto('rounds')
    .values({
      id,
      programme_id: programmeId,
      name: round.name,
      opens_on: round.opensOn,
      closes_on: round.closesOn,
      state: 'planned',
      created_at: now,
    })
    .execute()
  await record(
    tx,
    actor,
    { name: 'round.planned', subject: id, from: null, to: 'planned', detail: { programme: programmeId } },
    now,
  )
  return id
}

async function refuseImpossibleDays(tx: Tx, programmeId: string, round: RoundText, now: Date): Promise<void> {
  if (Temporal.PlainDate.compare(round.closesOn, round.opensOn) < 0)
    throw new Invalid({ closesOn: '締切日は開始日以降にしてください' })
  if (Temporal.PlainDate.compare(round.closesOn, dayInJapan(now)) < 0)
    throw new Invalid({ closesOn: '締切日は今日以降の日付にしてください' })
  await refuseOverlap(tx, programmeId, round)
}

/** @param except the round whose days are being changed @throws Invalid (`opensOn`) naming the round that is in the way */
export async function refuseOverlap(
  tx: Tx,
  programmeId: string,
  { opensOn, closesOn }: Pick<RoundText, 'opensOn' | 'closesOn'>,
  except: string | null = null,
): Promise<void> {
  const overlapping = await tx
    .selectFrom('rounds')
    .select('name')
    .where('programme_id', '=', programmeId)
    .where('opens_on', '<=', closesOn)
    .where('closes_on', '>=', opensOn)
    .where('id', 'is distinct from', except)
    .orderBy('opens_on')
    .executeTakeFirst()
  if (overlapping)
    throw new Invalid({ opensOn: `「${overlapping.name}」と期間が重なっています。重ならない日付にしてください` })
}

/** 時計が募集回を開け閉めする, on the first look of the day in Japan. @returns how many were moved */
export async function moveDueRounds(tx: Tx, now: Date): Promise<number> {
  const today = dayInJapan(now).toString()
  const due = await tx
    .selectFrom('rounds')
    .select(['id', 'state', 'closes_on'])
    .where((e) =>
      e.or([
        e.and([e('state', '=', 'planned'), e('opens_on', '<=', today)]),
        e.and([e('state', '!=', 'closed'), e('closes_on', '<', today)]),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const round of due) {
    const move = round.closes_on < today ? ('close' as const) : ('open' as const)
    const { to } = roundMoves[move]
    await tx.updateTable('rounds').set({ state: to }).where('id', '=', round.id).execute()
    await record(
      tx,
      clock,
      { name: move === 'open' ? 'round.opened' : 'round.closed', subject: round.id, from: round.state, to },
      now,
    )
  }
  return due.length
}
