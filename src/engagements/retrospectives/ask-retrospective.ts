import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import { type ContractRow, factsOfContract } from '../../contracts/find-contract.ts'
import { record } from '../../journal.ts'
import { formatDay } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { mayEngage } from '../policy.ts'
import { type Parties, tellSide } from '../tell-side.ts'
import { answerableUntil } from './retrospective.ts'

/**
 * 振返りをたずねる: both sides, once, after the end of their contract.
 * @returns its id; null when the contract runs, or was asked about before
 */
export async function askRetrospective(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<string | null> {
  const contract = (await tx
    .selectFrom('contracts')
    .selectAll()
    .where('id', '=', contractId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()) as ContractRow | undefined
  if (!contract || (contract.state !== 'ended' && contract.state !== 'terminated')) return null
  if (!mayEngage(actor, 'askRetrospective', factsOfContract(contract))) throw new NotAllowed()
  const { account_id, client_id, municipality_id } = contract
  const made = await tx
    .insertInto('retrospectives')
    .values({ id: randomUUID(), contract_id: contractId, account_id, client_id, municipality_id, asked_at: now })
    .onConflict((c) => c.column('contract_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return null
  await record(tx, actor, { name: 'retrospective.asked', subject: made.id, detail: { contract: contractId } }, now)
  const until = formatDay(answerableUntil(now))
  for (const side of ['talent', 'client'] as const)
    await tellSide(tx, contract, side, { ...asking(until), once: `retrospective-asked-${made.id}` }, now)
  return made.id
}

const below = '/retrospective'
const asking = (until: string) => ({
  subject: '契約の振返りにお答えください',
  body: `契約が終わりました。満足度などを1分ほどでお答えください。相手には見えません。${until}まで答えられます。`,
  below,
})

/** Asks the sides that have not answered once more. @returns false when there was nobody to ask */
export async function remindOfRetrospective(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('retrospectives')
    .selectAll()
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return false
  await tx.updateTable('retrospectives').set({ reminded_at: now }).where('id', '=', id).execute()
  const given = await tx.selectFrom('retrospective_answers').select('side').where('retrospective_id', '=', id).execute()
  const parties: Parties = { id: row.contract_id, account_id: row.account_id, client_id: row.client_id }
  const silent = (['talent', 'client'] as const).filter((side) => !given.some((answer) => answer.side === side))
  const words = {
    once: `retrospective-reminded-${id}`,
    subject: '契約の振返りのお答えをお待ちしています',
    body: `${formatDay(answerableUntil(row.asked_at))}まで答えられます。次の企業と副業人材のために、1分ほどお貸しください。このお願いは今回が最後です。`,
    below,
  }
  for (const side of silent) await tellSide(tx, parties, side, words, now)
  return silent.length > 0
}
