import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import { eventsOf } from './events.ts'
import { NOW } from './office.ts'
import type { Person } from './person.ts'

/** Months of work, visits and activities of the contract that has ended. */
export async function theirMonths(
  owner: Database,
  { talent, client, municipalityId, contractId }: Person,
): Promise<void> {
  const account_id = talent.accountId
  const month_id = randomUUID()
  const parties = { contract_id: contractId, account_id: talent.accountId, client_id: client.organizationId }
  const days = { month: '2025-10-01', due_on: '2025-11-05', state: 'accepted', report: 1, state_since: NOW }
  await owner
    .insertInto('engagement_months')
    .values({ id: month_id, ...parties, ...days })
    .execute()
  await owner
    .insertInto('month_drafts')
    .values({
      month_id,
      account_id: talent.accountId,
      done: '下書き',
      outcome: '成果',
      trouble: '困りごと',
      plan: '予定',
      at: NOW,
    })
    .execute()
  const visit = { visited_on: '2025-10-10', what: '店舗の下見', recorded_by: 'talent', by_account: account_id }
  await owner
    .insertInto('onsite_visits')
    .values({
      id: randomUUID(),
      talent_id: talent.talentId,
      municipality_id: municipalityId,
      ...parties,
      ...visit,
      state: 'confirmed',
      state_since: NOW,
      at: NOW,
    })
    .execute()
  const asked = {
    kind: 'work',
    subject: contractId,
    slot: '2025-11',
    done_on: '2025-11-10',
    year: 2025,
    what: '11月の会議',
  }
  await owner
    .insertInto('activities')
    .values({
      id: randomUUID(),
      talent_id: talent.talentId,
      account_id,
      municipality_id: municipalityId,
      ...asked,
      state: 'refused',
      refusal: '記録がありません',
      state_since: NOW,
      at: NOW,
    })
    .execute()
  await owner
    .insertInto('pulses')
    .values({ month_id, side: 'talent', score: 4, words: '手応えあり', by_account: talent.accountId, at: NOW })
    .execute()
  await lookedBack(owner, { contractId, municipalityId, talent, client })
  await owner
    .insertInto('abandonments')
    .values({ contract_id: contractId, by_kind: 'talent', reason: 'other', message: '取りやめます', at: NOW })
    .execute()
}

async function lookedBack(
  owner: Database,
  { contractId, municipalityId, talent, client }: Pick<Person, 'contractId' | 'municipalityId' | 'talent' | 'client'>,
): Promise<void> {
  const id = randomUUID()
  const parties = { contract_id: contractId, account_id: talent.accountId, client_id: client.organizationId }
  await owner
    .insertInto('retrospectives')
    .values({ id, ...parties, municipality_id: municipalityId, asked_at: NOW })
    .execute()
  const of = { retrospective_id: id, side: 'talent', by_account: talent.accountId }
  await owner
    .insertInto('retrospective_answers')
    .values({ ...of, satisfaction: 4, again: 'yes', at: NOW })
    .execute()
  await owner
    .insertInto('retrospective_words')
    .values({ ...of, words: '返事が早く、働きやすかった' })
    .execute()
}

/** An event, with a proposal and what was noted at the choosing. */
export async function theirEvent(
  { db, owner }: { db: Database; owner: Database },
  { talent, client }: Person,
): Promise<void> {
  const events = eventsOf(db, owner)
  const event = await events.opened()
  const registration_id = await events.join(talent, event.id, { note: '卵は食べられません' })
  await owner
    .updateTable('registrations')
    .set({ state: 'attended', company: '都市商事', message: 'お待ちしています' })
    .where('id', '=', registration_id)
    .execute()
  const municipality_id = event.officer.organizationId
  const sheet = { title: '朝市の案', reason: '朝が空く', effect: '人が来る', involvement: '月2回' }
  const proposal_id = randomUUID()
  await owner
    .insertInto('proposals')
    .values({
      id: proposal_id,
      event_id: event.id,
      registration_id,
      account_id: talent.accountId,
      municipality_id,
      ...sheet,
      state_since: NOW,
      created_at: NOW,
    })
    .execute()
  await owner
    .insertInto('proposal_comments')
    .values({
      id: randomUUID(),
      proposal_id,
      by_account: client.accountId,
      by_organization: client.organizationId,
      words: '良い案',
      at: NOW,
    })
    .execute()
  await owner
    .insertInto('registration_choices')
    .values({
      id: randomUUID(),
      registration_id,
      municipality_id,
      outcome: 'confirm',
      reason: 'fit',
      memo: '選考の覚え書き',
      by_account: event.officer.accountId,
      at: NOW,
    })
    .execute()
}
