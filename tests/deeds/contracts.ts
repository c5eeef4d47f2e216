import { amendContract } from '../../src/contracts/amend-contract.ts'
import { askApproval } from '../../src/contracts/approve-contract.ts'
import { askReason } from '../../src/contracts/disclose-reason.ts'
import { findVersion } from '../../src/contracts/find-contract.ts'
import { askPaper } from '../../src/contracts/notices.ts'
import { terminateContract } from '../../src/contracts/terminate-contract.ts'
import { typedOfTerms } from '../../src/contracts/typed-terms.ts'
import { as } from '../../src/actor.ts'
import type { Look } from '../matrix/looks.ts'
import { contractsOf, type MadeContract } from '../world/contracts.ts'
import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

type Side = 'client' | 'talent'
type Make = (s: Stage) => Promise<MadeContract>
type Fields = Arranged['fields']

const bases = { client: '/client/contracts', talent: '/my/contracts' } as const

/** One side of a contract acts; another company or another talent does not find it. */
async function of(s: Stage, side: Side, made: MadeContract, below: string): Promise<Omit<Arranged, 'fields'>> {
  const { member, talent } = office(s.owner)
  const stranger = side === 'client' ? await member('company') : await talent()
  return { actor: made[side], path: `${bases[side]}/${made.id}${below}`, stranger }
}

function deed(side: Side, change: string, make: Make, fields: Fields | typeof shown = {}): Deed {
  return {
    route: `${bases[side]}/:contract/${change}`,
    arrange: async (s) => {
      const made = await make(s)
      const given = typeof fields === 'function' ? await fields(s, made) : fields
      return { ...(await of(s, side, made, `/${change}`)), fields: given }
    },
  }
}

const drafted: Make = (s) => contractsOf(s).drafted()
const proposed: Make = (s) => contractsOf(s).proposed()
const inForce: Make = (s) => contractsOf(s).inForce()
const ofTown: Make = (s) => contractsOf(s).drafted({ clientKind: 'municipality' })

const amending: Make = async (s) => {
  const made = await inForce(s)
  const { terms } = await as(s.db, made.client, (tx) => findVersion(tx, made.id, 2))
  const change = { number: 2, written: { ...terms, endsOn: '2026-09-30' } }
  await as(s.db, made.client, (tx) => amendContract(tx, made.client, made.id, change, NOW))
  return made
}
const paperAsked: Make = async (s) => {
  const made = await inForce(s)
  await as(s.db, made.talent, (tx) => askPaper(tx, made.talent, made.id, NOW))
  return made
}
const announced: Make = async (s) => {
  const made = await inForce(s)
  const message = '事業の計画が変わったため、終了をお願いします。'
  const end = { kind: 'early', endsOn: '2026-03-31', exception: null, reason: 'plan_changed', message } as const
  await as(s.db, made.client, (tx) => terminateContract(tx, made.client, made.id, end, NOW))
  return made
}
const reasonAsked: Make = async (s) => {
  const made = await announced(s)
  await as(s.db, made.talent, (tx) => askReason(tx, made.talent, made.id, NOW))
  return made
}

/** What the page showed and both consent to. */
async function shown(s: Stage, { id }: MadeContract): Promise<Fields> {
  const { number, hash } = await contractsOf(s).shownVersion(id)
  return { number: String(number), hash, agree: 'yes' }
}

/** The form of the terms as its page draws it, with one answer changed. */
const terms = (number: number, change: Fields) => async (s: Stage, made: MadeContract) => {
  const version = await as(s.db, made.client, (tx) => findVersion(tx, made.id, number))
  return { ...typedOfTerms(version.terms, number, false), ...change }
}

const end: Fields = {
  kind: 'early',
  'endsOn-year': '2026',
  'endsOn-month': '3',
  'endsOn-day': '31',
  exception: '',
  reason: 'plan_changed',
  message: '事業の計画が変わったため、終了をお願いします。',
}
const abandonment = { reason: 'schedule', message: '時間が取れなくなりました。申し訳ありません。' }

/** 決裁 is another admin's of the same house. */
const approval: Deed = {
  route: '/client/contracts/:contract/approvals',
  arrange: async (s) => {
    const made = await ofTown(s)
    await as(s.db, made.client, (tx) => askApproval(tx, made.client, made.id, NOW))
    const { member } = office(s.owner)
    return {
      actor: await member('municipality', made.client.organizationId),
      path: `/client/contracts/${made.id}/approvals`,
      fields: { note: '予算の範囲内' },
      stranger: await member('municipality'),
    }
  },
}

/** 契約, by the client and by the talent. */
export const contractDeeds: readonly Deed[] = [
  deed('client', 'terms', drafted, terms(1, { work: '予約サイトの改善を毎月1つ一緒に進める。' })),
  deed('client', 'approval-requests', ofTown),
  approval,
  deed('client', 'proposals', drafted),
  deed('client', 'returns', proposed),
  deed('client', 'consents', proposed, shown),
  deed('client', 'amendments', inForce, terms(2, { 'endsOn-month': '9' })),
  deed('client', 'amendment-withdrawals', amending),
  deed('client', 'terminations', inForce, end),
  deed('client', 'reasons', reasonAsked, { exception: 'none', reason: '旅館の改修のため、休業します。' }),
  deed('client', 'papers', paperAsked),
  deed('client', 'abandonments', proposed, abandonment),
  deed('talent', 'consents', proposed, shown),
  deed('talent', 'amendment-withdrawals', amending),
  deed('talent', 'terminations', inForce, end),
  deed('talent', 'reason-requests', announced),
  deed('talent', 'paper-requests', inForce),
  deed('talent', 'abandonments', proposed, abandonment),
]

const look = (side: Side, below: string, make: Make = inForce): Look => ({
  route: `${bases[side]}/:contract${below}`,
  arrange: async (s) => of(s, side, await make(s), below),
})

/** Pages of a contract in a state that no deed above leaves it in. */
export const contractLooks: readonly Look[] = [
  look('client', '/edit', drafted),
  look('client', '/amendment'),
  look('client', '/termination'),
  look('client', '/notice'),
  look('client', '/notice.pdf'),
  look('talent', '/termination'),
  look('talent', '/notice'),
  look('talent', '/notice.pdf'),
  {
    route: '/town/contracts/:contract',
    arrange: async (s) => {
      const made = await inForce(s)
      const { member } = office(s.owner)
      const actor = await member('municipality', made.municipalityId)
      return { actor, path: `/town/contracts/${made.id}`, stranger: await member('municipality') }
    },
  },
]
