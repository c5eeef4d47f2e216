import organizations from '../../data/demo/organizations.json' with { type: 'json' }
import postings from '../../data/demo/postings.json' with { type: 'json' }
import talents from '../../data/demo/talents.json' with { type: 'json' }
import type { OrganizationKind, Role } from '../actor.ts'
import type { OrganizationDetails } from '../organizations/details.ts'
import type { PostingContent } from '../postings/content.ts'
import type { PlaceRelation } from '../talents/talent.ts'

/** An organization of the demo world with the people who sign in for it. All of them are invented. */
export interface CastOrganization {
  key: string
  kind: OrganizationKind
  people: readonly { name: string; mail: string; role: Role }[]
  details: Partial<OrganizationDetails>
}

/** A professional of the demo world: who, what they do and can, what ties them to a place. */
export interface CastTalent {
  key: string
  /** Family and given name, then both in kana. */
  name: readonly [string, string, string, string]
  headline: string
  skills: readonly string[]
  /** Employer, role, since which month. */
  job: readonly [string, string, string]
  did: string
  hours: number
  fee: number
  visit: boolean
  tie?: readonly [placeCode: string, relation: PlaceRelation]
}

/** What a posting of the demo world says. When it is published and what becomes of it is the story's. */
export interface CastPosting {
  key: string
  client: string
  content: Partial<PostingContent>
}

export const castOrganizations = organizations as unknown as readonly CastOrganization[]
export const castTalents = talents as unknown as readonly CastTalent[]
export const castPostings = postings as unknown as readonly CastPosting[]
