import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Talents } from '../../db/types.ts'
import { as } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { ConsentItem } from '../../src/talents/consent.ts'
import { giveConsent } from '../../src/talents/give-consent.ts'
import { NOW, office } from './office.ts'

export interface TalentActor {
  kind: 'talent'
  accountId: string
  talentId: string
}

/** Talents in the state you need. `complete` has a profile with nothing left to do. */
export function talentsOf(owner: Database) {
  const { talent } = office(owner)
  async function made(given: Partial<Insertable<Talents>> = {}): Promise<TalentActor> {
    const actor = await talent()
    if (Object.keys(given).length > 0)
      await owner.updateTable('talents').set(given).where('id', '=', actor.talentId).execute()
    return actor
  }
  async function complete(given: Partial<Insertable<Talents>> = {}): Promise<TalentActor> {
    const actor = await made({ ...completeProfile, declared_at: NOW, ...given })
    const talent_id = actor.talentId
    const skills = ['instagram', 'web-advertising', 'seo'] as const
    await owner
      .insertInto('talent_skills')
      .values(skills.map((skill, at) => ({ talent_id, skill, level: at === 0 ? 'leading' : 'working', years: 8 - at })))
      .execute()
    await owner.insertInto('talent_places').values({ talent_id, place_code: '313700', relation: 'born' }).execute()
    const career = {
      company: '都市商事株式会社',
      role: 'EC部門長',
      from_month: '2018-04',
      did: '直販サイトを立て直した。',
    }
    await owner
      .insertInto('talent_careers')
      .values({ id: randomUUID(), talent_id, ...career })
      .execute()
    return actor
  }
  /** The person has consented, for one deed, that the organization reads the items. */
  async function consented(
    db: Database,
    actor: TalentActor,
    recipientId: string,
    items: readonly ConsentItem[] = ['name', 'email', 'profile', 'career'],
    subject: string = randomUUID(),
  ): Promise<string> {
    const given = {
      talentId: actor.talentId,
      recipientId,
      items,
      subject,
      purpose: '応募の選考',
      wording: '同意します。',
    }
    await as(db, actor, (tx) => giveConsent(tx, actor, given, NOW))
    return subject
  }
  return {
    made,
    complete,
    draft: () => made({ state: 'draft' }),
    resting: () => complete({ state: 'resting' }),
    hidden: () => complete({ shown_to_companies: false, shown_to_towns: false }),
    consented,
  }
}

const completeProfile: Partial<Insertable<Talents>> = {
  headline: '旅館とECの立て直しを8年',
  introduction: '都市の通販会社で働いています。週末に地元の力になりたいと思っています。',
  experience: 'ECサイトの運営、SNSでの集客、広告の運用。',
  achievements: '直販の売上を3年で2倍にしました。',
  hours_per_month: 20,
  wished_fee_yen: 50_000,
  can_visit: true,
  contactable_times: '平日20時以降、土日',
  employer_rule: 'notify',
}
