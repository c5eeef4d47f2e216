import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Applications, Postings } from '../../db/types.ts'
import type { Member } from '../../src/actor.ts'
import type { ApplicationState } from '../../src/applications/application.ts'
import { replyBy } from '../../src/applications/reply-clock.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW, office } from './office.ts'
import { postingsOf } from './postings.ts'
import { type TalentActor, talentsOf } from './talents.ts'

export interface MadeApplication {
  id: string
  postingId: string
  talent: TalentActor
  /** An admin of the client. */
  client: Member
}

interface Wanted {
  /** Another posting than a new one; then its client's member as well. */
  posting?: { id: string; clientId: string; municipalityId: string }
  client?: Member
  talent?: TalentActor
  row?: Partial<Insertable<Applications>>
  ofPosting?: Partial<Insertable<Postings>>
}

/** Applications in the state you need, with everything that this state brings: seats taken, offers, declines. */
export function applicationsOf(owner: Database) {
  const { member } = office(owner)
  const posting = postingsOf(owner)
  const talents = talentsOf(owner)

  async function made(state: ApplicationState, wanted: Wanted = {}): Promise<MadeApplication> {
    const client = wanted.client ?? (await member('company', wanted.posting?.clientId))
    const { id: postingId, municipalityId } =
      wanted.posting ?? (await posting('published', { client_id: client.organizationId, ...wanted.ofPosting }))
    const talent = wanted.talent ?? (await talents.complete())
    const id = randomUUID()
    await owner
      .insertInto('applications')
      .values({
        id,
        posting_id: postingId,
        talent_id: talent.talentId,
        account_id: talent.accountId,
        client_id: client.organizationId,
        municipality_id: municipalityId,
        state,
        motivation: '温泉街で育ち、地元の宿の力になりたいと思いました。',
        submitted_at: NOW,
        state_since: NOW,
        reply_by: replyBy(state, NOW),
        ...wanted.row,
      })
      .execute()
    const application = { id, postingId, talent, client }
    await bring(application, state)
    return application
  }

  async function bring(application: MadeApplication, state: ApplicationState): Promise<void> {
    const { id: application_id, postingId } = application
    if (state === 'offered' || state === 'accepted' || state === 'contracted') await offer(application)
    if (state === 'accepted' || state === 'contracted')
      await owner
        .updateTable('postings')
        .set((e) => ({ seats_taken: e('seats_taken', '+', 1) }))
        .where('id', '=', postingId)
        .execute()
    if (state === 'declined')
      await owner
        .insertInto('declines')
        .values({
          application_id,
          reason: 'skill',
          message: 'ご応募ありがとうございました。',
          by_kind: 'company',
          at: NOW,
        })
        .execute()
    if (state === 'withdrawn')
      await owner
        .insertInto('withdrawals')
        .values({ application_id, reason: 'schedule', by_kind: 'talent', at: NOW })
        .execute()
  }

  async function offer({ id, client }: MadeApplication): Promise<void> {
    const days = { starts_on: '2026-01-01', ends_on: '2026-06-30' }
    const answer_by = replyBy('offered', NOW) ?? NOW
    const words = { duties: 'ECサイトの改善を毎月1つ一緒に進める。', work_place: 'オンライン' }
    await owner
      .insertInto('offers')
      .values({
        id: randomUUID(),
        application_id: id,
        fee_yen: 50_000,
        fee_kind: 'monthly',
        hours_per_month: 10,
        ...days,
        ...words,
        answer_by,
        by_account: client.accountId,
        at: NOW,
      })
      .execute()
  }

  /** One posting of one company with an applicant in each of the states, in the order of their arrival. */
  async function choosing(...states: ApplicationState[]) {
    const client = await member('company')
    const { id: postingId, ...rest } = await posting('published', { client_id: client.organizationId, seats: 9 })
    const shared = { client, posting: { ...rest, id: postingId, clientId: client.organizationId } }
    const people: MadeApplication[] = []
    for (const [n, state] of states.entries())
      people.push(await made(state, { ...shared, row: { submitted_at: new Date(NOW.getTime() + n) } }))
    return { client, postingId, people }
  }

  return {
    made,
    choosing,
    submitted: (wanted?: Wanted) => made('submitted', wanted),
    screening: (wanted?: Wanted) => made('screening', wanted),
    interview: (wanted?: Wanted) => made('interview', wanted),
    offered: (wanted?: Wanted) => made('offered', wanted),
    accepted: (wanted?: Wanted) => made('accepted', wanted),
    contracted: (wanted?: Wanted) => made('contracted', wanted),
    declined: (wanted?: Wanted) => made('declined', wanted),
    withdrawn: (wanted?: Wanted) => made('withdrawn', wanted),
  }
}

/** What a company would write into the form of an offer. */
export const goodTerms = {
  feeKind: 'monthly' as const,
  feeYen: 50_000,
  hoursPerMonth: 10,
  startsOn: '2026-01-01',
  endsOn: '2026-06-30',
  duties: 'ECサイトの改善を毎月1つ一緒に進める。',
  workPlace: 'オンライン',
  paymentRule: 'next-month-end' as const,
  travelPaidBy: 'client' as const,
  message: 'ぜひご一緒できればと思います。',
}
