import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../../platform/errors.ts'

export interface Approver {
  accountId: string
  name: string
}

/** Who approves, in order; nobody means that a posting needs no approval. */
export async function approversOf(tx: Tx, organizationId: string): Promise<Approver[]> {
  return tx
    .selectFrom('posting_approvers as p')
    .innerJoin('accounts as a', 'a.id', 'p.account_id')
    .select(['p.account_id as accountId', 'a.name'])
    .where('p.organization_id', '=', organizationId)
    .orderBy('p.position')
    .limit(5)
    .execute()
}

/** People of the municipality who may be in the line. */
export async function candidatesFor(tx: Tx, actor: Actor): Promise<Approver[]> {
  if (actor.kind !== 'municipality') throw new NotFound()
  return tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['m.account_id as accountId', 'a.name'])
    .where('m.organization_id', '=', actor.organizationId)
    .where('m.state', '=', 'active')
    .where('m.role', '!=', 'viewer')
    .orderBy('a.name')
    .orderBy('m.account_id')
    .limit(200)
    .execute()
}

/**
 * 決裁の順番を決める; an empty line ends the need for approval.
 * @throws NotAllowed unless an admin of the municipality; Invalid for a stranger or somebody named twice
 */
export async function setApprovers(tx: Tx, actor: Actor, line: readonly string[], now: Date): Promise<void> {
  if (actor.kind !== 'municipality') throw new NotFound()
  if (actor.role !== 'admin') throw new NotAllowed('決裁の順番は、管理者が決めます。')
  if (new Set(line).size < line.length) throw new Invalid({ first: '同じ人を2回選べません。順番を選び直してください' })
  const known = new Set((await candidatesFor(tx, actor)).map(({ accountId }) => accountId))
  if (line.some((id) => !known.has(id)))
    throw new Invalid({ first: '決裁する人は、組織の管理者か編集者から選んでください' })
  await tx.deleteFrom('posting_approvers').where('organization_id', '=', actor.organizationId).execute()
  const rows = line.map((account_id, n) => ({ organization_id: actor.organizationId, position: n + 1, account_id }))
  if (rows.length > 0) await tx.insertInto('posting_approvers').values(rows).execute()
  const detail = { people: line.length }
  await record(tx, actor, { name: 'organization.approvers_set', subject: actor.organizationId, detail }, now)
}
