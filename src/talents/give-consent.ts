import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { type ConsentItem, wordingHash } from './consent.ts'

export type { ConsentItem } from './consent.ts'

export interface ConsentGiven {
  talentId: string
  /** The organization that may read the items from now on. */
  recipientId: string
  items: readonly ConsentItem[]
  /** The application (or other deed) it is for. */
  subject: string
  purpose: string
  /** What was on the page when they agreed: see `wordingOf`. */
  wording: string
}

/**
 * 本人が情報の提供に同意する。 One row per item, append-only (個人情報保護法27条・29条). An item that this recipient may read
 * already for the same deed is not written twice. The talent's row is locked, so that two clicks are one consent.
 * @throws NotFound for another's profile, NotAllowed when somebody else would consent in the person's name
 */
export async function giveConsent(tx: Tx, actor: Actor, given: ConsentGiven, now: Date): Promise<void> {
  const accountId = await lockOwn(tx, actor, given.talentId)
  const missing = await itemsNotYetGiven(tx, given)
  if (missing.length === 0) return
  const hash = wordingHash(given.wording)
  await tx
    .insertInto('consent_wordings')
    .values({ hash, wording: given.wording, at: now })
    .onConflict((c) => c.column('hash').doNothing())
    .execute()
  const about = {
    talent_id: given.talentId,
    account_id: accountId,
    recipient_id: given.recipientId,
    purpose: given.purpose,
    subject: given.subject,
    wording_hash: hash,
    at: now,
  }
  await tx
    .insertInto('consents')
    .values(missing.map((item) => ({ id: randomUUID(), item, ...about })))
    .execute()
  const detail = { recipient: given.recipientId, items: missing, about: given.subject }
  await record(tx, actor, { name: 'consent.given', subject: given.talentId, detail }, now)
}

async function lockOwn(tx: Tx, actor: Actor, talentId: string): Promise<string> {
  const accountId = accountOf(actor)
  if (actor.kind !== 'talent' || !accountId) throw new NotAllowed('情報の提供に同意できるのは、ご本人だけです')
  const talent = await tx
    .selectFrom('talents')
    .select('id')
    .where('id', '=', talentId)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!talent) throw new NotFound()
  return accountId
}

async function itemsNotYetGiven(tx: Tx, given: ConsentGiven): Promise<ConsentItem[]> {
  const rows = await tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select('c.item')
    .where('c.talent_id', '=', given.talentId)
    .where('c.recipient_id', '=', given.recipientId)
    .where('c.subject', '=', given.subject)
    .where('w.consent_id', 'is', null)
    .execute()
  const has = new Set(rows.map(({ item }) => item))
  return [...new Set(given.items)].filter((item) => !has.has(item))
}
