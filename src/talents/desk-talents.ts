import type { TalentProfileView } from './profile-parts.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { profilesOf } from './profile.ts'
import type { TalentState } from './talent.ts'

export interface TalentFilter {
  skill: string | null
  /** First two digits of a 団体コード. */
  prefecture: string | null
  state: TalentState | null
}

export const TALENTS_PER_PAGE = 20

export interface TalentList {
  talents: TalentProfileView[]
  total: number
}

/** Talents as the operator lists them, without names; the last changed first. @throws NotFound for everybody else */
export async function talentsForDesk(tx: Tx, actor: Actor, filter: TalentFilter, page: number): Promise<TalentList> {
  if (actor.kind !== 'operator') throw new NotFound()
  const { total } = await matching(tx, filter)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching(tx, filter)
    .select('t.id')
    .orderBy('t.updated_at', 'desc')
    .orderBy('t.id')
    .limit(TALENTS_PER_PAGE)
    .offset((page - 1) * TALENTS_PER_PAGE)
    .execute()
  const profiles = await profilesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return { talents: rows.flatMap(({ id }) => profiles.get(id) ?? []), total }
}

function matching(tx: Tx, { skill, prefecture, state }: TalentFilter) {
  return tx
    .selectFrom('talents as t')
    .where('t.state', '!=', 'deleted')
    .$if(state !== null, (query) => query.where('t.state', '=', state ?? ''))
    .$if(skill !== null, (query) =>
      query.where(
        't.id',
        'in',
        tx
          .selectFrom('talent_skills')
          .select('talent_id')
          .where('skill', '=', skill ?? ''),
      ),
    )
    .$if(prefecture !== null, (query) =>
      query.where(
        't.id',
        'in',
        tx.selectFrom('talent_places').select('talent_id').where('place_code', 'like', `${prefecture}%`),
      ),
    )
}
