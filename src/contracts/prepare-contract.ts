import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Applications, Offers } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { earlierContract } from './chained-length.ts'
import { firstTerms } from './first-terms.ts'
import { addVersion } from './keep-version.ts'
import { partiesOf } from './parties.ts'
import { mayContract } from './policy.ts'

type Application = Selectable<Applications>

/**
 * 時計が契約書の案を作る, from the accepted offer, the posting and what both have registered. Asked twice, one contract; when the
 * application was withdrawn meanwhile, nothing.
 * @returns the contract's id, or null when there is nothing to prepare
 */
export async function prepareContract(tx: Tx, actor: Actor, applicationId: string, now: Date): Promise<string | null> {
  const application = await lockAccepted(tx, applicationId)
  if (!application) return null
  if (!mayContract(actor, 'prepare', { talentId: application.talent_id, clientId: application.client_id }))
    throw new NotAllowed()
  const offer = await acceptedOffer(tx, applicationId)
  if (!offer) return null
  const parties = await partiesOf(tx, actor, application)
  const id = await insertContract(tx, application, { needsApproval: parties.client.kind === 'municipality' }, now)
  if (!id) return null
  const posting = await tx
    .selectFrom('postings')
    .select(['title', 'deliverables', 'confidentiality', 'renewal_note'])
    .where('id', '=', application.posting_id)
    .executeTakeFirstOrThrow()
  await addVersion(tx, actor, id, { terms: firstTerms(offer, posting, parties), reason: 'first' }, now)
  const detail = {
    application: applicationId,
    talent: application.talent_id,
    municipality: application.municipality_id,
  }
  await record(tx, actor, { name: 'contract.drafted', subject: id, from: null, to: 'drafted', detail }, now)
  return id
}

/** The application under its posting's lock (left before right); undefined unless it is still accepted. */
async function lockAccepted(tx: Tx, id: string): Promise<Application | undefined> {
  const found = await tx.selectFrom('applications').select('posting_id').where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  await tx.selectFrom('postings').select('id').where('id', '=', found.posting_id).forUpdate().execute()
  const locked = await tx
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return locked.state === 'accepted' ? locked : undefined
}

/** The offer that the talent accepted: the last that was answered. */
export function acceptedOffer(tx: Tx, applicationId: string): Promise<Selectable<Offers> | undefined> {
  return tx
    .selectFrom('offers')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('answered_at', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
}

async function insertContract(
  tx: Tx,
  application: Application,
  { needsApproval }: { needsApproval: boolean },
  now: Date,
): Promise<string | undefined> {
  const { client_id, talent_id, account_id, posting_id, municipality_id } = application
  const parties = { client_id, talent_id, account_id, posting_id, municipality_id }
  const renews = await earlierContract(tx, { client_id, talent_id }, dayInJapan(now))
  const made = await tx
    .insertInto('contracts')
    .values({
      id: randomUUID(),
      application_id: application.id,
      ...parties,
      state: 'drafted',
      renews_id: renews,
      needs_approval: needsApproval,
      created_at: now,
    })
    .onConflict((c) => c.constraint('one_contract_per_application').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}
