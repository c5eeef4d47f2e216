import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { lockEvent } from './find-event.ts'
import { isOver } from './judge-proposals.ts'

/** 審査の項目と審査員を決める, as long as nobody has given points. @throws Invalid, Stale */
export async function setJudging(
  tx: Tx,
  actor: Actor,
  eventId: string,
  { criteria, judges }: { criteria: readonly string[]; judges: readonly string[] },
  now: Date,
): Promise<void> {
  const event = await lockEvent(tx, actor, eventId, 'judge')
  if (event.kind !== 'presentation' || event.presents_id === null || isOver(event))
    throw new Stale('審査は、ツアーの提案を発表する成果発表会で、報告を出すまで行えます。')
  const scored = await tx
    .selectFrom('proposal_scores')
    .select('judge')
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  if (scored) throw new Stale('すでに点が記録されているため、項目と審査員を変えられません。')
  requireNames('criteria', criteria, 8)
  requireNames('judges', judges, 10)
  const rows = (names: readonly string[]) =>
    names.map((name, at) => ({ event_id: eventId, municipality_id: event.municipality_id, number: at + 1, name }))
  await tx.deleteFrom('event_criteria').where('event_id', '=', eventId).execute()
  await tx.deleteFrom('event_judges').where('event_id', '=', eventId).execute()
  await tx.insertInto('event_criteria').values(rows(criteria)).execute()
  await tx.insertInto('event_judges').values(rows(judges)).execute()
  const detail = { criteria: criteria.length, judges: judges.length }
  await record(tx, actor, { name: 'event.judging_set', subject: eventId, detail }, now)
}

function requireNames(field: string, names: readonly string[], most: number): void {
  const fits = names.length >= 1 && names.length <= most && new Set(names).size === names.length
  if (!fits || names.some((name) => name.length > 40))
    throw new Invalid({ [field]: `1行に1つ、それぞれ40文字以内で、重ならないように${most}行まで入力してください` })
}
