import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { noteChange } from '../talents/change-talent.ts'
import { lockTalent } from '../talents/find-talent.ts'

export type ListOrder = 'fit' | 'new'
export const listOrders = ['fit', 'new'] as const

/** 本人がおすすめの並び順を選ぶ。 The same again changes nothing. @throws NotFound for another's profile */
export async function preferOrder(tx: Tx, actor: Actor, id: string, order: ListOrder, now: Date): Promise<void> {
  const talent = await lockTalent(tx, actor, id, 'edit')
  const newest = order === 'new'
  if (talent.prefers_newest === newest) return
  await tx.updateTable('talents').set({ prefers_newest: newest }).where('id', '=', id).execute()
  await noteChange(tx, actor, id, now)
}
