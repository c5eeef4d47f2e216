import { sql } from 'kysely'
import { accountMoves } from '../../accounts/account.ts'
import { as, clock } from '../../actor.ts'
import { record } from '../../journal.ts'
import { endMembership } from '../../organizations/suspend-member.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { talentMoves } from '../../talents/talent.ts'
import { blockersOf } from './blockers.ts'
import { eraseCertificates } from './erase-certificates.ts'
import type { DeletionRow } from './find-deletion.ts'
import { tellDone, tellStopped } from './letters.ts'
import { moveDeletion } from './move-deletion.ts'

const AT_ONCE = 50

/**
 * 消去する: what the clock does when the waiting time of a 退会 is over, each in a transaction of its own. Asking twice is harmless.
 * @param secret seals what is left of a certificate
 * @returns how many were settled: erased, or stopped because something has to be finished first
 */
export async function carryOutDeletions(db: Database, secret: string, now: Date): Promise<number> {
  const due = await as(db, clock, (tx) =>
    tx
      .selectFrom('account_deletions')
      .select('id')
      .where('state', '=', 'requested')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(AT_ONCE)
      .execute(),
  )
  for (const { id } of due) await as(db, clock, (tx) => carryOut(tx, id, secret, now))
  return due.length
}

interface Person {
  id: string
  email: string
  state: string
}

async function carryOut(tx: Tx, id: string, secret: string, now: Date): Promise<void> {
  const found = await tx.selectFrom('account_deletions').select('account_id').where('id', '=', id).executeTakeFirst()
  if (!found) return
  // The account first, as the person's own acts lock it.
  const person = await tx
    .selectFrom('accounts')
    .select(['id', 'email', 'state'])
    .where('id', '=', found.account_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const deletion = (await tx
    .selectFrom('account_deletions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as DeletionRow
  // Taken back since it was found.
  if (deletion.state !== 'requested') return
  if (await isStillNeeded(tx, person.id)) return stop(tx, deletion, person, now)
  await erase(tx, deletion, person, secret, now)
}

/** What keeps an account, or somebody would wait in vain: an application sent since. */
async function isStillNeeded(tx: Tx, accountId: string): Promise<boolean> {
  if ((await blockersOf(tx, accountId)).length > 0) return true
  const open = await tx
    .selectFrom('applications')
    .select('id')
    .where('account_id', '=', accountId)
    .where('state', 'in', ['submitted', 'screening', 'interview'])
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

async function stop(tx: Tx, deletion: DeletionRow, person: Person, now: Date): Promise<void> {
  const moved = await moveDeletion(tx, deletion, 'stop', now)
  await record(tx, clock, { name: 'deletion.withdrawn', subject: deletion.id, ...moved, reason: 'needed' }, now)
  await tellStopped(tx, deletion.id, { accountId: person.id, address: person.email }, now)
}

async function erase(tx: Tx, deletion: DeletionRow, person: Person, secret: string, now: Date): Promise<void> {
  await endMemberships(tx, person.id, now)
  await eraseCertificates(tx, person.id, secret, now)
  const talent = await tx
    .selectFrom('talents')
    .select(['id', 'state'])
    .where('account_id', '=', person.id)
    .executeTakeFirst()
  await sql`select erase_account(${deletion.id}, ${now})`.execute(tx)
  const moved = await moveDeletion(tx, deletion, 'carryOut', now)
  await record(tx, clock, { name: 'deletion.done', subject: deletion.id, ...moved }, now)
  const gone = { from: person.state, to: accountMoves.delete.to }
  await record(tx, clock, { name: 'account.deleted', subject: person.id, ...gone }, now)
  if (talent) {
    const { to } = talentMoves.delete
    await record(tx, clock, { name: 'talent.deleted', subject: talent.id, from: talent.state, to }, now)
  }
  await tellDone(tx, deletion.id, person.email, now)
}

async function endMemberships(tx: Tx, accountId: string, now: Date): Promise<void> {
  const own = await tx
    .selectFrom('memberships')
    .select('id')
    .where('account_id', '=', accountId)
    .where('state', '!=', 'ended')
    .orderBy('organization_id')
    .execute()
  for (const { id } of own) await endMembership(tx, clock, id, now)
}
