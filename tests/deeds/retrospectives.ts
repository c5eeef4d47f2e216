import type { Actor } from '../../src/actor.ts'
import type { Look } from '../matrix/looks.ts'
import { office } from '../world/office.ts'
import { answerFields, outcomeFields, retrospectivesOf, talentAnswerFields } from '../world/retrospectives.ts'
import type { Deed, Stage } from './deed.ts'

type Side = 'talent' | 'client'
const bases = { talent: '/my/contracts', client: '/client/contracts' } as const

async function whoAndWhere(s: Stage, side: Side, made: { id: string } & Record<Side, Actor>, below: string) {
  const { member, talent } = office(s.owner)
  const stranger = side === 'talent' ? await talent() : await member('company')
  return { actor: made[side], path: `${bases[side]}/${made.id}${below}`, stranger }
}

const answering = (side: Side, fields: Record<string, string>): Deed => ({
  route: `${bases[side]}/:contract/retrospectives`,
  arrange: async (s) => ({
    ...(await whoAndWhere(s, side, await retrospectivesOf(s).asked(), '/retrospectives')),
    fields,
  }),
})

/** 振返りと成果: each side's answer, and what the client writes down. */
export const retrospectiveDeeds: readonly Deed[] = [
  answering('talent', talentAnswerFields),
  answering('client', answerFields),
  {
    route: '/client/contracts/:contract/outcomes',
    arrange: async (s) => ({
      ...(await whoAndWhere(s, 'client', await retrospectivesOf(s).running(), '/outcomes')),
      fields: outcomeFields,
    }),
  },
  {
    route: '/client/contracts/:contract/outcomes/:outcome/withdrawals',
    arrange: async (s) => {
      const made = await retrospectivesOf(s).withOutcome()
      const where = await whoAndWhere(s, 'client', made, `/outcomes/${made.outcome}/withdrawals`)
      return { ...where, fields: { withdrawReason: '別の契約の成果だったため' } }
    },
  },
]

const look = (side: Side): Look => ({
  route: `${bases[side]}/:contract/retrospective`,
  arrange: async (s) => whoAndWhere(s, side, await retrospectivesOf(s).asked(), '/retrospective'),
})

export const retrospectiveLooks: readonly Look[] = [
  look('talent'),
  look('client'),
  {
    route: '/desk/engagements/:contract/retrospective',
    arrange: async (s) => {
      const { id } = await retrospectivesOf(s).asked()
      return { actor: await office(s.owner).member('operator'), path: `/desk/engagements/${id}/retrospective` }
    },
  },
]
