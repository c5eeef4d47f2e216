import { type Actor, mayWrite } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { usualAlertDays } from './alerts.ts'

export interface AlertDays {
  quietDays: number
  silentDays: number
}

/** After how many days an operator is told, of one programme. @throws NotFound for others than operators, or no programme */
export async function alertDaysOf(tx: Tx, actor: Actor, programmeId: string): Promise<AlertDays & { name: string }> {
  if (actor.kind !== 'operator') throw new NotFound()
  const row = await tx
    .selectFrom('programmes as g')
    .leftJoin('programme_alert_days as d', 'd.programme_id', 'g.id')
    .select(['g.name', 'd.quiet_days', 'd.silent_days'])
    .where('g.id', '=', programmeId)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return {
    name: row.name,
    quietDays: row.quiet_days ?? usualAlertDays.quiet,
    silentDays: row.silent_days ?? usualAlertDays.silent,
  }
}

/** 知らせる日数を変える. @throws NotFound as above; NotAllowed for a viewer */
export async function changeAlertDays(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  { quietDays, silentDays }: AlertDays,
  now: Date,
): Promise<void> {
  await alertDaysOf(tx, actor, programmeId)
  if (!mayWrite(actor)) throw new NotAllowed()
  const days = { quiet_days: quietDays, silent_days: silentDays }
  await tx
    .insertInto('programme_alert_days')
    .values({ programme_id: programmeId, ...days })
    .onConflict((c) => c.column('programme_id').doUpdateSet(days))
    .execute()
  const detail = { quiet: quietDays, silent: silentDays }
  await record(tx, actor, { name: 'programme.alert_days_changed', subject: programmeId, detail }, now)
}
