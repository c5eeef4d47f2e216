import { randomUUID } from 'node:crypto'
import { type Actor, mayWrite } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { findStatement } from './find-statement.ts'

/** 公表する: the result, as it was submitted, can be read by everybody. @returns the publication */
export async function publishResult(tx: Tx, actor: Actor, statementId: string, now: Date): Promise<string> {
  const found = await findStatement(tx, actor, statementId, 'publish', { lock: true })
  if (await publicationOf(tx, statementId)) throw new Stale('この結果はすでに公表されています。')
  const id = randomUUID()
  const { municipality_id, year } = found
  await tx
    .insertInto('statement_publications')
    .values({ id, statement_id: statementId, municipality_id, year, published_at: now })
    .execute()
  const detail = { statement: statementId, year }
  await record(tx, actor, { name: 'publication.made', subject: id, from: null, to: 'published', detail }, now)
  return id
}

/** The publication in force. */
export function publicationOf(tx: Tx, statementId: string) {
  return tx
    .selectFrom('statement_publications')
    .select(['id', 'published_at'])
    .where('statement_id', '=', statementId)
    .where('state', '=', 'published')
    .executeTakeFirst()
}

/** 公表を取り下げる. That it was published, and is withdrawn, stays to be read. @returns its statement */
export async function withdrawPublication(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  if (actor.kind !== 'municipality') throw new NotFound()
  const found = await tx
    .selectFrom('statement_publications')
    .select(['statement_id', 'state', 'municipality_id'])
    .where('id', '=', id)
    .where('municipality_id', '=', actor.organizationId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  if (found.state !== 'published') throw new Stale('この公表はすでに取り下げられています。')
  await tx
    .updateTable('statement_publications')
    .set({ state: 'withdrawn', withdrawn_at: now })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'publication.withdrawn', subject: id, from: 'published', to: 'withdrawn' }, now)
  return found.statement_id
}
