import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type DebriefingContract, debriefedContract, type DebriefingRow, writesDebriefings } from './find-debriefing.ts'

export interface ListedDebriefing {
  row: DebriefingRow
  materials: { id: string; title: string }[]
}

export interface DebriefingsView extends DebriefingContract {
  debriefings: ListedDebriefing[]
  mayWrite: boolean
}

const MOST = 100

/** Every 報告会 of a contract, the newest first, with its materials. @throws as debriefedContract */
export async function debriefingsOf(tx: Tx, actor: Actor, contractId: string): Promise<DebriefingsView> {
  const found = await debriefedContract(tx, actor, contractId, 'view')
  const rows = (await tx
    .selectFrom('debriefings')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('held_on', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()) as DebriefingRow[]
  const materials = await tx
    .selectFrom('debriefing_materials as m')
    .innerJoin('debriefings as d', 'd.id', 'm.debriefing_id')
    .select(['m.id', 'm.title', 'm.debriefing_id'])
    .where('d.contract_id', '=', contractId)
    .orderBy('m.at')
    .orderBy('m.title')
    .orderBy('m.id')
    .execute()
  return {
    ...found,
    mayWrite: writesDebriefings(actor, found.side),
    debriefings: rows.map((row) => ({
      row,
      materials: materials
        .filter(({ debriefing_id }) => debriefing_id === row.id)
        .map(({ id, title }) => ({ id, title })),
    })),
  }
}
