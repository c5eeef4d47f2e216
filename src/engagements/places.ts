import type { Actor } from '../actor.ts'
import type { Visit } from '../route.ts'

/** Where life under a contract is: below the contract of a side; the operator has a page of its own. */
export interface Places {
  /** Of the contract; of the engagement for the operator. */
  base: string
  engagement: string
  crumbs: readonly { href: string; label: string }[]
}

export function placesOf(actor: Actor, contractId: string, title: string): Places {
  if (actor.kind === 'operator') {
    const base = `/desk/engagements/${contractId}`
    return { base, engagement: base, crumbs: [{ href: '/desk', label: '今日の仕事' }] }
  }
  const list = actor.kind === 'talent' ? '/my/contracts' : '/client/contracts'
  const base = `${list}/${contractId}`
  const crumbs = [
    { href: list, label: '契約' },
    { href: base, label: title },
  ]
  return { base, engagement: `${base}/engagement`, crumbs }
}

/** The way from the start to below the engagement. */
export const crumbsBelow = ({ crumbs, engagement }: Places) => [...crumbs, { href: engagement, label: '稼働' }]

export const idsOf = (visit: Visit) => ({ contract: visit.id('contract'), month: visit.id('month') })
