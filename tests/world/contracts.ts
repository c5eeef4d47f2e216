import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Offers, Postings } from '../../db/types.ts'
import { as, clock, type Member } from '../../src/actor.ts'
import { consentToContract, type ShownVersion, waitingVersion } from '../../src/contracts/consent-to-contract.ts'
import { prepareContract } from '../../src/contracts/prepare-contract.ts'
import { proposeContract } from '../../src/contracts/propose-contract.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW, office } from './office.ts'
import { postingsOf } from './postings.ts'

export interface ContractWorld {
  client: Member
  talent: { kind: 'talent'; accountId: string; talentId: string }
  municipalityId: string
  postingId: string
  applicationId: string
}
export interface MadeContract extends ContractWorld {
  id: string
}

interface Wanted {
  clientKind?: 'company' | 'municipality'
  offer?: Partial<Insertable<Offers>>
  posting?: Partial<Insertable<Postings>>
  /** The same two again, for renewals. */
  like?: ContractWorld
  now?: Date
}

/** Contracts in the state you need, made through the verbs from an accepted offer. */
export function contractsOf({ db, owner }: { db: Database; owner: Database }) {
  const { member, talent: newTalent, organization } = office(owner)
  const posting = postingsOf(owner)

  /** A talent has accepted what was offered; the contract is still to be prepared. */
  async function accepted({
    clientKind = 'company',
    offer,
    posting: given,
    like,
    now = NOW,
  }: Wanted = {}): Promise<ContractWorld> {
    const client = like?.client ?? (await member(clientKind))
    const talent = like?.talent ?? (await newTalent('花子'))
    const municipalityId = clientKind === 'municipality' ? client.organizationId : await organization('municipality')
    const ids = { client_id: client.organizationId, municipality_id: municipalityId }
    const { id: postingId } = await posting('published', { ...ids, seats_taken: 1, ...given })
    const applicationId = randomUUID()
    await owner
      .insertInto('applications')
      .values({
        id: applicationId,
        posting_id: postingId,
        talent_id: talent.talentId,
        account_id: talent.accountId,
        ...ids,
        state: 'accepted',
        motivation: '湯けむりの宿を、もう一度にぎやかにしたいです。',
        submitted_at: now,
        state_since: now,
      })
      .execute()
    await owner
      .insertInto('offers')
      .values({
        ...usualOffer,
        id: randomUUID(),
        application_id: applicationId,
        by_account: client.accountId,
        answer_by: now,
        at: now,
        answered_at: now,
        ...offer,
      })
      .execute()
    return { client, talent, municipalityId, postingId, applicationId }
  }

  async function drafted(wanted: Wanted = {}): Promise<MadeContract> {
    const world = await accepted(wanted)
    const now = wanted.now ?? NOW
    const id = await as(db, clock, (tx) => prepareContract(tx, clock, world.applicationId, now))
    return { ...world, id: id ?? '' }
  }

  async function proposed(wanted: Wanted = {}): Promise<MadeContract> {
    const made = await drafted(wanted)
    await owner.updateTable('contracts').set({ needs_approval: false }).where('id', '=', made.id).execute()
    await as(db, made.client, (tx) => proposeContract(tx, made.client, made.id, wanted.now ?? NOW))
    return made
  }

  async function inForce(wanted: Wanted = {}): Promise<MadeContract> {
    const made = await proposed(wanted)
    await bothConsent(made, wanted.now)
    return made
  }

  /** Both consent to what waits for them. */
  async function bothConsent(made: MadeContract, now = NOW): Promise<void> {
    const shown = await shownVersion(made.id)
    await as(db, made.client, (tx) => consentToContract(tx, made.client, made.id, shown, now))
    await as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, shown, now))
  }

  /** What a page would show now: the version that waits, and its fingerprint. */
  async function shownVersion(id: string): Promise<ShownVersion> {
    const contract = await owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const number = waitingVersion(contract)
    const { terms_hash } = await owner
      .selectFrom('contract_versions')
      .select('terms_hash')
      .where('contract_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return { number, hash: terms_hash }
  }

  return { accepted, drafted, proposed, inForce, bothConsent, shownVersion }
}

/** 月額50,000円、2026年1月から6月まで. */
const usualOffer = {
  fee_yen: 50_000,
  fee_kind: 'monthly',
  hours_per_month: 10,
  starts_on: '2026-01-01',
  ends_on: '2026-06-30',
  duties: 'ECサイトの課題を整理し、毎月1つ改善を一緒に進める。',
  work_place: 'オンライン(Web会議)',
  payment_rule: 'next-month-end',
  travel_paid_by: 'client',
}
