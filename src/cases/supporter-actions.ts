import type { Member } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'

export interface OwnAction {
  id: string
  what: string
  dueOn: string
  company: string
}

/** What coordinators ask of a supporter, the most urgent on top; row-level security keeps others' away. */
export async function ownActions(tx: Tx, actor: Member): Promise<OwnAction[]> {
  return tx
    .selectFrom('next_actions as n')
    .innerJoin('cases as c', 'c.id', 'n.case_id')
    .innerJoin('organizations as o', 'o.id', 'c.company_id')
    .select(['n.id', 'n.what', 'n.due_on as dueOn', 'o.name as company'])
    .where('n.owner', '=', actor.kind)
    .where('n.state', '=', 'open')
    .orderBy('n.due_on')
    .orderBy('n.id')
    .limit(50)
    .execute()
}
