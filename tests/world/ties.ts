import { randomUUID } from 'node:crypto'
import { as, type Member } from '../../src/actor.ts'
import { fiscalYear } from '../../src/law/fiscal-year.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { issueCertificate, type Shown } from '../../src/ties/issue-certificate.ts'
import { approveActivity } from '../../src/ties/judge-activity.ts'
import { answerOnsiteVisit, recordOnsiteVisit } from '../../src/ties/onsite-visits.ts'
import { recordActivity } from '../../src/ties/record-activity.ts'
import { declareResidence, type ResidenceKind } from '../../src/ties/residence.ts'
import { contractsOf, type MadeContract } from './contracts.ts'
import { NOW, office } from './office.ts'

/** 2025年3月: the contract has run for nine months by NOW, over two fiscal years. */
export const SPRING = new Date('2025-03-03T01:00:00Z')

export interface Worked extends MadeContract {
  /** Somebody of the town that the contract belongs to. */
  town: Member
}

/** Ties in the state you need, made through the verbs. */
export function tiesOf({ db, owner }: { db: Database; owner: Database }) {
  const contracts = contractsOf({ db, owner })
  const { member } = office(owner)

  /** A contract in force since spring. */
  async function worked(now = SPRING): Promise<Worked> {
    const made = await contracts.inForce({ now })
    return { ...made, town: await member('municipality', made.municipalityId) }
  }

  async function recordedVisit(by: 'client' | 'talent' = 'talent', at?: Worked, visitedOn = '2025-06-10') {
    const made = at ?? (await worked())
    const actor = made[by]
    const words = { visitedOn, what: '店舗の下見' }
    const visitId = await as(db, actor, (tx) => recordOnsiteVisit(tx, actor, made.id, words, NOW))
    return { ...made, visitId }
  }

  async function confirmedVisit(at?: Worked, visitedOn = '2025-06-10') {
    const made = await recordedVisit('talent', at, visitedOn)
    await as(db, made.client, (tx) => answerOnsiteVisit(tx, made.client, made.visitId, 'confirm', NOW))
    return made
  }

  async function declared(kind: ResidenceKind = 'moved') {
    const made = await worked()
    const words = { kind, since: '2025-10-01' }
    await as(db, made.talent, (tx) => declareResidence(tx, made.talent, made.municipalityId, words, NOW))
    const { id } = await owner
      .selectFrom('residence_declarations')
      .select('id')
      .where('talent_id', '=', made.talent.talentId)
      .where('state', '=', 'declared')
      .executeTakeFirstOrThrow()
    return { ...made, declarationId: id }
  }

  /** Work under the contract in some months of 2025, sent in. */
  async function asked(months: readonly number[] = [6], at?: Worked) {
    const made = at ?? (await worked())
    const activities: string[] = []
    for (const month of months) {
      const doneOn = `2025-${String(month).padStart(2, '0')}-10`
      const words = { basis: `work:${made.id}`, doneOn, what: `${month}月の改善会議` }
      activities.push(
        await as(db, made.talent, (tx) => recordActivity(tx, made.talent, made.municipalityId, words, NOW)),
      )
    }
    return { ...made, activities, activityId: activities[0] ?? '' }
  }

  async function approved(months: readonly number[] = [6, 7, 8], at?: Worked) {
    const made = await asked(months, at)
    for (const id of made.activities) await as(db, made.town, (tx) => approveActivity(tx, made.town, id, NOW))
    return made
  }

  const SECRET = 'a secret of the tests, long enough to be one'

  async function certified(shown: Shown = 'initials') {
    const made = await approved()
    const wanted = { year: fiscalYear(2025), shown }
    const certificateId = await as(db, made.talent, (tx) =>
      issueCertificate(tx, made.talent, made.municipalityId, wanted, { secret: SECRET, now: NOW }),
    )
    const { code } = await owner
      .selectFrom('certificates')
      .select('code')
      .where('id', '=', certificateId)
      .executeTakeFirstOrThrow()
    return { ...made, certificateId, code }
  }

  /** Somebody follows, saves or applies, as the journal and the rows have it. */
  async function interested(municipalityId: string, at: string, person: { accountId: string }): Promise<void> {
    await owner
      .insertInto('journal')
      .values({
        name: 'town.followed',
        subject_kind: 'town',
        subject: municipalityId,
        actor_kind: 'talent',
        actor_account: person.accountId,
        at: new Date(at),
        detail: JSON.stringify({ municipality: municipalityId }),
      })
      .execute()
  }

  /** A visit on that day, confirmed when you say, without a contract of its own to look at. */
  async function visited(
    made: Pick<MadeContract, 'id' | 'talent' | 'client' | 'municipalityId'>,
    on: string,
    confirmedAt = NOW,
  ): Promise<void> {
    await owner
      .insertInto('onsite_visits')
      .values({
        id: randomUUID(),
        contract_id: made.id,
        talent_id: made.talent.talentId,
        account_id: made.talent.accountId,
        client_id: made.client.organizationId,
        municipality_id: made.municipalityId,
        visited_on: on,
        what: '現地の打合せ',
        recorded_by: 'talent',
        by_account: made.talent.accountId,
        state: 'confirmed',
        state_since: confirmedAt,
        at: confirmedAt,
      })
      .execute()
  }

  return { worked, recordedVisit, confirmedVisit, declared, asked, approved, certified, interested, visited, SECRET }
}
