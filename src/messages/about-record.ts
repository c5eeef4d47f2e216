import type { Actor } from '../actor.ts'
import { findApplication } from '../applications/find-application.ts'
import { findContract } from '../contracts/find-contract.ts'
import { factsOfContract } from '../contracts/find-contract.ts'
import { sideOf } from '../contracts/policy.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/web/form.ts'
import type { ThreadParty, ToOpen } from './open-thread.ts'

/**
 * What 「application:<id>」 or 「contract:<id>」 in a link stands for. Records of desks further right open their threads
 * themselves (`openThread`). @throws NotFound unless the actor is a party of that record
 */
export async function aboutRecord(tx: Tx, actor: Actor, text: string): Promise<ToOpen> {
  const [kind = '', id = ''] = text.split(':')
  if (!isUuid(id)) throw new NotFound()
  if (kind === 'application') return aboutApplication(tx, actor, id)
  if (kind === 'contract') return aboutContract(tx, actor, id)
  throw new NotFound()
}

async function aboutApplication(tx: Tx, actor: Actor, id: string): Promise<ToOpen> {
  // The bid's words are between the two sides; who may read them may write to the other.
  const row = await findApplication(tx, actor, id, 'viewBid')
  const { title, client } = await namesOf(tx, row)
  const atClient = `/client/applications/${id}`
  const paths = {
    talent: `/my/applications/${id}`,
    company: atClient,
    municipality: atClient,
    operator: `/desk/applications/${id}`,
  }
  return { about: { kind: 'application', id, title, paths }, parties: bothSides(row, '応募者', client) }
}

async function aboutContract(tx: Tx, actor: Actor, id: string): Promise<ToOpen> {
  const row = await findContract(tx, actor, id)
  if (!sideOf(actor, factsOfContract(row))) throw new NotFound()
  const { title, client } = await namesOf(tx, row)
  const atClient = `/client/contracts/${id}`
  const paths = { talent: `/my/contracts/${id}`, company: atClient, municipality: atClient }
  return { about: { kind: 'contract', id, title, paths }, parties: bothSides(row, '副業人材', client) }
}

async function namesOf(tx: Tx, row: { posting_id: string; client_id: string }) {
  return tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.title', 'o.name as client'])
    .where('p.id', '=', row.posting_id)
    .executeTakeFirstOrThrow()
}

function bothSides(row: { account_id: string; client_id: string }, label: string, client: string): ThreadParty[] {
  return [
    { kind: 'account', id: row.account_id, label },
    { kind: 'organization', id: row.client_id, label: client },
  ]
}
