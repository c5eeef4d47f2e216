import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'

/**
 * 本人が提供の同意を取り消す。 The consent stays on record; a second row says that it ended, and from then on the recipient
 * reads nothing under it. The name cannot be taken back from a party of a running contract, which has to know with whom
 * it has it (フリーランス法3条). A town's ledger (the consent's subject is the town itself) needs no name for any contract.
 * @throws NotFound for another's consent, Stale when it was withdrawn before or a contract needs it
 */
export async function withdrawConsent(tx: Tx, actor: Actor, consentId: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') throw new NotAllowed('同意を取り消せるのは、ご本人だけです')
  const consent = await tx
    .selectFrom('consents')
    .select(['id', 'talent_id', 'recipient_id', 'item', 'subject'])
    .where('id', '=', consentId)
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst()
  if (!consent) throw new NotFound()
  const forLedger = consent.subject === consent.recipient_id
  if (consent.item === 'name' && !forLedger && (await hasRunningContract(tx, consent)))
    throw new Stale(
      '契約の準備中または契約期間中の相手には、氏名の提供の同意を取り消せません。契約が終わってから取り消してください。',
    )
  const first = await tx
    .insertInto('consent_withdrawals')
    .values({ consent_id: consentId, at: now })
    .onConflict((c) => c.column('consent_id').doNothing())
    .returning('consent_id')
    .executeTakeFirst()
  if (!first) throw new Stale('この同意はすでに取り消されています。')
  const detail = { recipient: consent.recipient_id }
  await record(tx, actor, { name: 'consent.withdrawn', subject: consent.talent_id, detail }, now)
}

async function hasRunningContract(tx: Tx, consent: { talent_id: string; recipient_id: string }): Promise<boolean> {
  const running = await tx
    .selectFrom('contracts')
    .select('id')
    .where('talent_id', '=', consent.talent_id)
    .where('client_id', '=', consent.recipient_id)
    .where('state', 'in', ['drafted', 'approval', 'proposed', 'in_force'])
    .limit(1)
    .executeTakeFirst()
  return running !== undefined
}
