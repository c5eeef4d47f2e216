import type { OrganizationKind } from '../actor.ts'
import type { SwitchedTopic } from './switches.ts'

type Part = OrganizationKind | 'talent'

/** Which topics can reach whom at all; the others are not shown among the switches. */
const shared = ['application', 'scout', 'interview', 'contract', 'engagement', 'message', 'event'] as const
const recruiting = [...shared, 'posting', 'case'] as const
const topicsOfPart: Record<Part, readonly SwitchedTopic[]> = {
  talent: [...shared, 'digest'],
  company: [...recruiting, 'referral'],
  municipality: [...recruiting, 'programme'],
  supporter: ['message', 'event', 'case', 'referral'],
  operator: [...recruiting, 'referral', 'programme'],
}

const everything = [...new Set(Object.values(topicsOfPart).flat())]

/** Topics of every hat that somebody has, in one order; without a hat, those of everybody. */
export function topicsFor(parts: readonly Part[]): SwitchedTopic[] {
  if (parts.length === 0) return everything
  return everything.filter((topic) => parts.some((part) => topicsOfPart[part].includes(topic)))
}

/** Does a page open under the hat that is worn? 「/client/…」 is nothing to a talent, though they may have that hat too. */
export function opensFor(path: string, part: Part | undefined): boolean {
  const doors: Record<string, readonly Part[]> = {
    my: ['talent'],
    client: ['company', 'municipality'],
    organization: ['company', 'municipality', 'supporter', 'operator'],
    town: ['municipality'],
    supporter: ['supporter'],
    desk: ['operator'],
  }
  const parts = doors[path.split('/')[1] ?? '']
  return !parts || (part !== undefined && parts.includes(part))
}
