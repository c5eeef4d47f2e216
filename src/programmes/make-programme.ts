import { randomUUID } from 'node:crypto'
import { type Actor, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { findProgramme } from './find-programme.ts'
import { mayProgramme } from './policy.ts'

export interface ProgrammeText {
  name: string
  purpose: string
  firstYear: number
  lastYear: number
  replyDays: number
  reminderDays: number
}

/** 事業を登録する. @throws Invalid for years or clocks that cannot be; NotAllowed for another town's */
export async function makeProgramme(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  text: ProgrammeText,
  now: Date,
): Promise<string> {
  if (!mayProgramme(actor, 'make', { municipalityId })) throw new NotAllowed()
  refuseImpossible(text)
  const town = await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', municipalityId)
    .where('kind', '=', 'municipality')
    .executeTakeFirst()
  if (!town) throw new Invalid({ municipality: '町を一覧から選んでください' })
  const id = randomUUID()
  const operator_id = actor.kind === 'operator' ? organizationOf(actor) : null
  await tx
    .insertInto('programmes')
    .values({ id, municipality_id: municipalityId, operator_id, ...rowOf(text), created_at: now })
    .execute()
  await record(tx, actor, { name: 'programme.made', subject: id }, now)
  return id
}

/** 事業を変える. @throws Stale when somebody else has changed it meanwhile */
export async function changeProgramme(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
  text: ProgrammeText,
  now: Date,
): Promise<void> {
  const programme = await findProgramme(tx, actor, id, 'change', { lock: true })
  if (programme.version !== version)
    throw new Stale('ほかの人がこの事業を変更しました。最新の内容を確かめてから、もう一度変更してください。')
  refuseImpossible(text)
  await tx
    .updateTable('programmes')
    .set({ ...rowOf(text), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'programme.changed', subject: id, detail: { version: version + 1 } }, now)
}

function rowOf(text: ProgrammeText) {
  return {
    name: text.name,
    purpose: text.purpose,
    first_year: text.firstYear,
    last_year: text.lastYear,
    reply_days: text.replyDays,
    reminder_days: text.reminderDays,
  }
}

function refuseImpossible(text: ProgrammeText): void {
  if (text.lastYear < text.firstYear) throw new Invalid({ lastYear: '終わりの年度は、始まりの年度以降にしてください' })
  if (text.lastYear - text.firstYear > 9) throw new Invalid({ lastYear: '事業の期間は10年度以内にしてください' })
  if (text.reminderDays >= text.replyDays)
    throw new Invalid({ reminderDays: '催促の日数は、返答の期限より短くしてください' })
}
