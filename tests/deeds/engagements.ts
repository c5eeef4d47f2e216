import type { Actor } from '../../src/actor.ts'
import type { Look } from '../matrix/looks.ts'
import { engagementsOf, type MadeMonth, usualKickoffFields, usualReportFields } from '../world/engagements.ts'
import { office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

type Side = 'talent' | 'client'
const bases = { talent: '/my/contracts', client: '/client/contracts' } as const

async function whoAndWhere(s: Stage, side: Side, made: { id: string } & Record<Side, Actor>, below: string) {
  const { member, talent } = office(s.owner)
  const stranger = side === 'talent' ? await talent() : await member('company')
  return { actor: made[side], path: `${bases[side]}/${made.id}${below}`, stranger }
}

/** A form on the page of a month. */
const onMonth = (
  side: Side,
  below: string,
  fields: Arranged['fields'],
  make: (world: ReturnType<typeof engagementsOf>) => Promise<MadeMonth>,
): Deed => ({
  route: `${bases[side]}/:contract/months/:month/${below}`,
  arrange: async (s) => {
    const made = await make(engagementsOf(s))
    return { ...(await whoAndWhere(s, side, made, `/months/${made.month}/${below}`)), fields }
  },
})

/** Goals that one side writes, and that the other side has written for it to confirm. */
const ofKickoff = (side: Side): Deed[] => [
  {
    route: `${bases[side]}/:contract/kickoffs`,
    arrange: async (s) => {
      const made = await engagementsOf(s).begun()
      return { ...(await whoAndWhere(s, side, made, '/kickoffs')), fields: usualKickoffFields }
    },
  },
  {
    route: `${bases[side]}/:contract/kickoff-confirmations`,
    arrange: async (s) => {
      const { begun, propose } = engagementsOf(s)
      const made = await begun()
      await propose(made, side === 'talent' ? 'client' : 'talent')
      return { ...(await whoAndWhere(s, side, made, '/kickoff-confirmations')), fields: { number: '1' } }
    },
  },
]

const pulse = { score: '4', words: '返事が早くなりました。' }
const question = { report: '1', question: '問合せの数え方は?' }

/** 稼働: goals, the report, the answer to it, and how it goes. */
export const engagementDeeds: readonly Deed[] = [
  onMonth('talent', 'drafts', { ...usualReportFields, outcome: '' }, ({ open }) => open()),
  onMonth('talent', 'reports', usualReportFields, ({ open }) => open()),
  onMonth('client', 'acceptances', { report: '1' }, ({ reported }) => reported()),
  onMonth('client', 'returns', question, ({ reported }) => reported()),
  onMonth('talent', 'pulses', pulse, ({ reported }) => reported()),
  onMonth('client', 'pulses', pulse, ({ reported }) => reported()),
  ...ofKickoff('talent'),
  ...ofKickoff('client'),
]

const look = (side: Side | 'operator', below: (month: string) => string): Look => {
  const base = side === 'operator' ? '/desk/engagements' : bases[side]
  return {
    route: `${base}/:contract${below(':month')}`,
    arrange: async (s) => {
      const made = await engagementsOf(s).reported()
      if (side !== 'operator') return whoAndWhere(s, side, made, below(made.month))
      return { actor: await office(s.owner).member('operator'), path: `${base}/${made.id}${below(made.month)}` }
    },
  }
}

const pages = [
  () => '/engagement',
  () => '/engagement/journal',
  () => '/kickoff',
  (month: string) => `/months/${month}`,
]

export const engagementLooks: readonly Look[] = [
  ...pages.flatMap((below) => [look('talent', below), look('client', below)]),
  look('operator', () => ''),
  look('operator', () => '/journal'),
  look('operator', (month) => `/months/${month}`),
]
