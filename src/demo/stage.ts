import { randomUUID } from 'node:crypto'
import { type Actor, as, clock, door, type Member } from '../actor.ts'
import { record } from '../journal.ts'
import { candidateCorporateNumber, corporateCheckDigit } from '../law/corporate-number.ts'
import { emptyDetails } from '../organizations/details.ts'
import { registerOrganization } from '../organizations/register-organization.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import type { CastOrganization } from './cast.ts'
import { DEMO_DOMAIN } from './people.ts'

export type TalentActor = Extract<Actor, { kind: 'talent' }>

/** Who is on stage, by the keys of the cast. */
export interface Stage {
  db: Database
  /** Seals what the house certifies. */
  secret: string
  /** The first person of an organization. */
  members: Map<string, Member>
  talents: Map<string, TalentActor>
  postings: Map<string, string>
  programmes: Map<string, string>
  /** 庁内の役割, by the posting that was written from it. */
  roles: Map<string, string>
  /** 紹介, by supporter and company. */
  referrals: Map<string, string>
  /** 伴走ケース, by company: the newest. */
  cases: Map<string, string>
}

export const emptyStage = (db: Database): Stage => ({
  db,
  secret: 'demo',
  members: new Map(),
  talents: new Map(),
  postings: new Map(),
  programmes: new Map(),
  roles: new Map(),
  referrals: new Map(),
  cases: new Map(),
})

/** @throws Error for a key that the cast does not have: a mistake in the story */
export function known<Value>(map: Map<string, Value>, key: string): Value {
  const found = map.get(key)
  if (found === undefined) throw new Error(`the demo's story names ${key}, who is not on stage`)
  return found
}

export async function account(tx: Tx, mail: string, name: string, at: Date): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('accounts')
    .values({ id, email: `${mail}@${DEMO_DOMAIN}`, name, email_verified_at: at, created_at: at })
    .execute()
  await record(tx, door, { name: 'account.registered', subject: id }, at)
  await record(tx, door, { name: 'account.verified', subject: id }, at)
  return id
}

/** An organization comes on stage with its people; the first one acts for it. */
export async function enterOrganization(stage: Stage, cast: CastOrganization, at: Date): Promise<void> {
  const details = { ...emptyDetails, ...cast.details, corporateNumber: numberOf(cast, stage.members.size) }
  await as(stage.db, clock, async (tx) => {
    const organizationId = await registerOrganization(tx, clock, cast.kind, details, at)
    for (const { name, mail, role } of cast.people) {
      const accountId = await account(tx, mail, name, at)
      await tx
        .insertInto('memberships')
        .values({ id: randomUUID(), account_id: accountId, organization_id: organizationId, role, created_at: at })
        .execute()
      const key = stage.members.has(cast.key) ? `${cast.key} ${mail}` : cast.key
      stage.members.set(key, { kind: cast.kind, accountId, organizationId, role })
    }
  })
}

/** A number that checks and belongs to nobody; a sole proprietor has none. */
function numberOf({ kind, details }: CastOrganization, nth: number): string | null {
  if (details.legalForm === 'individual') return null
  if (kind === 'municipality') return candidateCorporateNumber(details.placeCode ?? '')
  const twelve = `9999990000${String(nth).padStart(2, '0')}`
  return `${corporateCheckDigit(twelve)}${twelve}`
}
