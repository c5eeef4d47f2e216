import { type Actor, accountOf } from '../actor.ts'
import { townsToChoose } from '../organizations/towns.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { type Part, wholeDesk } from './today.ts'

/** Which part of the work somebody sees when they come; everything, where they have not said. */
export async function choiceOf(tx: Tx, actor: Actor): Promise<Part> {
  const row = await tx
    .selectFrom('desk_choices')
    .selectAll()
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst()
  return row ? { mine: row.mine, municipalityId: row.municipality_id, programmeId: row.programme_id } : wholeDesk
}

/**
 * Keeps a part of the work as the first that somebody sees; it is theirs alone.
 * @throws NotFound for others than operators; Invalid at a town or programme that is not there
 */
export async function keepChoice(tx: Tx, actor: Actor, part: Part): Promise<void> {
  if (actor.kind !== 'operator') throw new NotFound()
  await refuseUnknown(tx, part)
  const row = { mine: part.mine, municipality_id: part.municipalityId, programme_id: part.programmeId }
  await tx
    .insertInto('desk_choices')
    .values({ account_id: actor.accountId, ...row })
    .onConflict((c) => c.column('account_id').doUpdateSet(row))
    .execute()
}

async function refuseUnknown(tx: Tx, { municipalityId, programmeId }: Part): Promise<void> {
  const isThere = async (table: 'organizations' | 'programmes', id: string | null) =>
    id === null || (await tx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  if (!(await isThere('organizations', municipalityId))) throw new Invalid({ town: '町を一覧から選んでください' })
  if (!(await isThere('programmes', programmeId))) throw new Invalid({ programme: '事業を一覧から選んでください' })
}

export interface DeskTowns {
  towns: { id: string; name: string }[]
  programmes: { id: string; name: string; town: string; municipalityId: string }[]
}

/** Towns and programmes to choose from. */
export async function deskTowns(tx: Tx): Promise<DeskTowns> {
  const programmes = await tx
    .selectFrom('programmes as g')
    .innerJoin('organizations as t', 't.id', 'g.municipality_id')
    .select(['g.id', 'g.name', 't.name as town', 't.id as municipalityId'])
    .orderBy('t.place_code')
    .orderBy('g.first_year', 'desc')
    .orderBy('g.id')
    .limit(2000)
    .execute()
  return { towns: await townsToChoose(tx), programmes }
}
