import { as, type Member } from '../../src/actor.ts'
import { askPostingApproval } from '../../src/postings/approval/approve-posting.ts'
import { setApprovers } from '../../src/postings/approval/approvers.ts'
import type { Look } from '../matrix/looks.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import type { Deed, Stage } from './deed.ts'

interface Held {
  officer: Member
  chief: Member
  head: Member
  posting: string
}

/** A municipality where the 課長 and then the 部長 approve a posting before it goes into review. */
export async function held(s: Pick<Stage, 'db' | 'owner'>, people = 2): Promise<Held> {
  const { member } = office(s.owner)
  const officer = await member('municipality')
  const chief = await member('municipality', officer.organizationId, 'editor')
  const head = await member('municipality', officer.organizationId)
  const line = [chief.accountId, head.accountId].slice(0, people)
  await as(s.db, officer, (tx) => setApprovers(tx, officer, line, NOW))
  const town = officer.organizationId
  const { id: posting } = await postingsOf(s.owner)('draft', { client_id: town, municipality_id: town })
  return { officer, chief, head, posting }
}

export const asked = async (s: Pick<Stage, 'db' | 'owner'>, people?: number): Promise<Held> => {
  const made = await held(s, people)
  await as(s.db, made.officer, (tx) => askPostingApproval(tx, made.officer, made.posting, NOW))
  return made
}

const byChief = (change: string, fields: Record<string, string>): Deed => ({
  route: `/client/postings/:posting/${change}`,
  arrange: async (s) => {
    const { chief, posting } = await asked(s, 1)
    const stranger = await office(s.owner).member('municipality')
    return { actor: chief, path: `/client/postings/${posting}/${change}`, fields, stranger }
  },
})

/** 決裁 of a municipality's own postings. */
export const postingApprovalDeeds: readonly Deed[] = [
  {
    route: '/town/approvers',
    arrange: async (s) => {
      const { officer, head } = await held(s)
      return { actor: officer, path: '/town/approvers', fields: { first: head.accountId, second: '', third: '' } }
    },
  },
  {
    route: '/client/postings/:posting/approval-requests',
    arrange: async (s) => {
      const { officer, posting } = await held(s)
      const stranger = await office(s.owner).member('municipality')
      return { actor: officer, path: `/client/postings/${posting}/approval-requests`, fields: {}, stranger }
    },
  },
  byChief('approvals', { note: '起案のとおり決裁します。' }),
  byChief('approval-returns', { reason: '予算の額を確かめてください。' }),
]

export const postingApprovalLooks: readonly Look[] = [
  {
    route: '/client/postings/:posting/approval',
    arrange: async (s) => {
      const { officer, posting } = await asked(s)
      const stranger = await office(s.owner).member('municipality')
      return { actor: officer, path: `/client/postings/${posting}/approval`, stranger }
    },
  },
]
