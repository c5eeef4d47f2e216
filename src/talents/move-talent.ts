import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { lockTalent } from './find-talent.ts'
import { canMoveTalent, talentMoves, talentStateNames } from './talent.ts'

const deeds = { confirm: 'talent.confirmed', rest: 'talent.rested', resume: 'talent.resumed' } as const

/** 取り込まれたプロフィールを本人が確かめ、活動を始める。 @throws NotFound for another's profile, Stale when it is active already */
export const confirmTalent = (tx: Tx, actor: Actor, id: string, now: Date): Promise<void> =>
  move(tx, actor, id, 'confirm', now)

/** 本人が活動を休む。 Shown to nobody from now on; what is under way goes on. @throws as above */
export const restTalent = (tx: Tx, actor: Actor, id: string, now: Date): Promise<void> =>
  move(tx, actor, id, 'rest', now)

/** 本人が活動を再開する。 @throws as above */
export const resumeTalent = (tx: Tx, actor: Actor, id: string, now: Date): Promise<void> =>
  move(tx, actor, id, 'resume', now)

async function move(tx: Tx, actor: Actor, id: string, name: keyof typeof deeds, now: Date): Promise<void> {
  const talent = await lockTalent(tx, actor, id, name)
  if (!canMoveTalent(talent.state, name))
    throw new Stale(`プロフィールはすでに「${talentStateNames[talent.state]}」になっています。`)
  const to = talentMoves[name].to
  await tx
    .updateTable('talents')
    .set((e) => ({ state: to, updated_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: deeds[name], subject: id, from: talent.state, to }, now)
}
