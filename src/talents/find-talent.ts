import type { Selectable } from 'kysely'
import type { Talents } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../platform/errors.ts'
import { mayTalent, type TalentAction, type TalentFacts } from './policy.ts'
import type { TalentState } from './talent.ts'

export type TalentRow = Omit<Selectable<Talents>, 'state'> & { state: TalentState }

/** What the policy looks at, of a row. */
export function factsOfTalent(row: TalentRow): TalentFacts {
  return {
    accountId: row.account_id,
    state: row.state,
    shownToCompanies: row.shown_to_companies,
    shownToTowns: row.shown_to_towns,
  }
}

/**
 * Locks a talent for a change, seen through the actor. Row-level security lets only the person lock it.
 * @throws NotFound when it does not exist or the actor may not even see it; NotAllowed when they may see but not do it
 */
export async function lockTalent(tx: Tx, actor: Actor, id: string, action: TalentAction): Promise<TalentRow> {
  await findTalent(tx, actor, id, action)
  const row = await tx.selectFrom('talents').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return permitted(actor, row as TalentRow | undefined, action)
}

/** Reads a talent, seen through the actor. @throws NotFound, NotAllowed as above */
export async function findTalent(tx: Tx, actor: Actor, id: string, action: TalentAction = 'view'): Promise<TalentRow> {
  const row = await tx.selectFrom('talents').selectAll().where('id', '=', id).executeTakeFirst()
  return permitted(actor, row as TalentRow | undefined, action)
}

function permitted(actor: Actor, row: TalentRow | undefined, action: TalentAction): TalentRow {
  if (!row || row.state === 'deleted' || !mayTalent(actor, 'view', factsOfTalent(row))) throw new NotFound()
  if (!mayTalent(actor, action, factsOfTalent(row))) throw new NotAllowed()
  return row
}

/**
 * Nothing is overwritten unseen: the form says which version it was drawn from.
 * @throws Invalid so that what was typed is kept on the page
 */
export function refuseOlder(row: TalentRow, version: number): void {
  if (row.version !== version)
    throw new Invalid({
      version:
        'この画面を開いたあとに、別の画面でプロフィールが変更されました。内容を確かめて、よければもう一度保存してください',
    })
}
