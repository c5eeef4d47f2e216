import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import { addParty, threadAbout } from '../messages/open-thread.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { findCase, requireWalking } from './find-case.ts'
import { tellCompanyOfCase, tellNewCoordinator } from './letters.ts'
import { requireCoordinator } from './open-case.ts'

/** 伴走担当を引き継ぐ, with a note for whoever goes on; another operator's house comes into its thread. @throws Invalid when it is theirs already or they are nobody here */
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
  const joined = await joinThread(tx, actor, id, now)
  await tellNewCoordinator(tx, { id, handover: handover.id, coordinatorId: to, note }, now)
  await tellCompanyOfCase(tx, { id, companyId: row.company_id, coordinatorId: to, joined }, now)
}

/** Whoever goes on reads what the company and the house before them wrote. @returns whether their house is new there */
async function joinThread(tx: Tx, actor: Actor, caseId: string, now: Date): Promise<boolean> {
  const thread = await threadAbout(tx, 'case', caseId)
  const house = organizationOf(actor)
  if (!thread || !house) return false
  // Who is a party reads the thread, and nobody else.
  if (await tx.selectFrom('threads').select('id').where('id', '=', thread).executeTakeFirst()) return false
  const own = tx.selectFrom('organizations').select('name').where('id', '=', house)
  const { name } = await own.executeTakeFirstOrThrow()
  await addParty(tx, thread, { kind: 'organization', id: house, label: name }, accountOf(actor), now)
  await record(tx, actor, { name: 'thread.joined', subject: thread, detail: { party: house } }, now)
  return true
}
