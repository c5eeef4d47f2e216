import { randomUUID } from 'node:crypto'
import type { Member } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { office } from './office.ts'
import { postingsOf } from './postings.ts'

export interface Place {
  postingId: string
  municipalityId: string
  clientId: string
}

interface Person {
  talentId: string
  accountId: string
}

/** What happened in a town, each at a moment of your choice, as the journal and the deeds' own rows have it. */
export function historiesOf(owner: Database) {
  const { member, talent } = office(owner)
  const posting = postingsOf(owner)

  const deed = (name: string, subject: string, at: string, detail: object = {}) =>
    owner
      .insertInto('journal')
      .values({
        name,
        subject_kind: name.split('.')[0] ?? '',
        subject,
        actor_kind: 'clock',
        at: new Date(at),
        detail: JSON.stringify(detail),
      })
      .execute()

  async function town(): Promise<{ officer: Member; companies: string[] }> {
    const officer = await member('municipality')
    const companies = [await member('company'), await member('company')].map((m) => m.organizationId)
    return { officer, companies }
  }

  /** A posting, published at these moments (a second time is still one posting). */
  async function posted(
    parties: { municipality: string; client: string; programme?: string; occupation?: string },
    ...at: string[]
  ): Promise<Place> {
    const { id } = await posting('published', {
      municipality_id: parties.municipality,
      client_id: parties.client,
      programme_id: parties.programme ?? null,
      ...(parties.occupation ? { occupation: parties.occupation } : {}),
    })
    for (const moment of at) await deed('posting.published', id, moment)
    return { postingId: id, municipalityId: parties.municipality, clientId: parties.client }
  }

  async function applied(
    { postingId, municipalityId, clientId }: Place,
    at: string,
    { person, answeredAt }: { person?: Person | undefined; answeredAt?: string } = {},
  ): Promise<{ id: string; person: Person }> {
    const who = person ?? (await talent())
    const id = randomUUID()
    await owner
      .insertInto('applications')
      .values({
        id,
        posting_id: postingId,
        talent_id: who.talentId,
        account_id: who.accountId,
        client_id: clientId,
        municipality_id: municipalityId,
        state: 'submitted',
        motivation: '力になりたい',
        submitted_at: new Date(at),
        state_since: new Date(at),
        answered_at: answeredAt ? new Date(answeredAt) : null,
      })
      .execute()
    await deed('application.submitted', id, at)
    return { id, person: who }
  }

  async function declined(application: string, at: string): Promise<void> {
    const deed = { reason: 'skill', message: 'ご応募ありがとうございました。', by_kind: 'company', at: new Date(at) }
    await owner
      .insertInto('declines')
      .values({ application_id: application, ...deed })
      .execute()
  }

  async function withdrawn(application: string, at: string): Promise<void> {
    const deed = { reason: 'schedule', by_kind: 'talent', at: new Date(at) }
    await owner
      .insertInto('withdrawals')
      .values({ application_id: application, ...deed })
      .execute()
  }

  /** Somebody applies, is chosen at once, and their contract comes into force, all at one moment. */
  async function contracted(
    place: Place,
    at: string,
    {
      yen = 50_000,
      feeKind = 'monthly',
      renews = null as string | null,
      person = undefined as Person | undefined,
    } = {},
  ): Promise<{ id: string; person: Person }> {
    const { id: applicationId, person: who } = await applied(place, at, { person, answeredAt: at })
    await deed('application.accepted', applicationId, at)
    const id = randomUUID()
    await owner
      .insertInto('contracts')
      .values({
        id,
        application_id: applicationId,
        posting_id: place.postingId,
        talent_id: who.talentId,
        account_id: who.accountId,
        client_id: place.clientId,
        municipality_id: place.municipalityId,
        state: 'in_force',
        renews_id: renews,
        in_force_at: new Date(at),
        created_at: new Date(at),
      })
      .execute()
    const days = { starts_on: '2025-07-01', ends_on: '2025-12-31' }
    await owner
      .insertInto('contract_versions')
      .values({
        contract_id: id,
        number: 1,
        terms: '{}',
        terms_hash: 'x',
        ...days,
        fee_yen: yen,
        fee_kind: feeKind,
        at: new Date(at),
      })
      .execute()
    await deed('contract.started', id, at, { version: 1 })
    return { id, person: who }
  }

  return { deed, town, posted, applied, declined, withdrawn, contracted }
}
