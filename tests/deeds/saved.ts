import { randomUUID } from 'node:crypto'
import { stopPath } from '../../src/postings/saved/stop-token.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'
import type { Deed, Stage } from './deed.ts'

const SHARED = '公開中の求人とまちは、だれのものでもない'

/** A search that a talent has saved. */
async function searchOf(s: Stage, stopped = false) {
  const actor = await talentsOf(s.owner).complete()
  const id = randomUUID()
  await s.owner
    .insertInto('saved_searches')
    .values({
      id,
      talent_id: actor.talentId,
      account_id: actor.accountId,
      query: 'prefecture=31',
      stopped_at: stopped ? NOW : null,
      told_until: NOW,
      at: NOW,
    })
    .execute()
  return { actor, id, stranger: await talentsOf(s.owner).complete() }
}

const ofSearch = (change: string, stopped = false): Deed => ({
  route: `/my/searches/:search/${change}`,
  arrange: async (s) => {
    const { actor, id, stranger } = await searchOf(s, stopped)
    return { actor, path: `/my/searches/${id}/${change}`, fields: {}, stranger }
  },
})

const watching = (noun: 'saves' | 'interests', off: boolean): Deed => ({
  route: off ? `/postings/:posting/${noun}/removals` : `/postings/:posting/${noun}`,
  noStranger: SHARED,
  arrange: async (s) => {
    const actor = await talentsOf(s.owner).complete()
    const { id } = await postingsOf(s.owner)('published')
    const table = noun === 'saves' ? 'saved_postings' : 'posting_interests'
    if (off) await s.owner.insertInto(table).values({ talent_id: actor.talentId, posting_id: id, at: NOW }).execute()
    return { actor, path: `/postings/${id}/${noun}${off ? '/removals' : ''}`, fields: {} }
  },
})

const following = (off: boolean): Deed => ({
  route: off ? '/my/towns/:municipality/unfollows' : '/my/towns/:municipality/follows',
  noStranger: SHARED,
  arrange: async (s) => {
    const actor = await talentsOf(s.owner).complete()
    const town = await office(s.owner).organization('municipality')
    const { place_code: code } = await s.owner
      .selectFrom('organizations')
      .select('place_code')
      .where('id', '=', town)
      .executeTakeFirstOrThrow()
    if (off)
      await s.owner
        .insertInto('town_follows')
        .values({ talent_id: actor.talentId, municipality_id: town, at: NOW })
        .execute()
    return { actor, path: `/my/towns/${code}/${off ? 'unfollows' : 'follows'}`, fields: {} }
  },
})

export const savedDeeds: readonly Deed[] = [
  watching('saves', false),
  watching('saves', true),
  watching('interests', false),
  watching('interests', true),
  following(false),
  following(true),
  {
    route: '/my/searches',
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: '/my/searches',
      fields: { query: 'prefecture=31' },
    }),
  },
  ofSearch('stops'),
  ofSearch('returns', true),
  ofSearch('removals'),
  {
    route: '/mail-stops/:search/:token',
    noStranger: '署名つきのリンクを持つ人が、だれであっても止められる',
    arrange: async (s) => {
      const { id } = await searchOf(s)
      return { actor: undefined, path: stopPath(s.services.config.secret, id), fields: {} }
    },
  },
]
