import { randomUUID } from 'node:crypto'
import { type Actor, as, clock, door, type Member } from '../actor.ts'
import { record } from '../journal.ts'
import { candidateCorporateNumber, corporateCheckDigit } from '../law/corporate-number.ts'
import { emptyDetails } from '../organizations/details.ts'
import { registerOrganization } from '../organizations/register-organization.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { addCareer } from '../talents/add-career.ts'
import { changeSkills } from '../talents/change-skills.ts'
import { changeTalent } from '../talents/change-talent.ts'
import { choosePlace } from '../talents/choose-place.ts'
import { registerTalent } from '../talents/register-talent.ts'
import type { CastOrganization, CastTalent } from './cast.ts'
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

async function account(tx: Tx, mail: string, name: string, at: Date): Promise<string> {
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

/** 東京・横浜・大阪・福岡・名古屋: people live in the cities. */
const homes = ['1000005', '1500002', '2200012', '5300001', '8120011', '4500002']

/** A talent comes on stage with a finished profile. */
export async function enterTalent(stage: Stage, cast: CastTalent, at: Date): Promise<void> {
  const [familyName, givenName, familyKana, givenKana] = cast.name
  const mail = `${cast.key}@${DEMO_DOMAIN}`
  const accountId = await as(stage.db, clock, (tx) => account(tx, cast.key, `${familyName} ${givenName}`, at))
  const newcomer: Actor = { kind: 'account', accountId }
  const contact = {
    familyName,
    givenName,
    familyKana,
    givenKana,
    email: mail,
    phone: '090-0000-0000',
    postcode: homes[stage.talents.size % homes.length] ?? null,
    address: '',
  }
  const talentId = await as(stage.db, newcomer, (tx) =>
    registerTalent(tx, newcomer, { ...contact, headline: cast.headline }, at),
  )
  const actor: TalentActor = { kind: 'talent', accountId, talentId }
  stage.talents.set(cast.key, actor)
  await as(stage.db, actor, (tx) => fillProfile(tx, actor, cast, at))
}

async function fillProfile(tx: Tx, actor: TalentActor, cast: CastTalent, at: Date): Promise<void> {
  const version = async () =>
    (await tx.selectFrom('talents').select('version').where('id', '=', actor.talentId).executeTakeFirstOrThrow())
      .version
  const columns = {
    introduction: `${cast.job[0]}で${cast.job[1]}をしています。${cast.did}町の現場に合わせて、できるところから一緒に進めます。`,
    experience: cast.did,
    achievements: cast.did,
    hours_per_month: cast.hours,
    wished_fee_yen: cast.fee,
    can_visit: cast.visit,
    contactable_times: '平日の20時以降と土曜の午前',
    employer_rule: 'notify',
    employer_notified: true,
    declared_at: at,
    shown_to_companies: true,
    shown_to_towns: true,
    open_to_scouts: true,
  }
  await changeTalent(tx, actor, actor.talentId, { version: await version(), columns }, at)
  const skills = cast.skills.map((skill, i) => ({
    skill,
    level: i < 2 ? ('leading' as const) : ('working' as const),
    years: i < 2 ? 8 : 4,
  }))
  await changeSkills(tx, actor, actor.talentId, { version: await version(), skills }, at)
  const [company, role, fromMonth] = cast.job
  await addCareer(tx, actor, actor.talentId, { company, role, fromMonth, toMonth: null, did: cast.did }, at)
  if (cast.tie) await choosePlace(tx, actor, actor.talentId, { code: cast.tie[0], relations: [cast.tie[1]] }, at)
}
