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
