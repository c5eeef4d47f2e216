import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Offers } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { PaymentTemplateId } from '../law/payment-templates.ts'
import type { Tx } from '../platform/db/database.ts'
import type { FeeKind, TravelPayer } from '../postings/words.ts'
import type { DeclineReason, WithdrawalReason } from './application.ts'
import { type ApplicationRow, findApplication } from './find-application.ts'
import type { ApplicationAction } from './policy.ts'

/** 提示された条件, as both sides read it. Days are 2026-04-01, fees yen. */
export interface Offer {
  id: string
  feeKind: FeeKind
  feeYen: number
  hoursPerMonth: number
  startsOn: string
  endsOn: string
  duties: string
  workPlace: string
  paymentRule: PaymentTemplateId
  travelPaidBy: TravelPayer
  message: string
  answerBy: Date
  at: Date
  answeredAt: Date | null
}

/** An application with what belongs to it, as its parties (and the operator, without its words) read it. */
export interface ReadApplication {
  row: ApplicationRow
  posting: { id: string; title: string; state: string }
  client: { id: string; name: string }
  offer: Offer | null
  decline: { reason: DeclineReason; message: string; at: Date } | null
  withdrawal: { reason: WithdrawalReason; note: string; by: 'talent' | 'clock'; at: Date } | null
  contractId: string | null
}

/** Reads one application, seen through the actor. @throws NotFound, NotAllowed as `findApplication` */
export async function readApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ApplicationAction = 'view',
): Promise<ReadApplication> {
  const row = await findApplication(tx, actor, id, action)
  const names = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .leftJoin('contracts as c', (join) => join.on('c.application_id', '=', id))
    .select(['p.id', 'p.title', 'p.state', 'o.id as clientId', 'o.name', 'c.id as contractId'])
    .where('p.id', '=', row.posting_id)
    .executeTakeFirstOrThrow()
  return {
    row,
    posting: { id: names.id, title: names.title, state: names.state },
    client: { id: names.clientId, name: names.name },
    offer: await latestOffer(tx, id),
    decline: (await declineOf(tx, id)) ?? null,
    withdrawal: (await withdrawalOf(tx, id)) ?? null,
    contractId: names.contractId,
  }
}

async function latestOffer(tx: Tx, id: string): Promise<Offer | null> {
  const row = await tx
    .selectFrom('offers')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? offerOf(row) : null
}

function offerOf(row: Selectable<Offers>): Offer {
  return {
    id: row.id,
    feeKind: row.fee_kind as FeeKind,
    feeYen: row.fee_yen,
    hoursPerMonth: row.hours_per_month,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    duties: row.duties,
    workPlace: row.work_place,
    paymentRule: row.payment_rule as PaymentTemplateId,
    travelPaidBy: row.travel_paid_by as TravelPayer,
    message: row.message,
    answerBy: row.answer_by,
    at: row.at,
    answeredAt: row.answered_at,
  }
}

function declineOf(tx: Tx, id: string) {
  return tx
    .selectFrom('declines')
    .select([sql<DeclineReason>`reason`.as('reason'), 'message', 'at'])
    .where('application_id', '=', id)
    .executeTakeFirst()
}

function withdrawalOf(tx: Tx, id: string) {
  return tx
    .selectFrom('withdrawals')
    .select([sql<WithdrawalReason>`reason`.as('reason'), 'note', sql<'talent' | 'clock'>`by_kind`.as('by'), 'at'])
    .where('application_id', '=', id)
    .executeTakeFirst()
}

/** May the client of this application read the talent's name by now? Asked by the talent, who reads all own consents. */
export async function isNamed(tx: Tx, { talent_id, client_id }: ApplicationRow): Promise<boolean> {
  const row = await tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select('c.id')
    .where('c.talent_id', '=', talent_id)
    .where('c.recipient_id', '=', client_id)
    .where('c.item', '=', 'name')
    .where('w.consent_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
