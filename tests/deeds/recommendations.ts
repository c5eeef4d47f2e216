import { randomUUID } from 'node:crypto'
import { digestStopPath } from '../../src/recommendations/digest/stop-link.ts'
import type { Look } from '../matrix/looks.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'
import type { Deed } from './deed.ts'

/** おすすめ: the talent's own choice of order. No record in the path could be another's. */
export const recommendationDeeds: readonly Deed[] = [
  {
    route: '/my/recommendations/orders',
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: '/my/recommendations/orders',
      fields: { order: 'new' },
    }),
  },
  {
    route: '/my/recommendations/digest-stops',
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: '/my/recommendations/digest-stops',
      fields: {},
    }),
  },
  {
    route: '/my/recommendations/digests',
    arrange: async (s) => {
      const actor = await talentsOf(s.owner).complete()
      await s.owner.insertInto('digests').values({ talent_id: actor.talentId, stopped_at: NOW }).execute()
      return { actor, path: '/my/recommendations/digests', fields: {} }
    },
  },
  {
    route: '/desk/vocabulary',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/vocabulary',
      fields: { word: `糀${randomUUID().slice(0, 8)}`, concept: 'instagram' },
    }),
  },
  {
    route: '/desk/vocabulary/removals',
    arrange: async (s) => {
      const actor = await office(s.owner).member('operator')
      const word = `糀${randomUUID().slice(0, 8)}`
      const taught = { word, written: word, concept: null, account_id: actor.accountId, at: NOW }
      await s.owner.insertInto('vocabulary').values(taught).execute()
      return { actor, path: '/desk/vocabulary/removals', fields: { word } }
    },
  },
  {
    route: '/digest-stops/:talent/:token',
    noStranger: '署名つきのリンクを持つ人が、だれであっても止められる',
    arrange: async (s) => {
      const { talentId } = await talentsOf(s.owner).complete()
      return { actor: undefined, path: digestStopPath(s.services.config.secret, talentId), fields: {} }
    },
  },
]

/** The client of a published posting; to another company it does not exist. */
const ofClient = (below: string): Look => ({
  route: `/client/postings/:posting/${below}`,
  arrange: async (s) => {
    const { member } = office(s.owner)
    const actor = await member('company')
    const { id } = await postingsOf(s.owner)('published', { client_id: actor.organizationId })
    return { actor, path: `/client/postings/${id}/${below}`, stranger: await member('company') }
  },
})

export const recommendationLooks: readonly Look[] = [ofClient('suggestions'), ofClient('forecast')]
