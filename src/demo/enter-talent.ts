import { type Actor, as, clock } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { addCareer } from '../talents/add-career.ts'
import { changeSkills } from '../talents/change-skills.ts'
import { changeTalent } from '../talents/change-talent.ts'
import { choosePlace } from '../talents/choose-place.ts'
import { registerTalent } from '../talents/register-talent.ts'
import type { CastTalent } from './cast.ts'
import { DEMO_DOMAIN } from './people.ts'
import { account, type Stage, type TalentActor } from './stage.ts'

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
