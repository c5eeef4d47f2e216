import type { Actor } from '../actor.ts'
import type { Beginning } from '../messages/first-message.tsx'
import { wayToThread } from '../messages/open-thread.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import type { CaseRow } from './find-case.ts'
import { mayCase } from './policy.ts'
import { ownCaseId } from './read-case.ts'
import { threadOfCase } from './thread-of-case.ts'

/** Where the first message of a case is written: below the case at the desk, or below the company's own page. */
export async function beginningOf(visit: Visit): Promise<Beginning> {
  const { actor } = visit
  if (actor.kind === 'operator') {
    const id = visit.id('case')
    const crumbs = [{ href: '/desk/cases', label: '伴走' }]
    return { toOpen: (tx) => threadOfCase(tx, actor, id), action: `/desk/cases/${id}/thread`, crumbs }
  }
  const id = await visit.read((tx) => ownCaseId(tx, actor))
  if (!id) throw new NotFound()
  const crumbs = [{ href: '/client/case', label: '伴走' }]
  return { toOpen: (tx) => threadOfCase(tx, actor, id), action: '/client/case/thread', crumbs }
}

/** The link from a case to its thread; null where the actor has none to read and none to begin. */
export async function wayToTalk(tx: Tx, actor: Actor, row: CaseRow): Promise<string | null> {
  const facts = { companyId: row.company_id, municipalityId: row.municipality_id }
  const form = actor.kind === 'operator' ? `/desk/cases/${row.id}/thread` : '/client/case/thread'
  const begins = mayCase(actor, 'talk', facts) && row.state !== 'finished'
  return wayToThread(tx, { kind: 'case', id: row.id }, begins ? form : null)
}
