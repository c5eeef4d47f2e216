import type { Look } from '../matrix/looks.ts'
import { office } from '../world/office.ts'
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
