import { as, clock } from '../actor.ts'
import { renewalQuestions } from '../law/early-termination.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { abandonWithdrawn } from './abandon-contract.ts'
import { canMoveContract } from './contract.ts'
import { endContract } from './end-contract.ts'
import type { ContractRow } from './find-contract.ts'
import { tellClient } from './letters.ts'

const AT_ONCE = 200

/**
 * 契約の時計を見て回る: ends what is over, lets go what lost its application, asks 「更新しますか」 60, 45 and 31 days before
 * the end. Each contract is its own transaction; running again changes nothing.
 */
export async function watchContracts(db: Database, now: Date): Promise<void> {
  for (const id of await as(db, clock, (tx) => dueToEnd(tx, now)))
    await as(db, clock, (tx) => endContract(tx, clock, id, now))
  for (const id of await as(db, clock, orphans)) await as(db, clock, (tx) => letGo(tx, id, now))
  await as(db, clock, (tx) => askAboutRenewal(tx, now))
}

async function dueToEnd(tx: Tx, now: Date): Promise<string[]> {
  const rows = await running(tx)
    .where((e) => e(e.fn.coalesce('t.ends_on', 'v.ends_on'), '<', dayInJapan(now).toString()))
    .execute()
  return rows.map(({ id }) => id)
}

/** Contracts in force with the day on which they end: the announced one, or the agreed one. */
function running(tx: Tx) {
  return tx
    .selectFrom('contracts as c')
    .innerJoin('contract_versions as v', (join) =>
      join.onRef('v.contract_id', '=', 'c.id').onRef('v.number', '=', 'c.current_version'),
    )
    .leftJoin('terminations as t', 't.contract_id', 'c.id')
    .select(['c.id', 'c.client_id', 'c.account_id', 'v.ends_on'])
    .where('c.state', '=', 'in_force')
    .orderBy('v.ends_on')
    .orderBy('c.id')
    .limit(AT_ONCE)
}

/** Contracts before they are in force whose application was withdrawn meanwhile. */
async function orphans(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('applications as a', 'a.id', 'c.application_id')
    .select('c.id')
    .where('c.state', 'in', ['drafted', 'approval', 'proposed'])
    .where('a.state', 'in', ['withdrawn', 'declined'])
    .orderBy('c.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

async function letGo(tx: Tx, id: string, now: Date): Promise<void> {
  const contract = (await tx
    .selectFrom('contracts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()) as ContractRow | undefined
  if (contract && canMoveContract(contract.state, 'abandon')) await abandonWithdrawn(tx, contract, now)
}

async function askAboutRenewal(tx: Tx, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const soon = await running(tx)
    .where('t.contract_id', 'is', null)
    .where('v.ends_on', '>=', today.toString())
    .where('v.ends_on', '<=', today.add({ days: 60 }).toString())
    // Those that were asked before stay in the list, so it must not end with them.
    .limit(5000)
    .execute()
  for (const contract of soon) {
    const asked = renewalQuestions(Temporal.PlainDate.from(contract.ends_on))
    const due = asked.findLast((day) => Temporal.PlainDate.compare(day, today) <= 0)
    // Once per question: the day of the question is part of the letter's own mark.
    if (due) await tellClient(tx, contract, 'renewal', due.toString(), now)
  }
}
