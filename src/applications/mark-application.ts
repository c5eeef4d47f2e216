import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { lockApplication } from './find-application.ts'

/** 評価 — what colleagues of the client think, shared among themselves; the applicant never reads it. */
export const markNames = { yes: '会ってみたい', maybe: '迷っている', no: '見送りでよい' } as const
export type Mark = keyof typeof markNames

/** 評価を付ける。 Each colleague has one, and may change it in any state. */
export async function markApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  { mark, note }: { mark: Mark; note: string },
  now: Date,
): Promise<void> {
  await lockApplication(tx, actor, id, 'mark')
  const accountId = accountOf(actor)
  if (!accountId) throw new NotAllowed()
  await tx
    .insertInto('application_marks')
    .values({ application_id: id, account_id: accountId, mark, note, at: now })
    .onConflict((c) => c.columns(['application_id', 'account_id']).doUpdateSet({ mark, note, at: now }))
    .execute()
  await record(tx, actor, { name: 'application.marked', subject: id, detail: { mark } }, now)
}
