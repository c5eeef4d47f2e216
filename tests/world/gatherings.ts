import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import type { Member } from '../../src/actor.ts'
import { historiesOf } from './histories.ts'
import { NOW, office } from './office.ts'

/** As much of a town as these deeds need. */
interface Town {
  officer: Member
  programme: string
  caseId: string
  /** Who comes on every tour. */
  guest: { talentId: string; accountId: string }
}

/** Introductions by a chamber, and seminars and tours with who was there. */
export function gatheringsOf(owner: Database) {
  const { member, talent, organization } = office(owner)
  const { deed } = historiesOf(owner)

  async function refer({ officer, caseId }: Town, iso: string): Promise<number> {
    const municipality_id = officer.organizationId
    const [id, supporter_id] = [randomUUID(), await organization('supporter')]
    const by = await member('supporter', supporter_id)
    const words = {
      company_name: '湯けむり醤油',
      worry: '人手が足りない',
      agreed_by: 'phone',
      code_hash: id,
      state: 'sent',
    }
    await owner
      .insertInto('referrals')
      .values({
        id,
        supporter_id,
        municipality_id,
        case_id: caseId,
        ...words,
        expires_at: NOW,
        state_since: NOW,
        by_account: by.accountId,
        created_at: NOW,
      })
      .execute()
    await deed('referral.consented', id, iso)
    return 1
  }

  /** One party of so many people was there; on a tour it is always the same guest. */
  async function gather(
    at: Town,
    kind: 'seminar' | 'tour',
    moment: Date,
    people: number,
    way: 'venue' | 'online' = 'venue',
  ): Promise<number> {
    const [event, id] = [randomUUID(), randomUUID()]
    const who = kind === 'tour' ? at.guest : await talent('客')
    const municipality_id = at.officer.organizationId
    const ends = new Date(moment.getTime() + 3_600_000)
    const times = { starts_at: moment, ends_at: ends, closes_at: moment, cancellable_until: moment }
    const kept = { state: 'held', state_since: moment, created_at: moment, updated_at: moment }
    const what = {
      programme_id: at.programme,
      municipality_id,
      kind,
      title: '集い',
      audience: 'everybody',
      venue_seats: 99,
      online_seats: 99,
    }
    await owner
      .insertInto('events')
      .values({ id: event, ...what, ...times, ...kept })
      .execute()
    const party = {
      name: '人',
      email: 'a@example.jp',
      company: `会社${people}`,
      people,
      way,
      state: 'confirmed',
      place: 1,
    }
    const ids = { event_id: event, municipality_id, account_id: who.accountId, talent_id: who.talentId }
    await owner
      .insertInto('registrations')
      .values({ id, ...ids, ...party, state_since: moment, created_at: moment })
      .execute()
    await deed('event.held', event, moment.toISOString())
    await deed('registration.attended', id, moment.toISOString())
    return people
  }

  return { refer, gather }
}
