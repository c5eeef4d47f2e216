import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Postings } from '../../db/types.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { isPublic, type PostingState } from '../../src/postings/posting.ts'
import { NOW, office } from './office.ts'

/** A posting in the state you need, complete enough to be published. */
export function postingsOf(owner: Database) {
  return async (state: PostingState, given: Partial<Insertable<Postings>> = {}) => {
    const { organization } = office(owner)
    const clientId = given.client_id ?? (await organization('company'))
    const municipalityId = given.municipality_id ?? (await organization('municipality'))
    const id = randomUUID()
    await owner
      .insertInto('postings')
      .values({
        ...completePosting,
        id,
        client_id: clientId,
        municipality_id: municipalityId,
        state,
        created_at: NOW,
        updated_at: NOW,
        published_at: isPublic(state) ? NOW : null,
        ...given,
      })
      .execute()
    return { id, clientId, municipalityId }
  }
}

const completePosting = {
  title: '温泉旅館のECサイト立て直し',
  occupation: 'ec-operation',
  background: '直販の売上が3年で半分になりました。',
  duties: 'ECサイトの課題を整理し、毎月1つ改善を一緒に進めてください。',
  work_place: 'オンライン(月1回まで現地)',
  fee_yen: 50_000,
  hours_per_month: 10,
  period_months: 6,
  seats: 1,
  recruiter_name: '株式会社湯けむり旅館',
  recruiter_address: '鳥取県湯けむり町大字湯1-2-3',
  recruiter_contact: '0858-00-0000',
  closes_on: '2025-12-25',
  worker_check: JSON.stringify({
    refusal: 'yes',
    orders: 'no',
    hours: 'no',
    substitute: 'yes',
    pay: 'no',
    tools: 'yes',
    exclusive: 'no',
  }),
}
