import { typedOfTerms } from '../../src/contracts/typed-terms.ts'
import type { Look } from '../matrix/looks.ts'
import type { MadeContract } from '../world/contracts.ts'
import { office } from '../world/office.ts'
import { trialsOf } from '../world/trials.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const bases = { client: '/client/contracts', talent: '/my/contracts' } as const
const why = { reason: 'budget', message: '来年度の予算がつかなかったため、ここまでとします。' }

async function of(s: Stage, side: 'client' | 'talent', made: MadeContract, below: string) {
  const { member, talent } = office(s.owner)
  const stranger = side === 'client' ? await member('municipality') : await talent()
  return { actor: made[side], path: `${bases[side]}/${made.id}${below}`, stranger }
}

/** The paid terms as their form sends them. */
async function paidFields(s: Stage, made: MadeContract): Promise<Arranged['fields']> {
  const world = trialsOf(s)
  const { written, number } = await world.paidTerms(made)
  const { terms } = await world.currentTerms(made)
  const { trialTries: _, trialDecides: __, ...typed } = typedOfTerms({ ...terms, ...written }, number, false)
  const paidFrom = { 'paidFrom-year': '2026', 'paidFrom-month': '2', 'paidFrom-day': '1' }
  return { ...(typed as Record<string, string>), feeKind: 'monthly', ...paidFrom }
}

const ending = (side: 'client' | 'talent'): Deed => ({
  route: `${bases[side]}/:contract/trial-endings`,
  arrange: async (s) => ({ ...(await of(s, side, await trialsOf(s).running(), '/trial-endings')), fields: why }),
})

/** 無償トライアル: turned into paid work, or ended. */
export const trialDeeds: readonly Deed[] = [
  {
    route: '/client/contracts/:contract/paid-terms',
    arrange: async (s) => {
      const made = await trialsOf(s).running()
      return { ...(await of(s, 'client', made, '/paid-terms')), fields: await paidFields(s, made) }
    },
  },
  ending('client'),
  ending('talent'),
]

export const trialLooks: readonly Look[] = [
  {
    route: '/client/contracts/:contract/paid-terms',
    arrange: async (s) => of(s, 'client', await trialsOf(s).running(), '/paid-terms'),
  },
]
