import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { findCase, requireWalking } from './find-case.ts'
import { tellCompanyOfCase, tellNewCoordinator } from './letters.ts'
import { requireCoordinator } from './open-case.ts'

/** 伴走担当を引き継ぐ, with a note for whoever goes on. @throws Invalid when it is theirs already or they are nobody here */
export async function handOverCase(
  tx: Tx,
  actor: Actor,
  id: string,
  { to, note }: { to: string; note: string },
  now: Date,
): Promise<void> {
  const row = await findCase(tx, actor, id, 'accompany', { lock: true })
  requireWalking(row)
  if (row.coordinator_id === to) throw new Invalid({ coordinator: 'いまの伴走担当とは別の人を選んでください' })
  await requireCoordinator(tx, actor, to)
  await tx.updateTable('cases').set({ coordinator_id: to }).where('id', '=', id).execute()
  const handover = { id: randomUUID(), case_id: id, from_account: row.coordinator_id, to_account: to, note, at: now }
  await tx.insertInto('case_handovers').values(handover).execute()
  await record(tx, actor, { name: 'case.handed_over', subject: id, detail: { coordinator: to } }, now)
  await tellNewCoordinator(tx, { id, handover: handover.id, coordinatorId: to, note }, now)
  await tellCompanyOfCase(tx, { id, companyId: row.company_id, coordinatorId: to }, now)
}
