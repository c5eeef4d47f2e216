import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, Stale } from '../../platform/errors.ts'
import { refuseOverlap } from '../../programmes/rounds.ts'
import { LONGEST_DAYS } from '../publication.ts'
import { followRound } from './follow-round.ts'
import { findRoundToChange, type RoundDays, type RoundRow } from './round-to-change.ts'

/**
 * 募集回の日程を変える。 Before it opens both days; while it is open only its end, and only to a later day: nobody who was
 * told a day finds the door shut before it. The postings in it follow, and their clients and applicants are told.
 * @returns how many postings followed
 * @throws NotFound, NotAllowed as `findRoundToChange`; Stale once it is closed; Invalid at `opensOn` or `closesOn`
 */
export async function changeRound(tx: Tx, actor: Actor, id: string, days: RoundDays, now: Date): Promise<number> {
  const { row } = await findRoundToChange(tx, actor, id, { lock: true })
  if (row.state === 'closed')
    throw new Stale('この募集回は締め切ったため、日程を変えられません。新しい募集回を計画してください。')
  refuseUnchanged(row, days)
  if (row.state === 'open') refuseEarlier(row, days, now)
  else refuseImpossible(days, now)
  await refuseOverlap(tx, row.programme_id, days, id)
  await tx
    .updateTable('rounds')
    .set({ opens_on: days.opensOn, closes_on: days.closesOn })
    .where('id', '=', id)
    .execute()
  const followed = await followRound(tx, actor, row, days, now)
  const detail = { opensOn: days.opensOn, closesOn: days.closesOn, postings: followed }
  await record(tx, actor, { name: 'round.changed', subject: id, detail }, now)
  return followed
}

function refuseUnchanged(row: RoundRow, { opensOn, closesOn }: RoundDays): void {
  if (opensOn === row.opens_on && closesOn === row.closes_on)
    throw new Invalid({ closesOn: '日程が変わっていません。新しい日付を入力してください' })
}

/** While it is open: the first day has passed, and the last may only move on. */
function refuseEarlier(row: RoundRow, { opensOn, closesOn }: RoundDays, now: Date): void {
  if (opensOn !== row.opens_on) throw new Invalid({ opensOn: 'すでに始まった募集回の開始日は変えられません' })
  if (closesOn < row.closes_on)
    throw new Invalid({ closesOn: '募集中は、締切日を早められません。いまの締切日より後の日付にしてください' })
  refuseTooLong(closesOn, now)
}

function refuseImpossible({ opensOn, closesOn }: RoundDays, now: Date): void {
  if (opensOn < dayInJapan(now).toString()) throw new Invalid({ opensOn: '開始日は今日以降の日付にしてください' })
  if (closesOn < opensOn) throw new Invalid({ closesOn: '締切日は開始日以降にしてください' })
}

/** What is public is looked at again within 90 days (フリーランス法12条: 正確かつ最新). */
function refuseTooLong(closesOn: string, now: Date): void {
  if (closesOn > dayInJapan(now).add({ days: LONGEST_DAYS }).toString())
    throw new Invalid({ closesOn: `公開中の求人があるため、締切日は今日から${LONGEST_DAYS}日以内にしてください` })
}
