import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import { applicationsOf } from './applications.ts'
import { interviewsOf } from './interviews.ts'
import { NOW, office } from './office.ts'
import { fileOf, type Person } from './person.ts'
import { scoutsOf } from './scouts.ts'
import { threadsOf } from './threads.ts'

/** Applications that came to nothing, with everything that both sides wrote on the way. */
export async function theirChoosing(
  { db, owner }: { db: Database; owner: Database },
  { talent, client }: Person,
): Promise<void> {
  const applications = applicationsOf(owner)
  const talk = await threadsOf(db, owner).about(
    await applications.screening({ talent }),
    '人材: 質問です',
    '企業: 答えです',
  )
  const [question = '', answer = ''] = talk.messages
  const file = fileOf(talent.accountId, '添付.txt')
  await owner.insertInto('files').values(file).execute()
  await owner.insertInto('message_files').values({ message_id: question, file_id: file.id }).execute()
  const reported = {
    message_id: answer,
    thread_id: talk.threadId,
    number: 2,
    reason: 'other',
    note: '困りました',
    answer: '確認しました',
  }
  await owner
    .insertInto('message_reports')
    .values({
      ...reported,
      id: randomUUID(),
      by_account: talent.accountId,
      by_party: talent.accountId,
      at: NOW,
      state: 'dismissed',
    })
    .execute()
  const said = { application_id: talk.id, account_id: talk.client.accountId, at: NOW }
  await owner
    .insertInto('application_marks')
    .values({ ...said, mark: 'maybe', note: '印の覚え書き' })
    .execute()
  await owner
    .insertInto('application_notes')
    .values({ ...said, id: randomUUID(), client_id: talk.client.organizationId, words: '覚え書き' })
    .execute()
  await owner.updateTable('applications').set({ state: 'declined', reply_by: null }).where('id', '=', talk.id).execute()
  await owner
    .insertInto('declines')
    .values({
      application_id: talk.id,
      reason: 'skill',
      message: 'ご応募ありがとうございました。',
      by_kind: 'company',
      at: NOW,
    })
    .execute()
  const given = { motivation: '力になりたい', proposal: '朝市を開く' }
  const left = await applications.withdrawn({ talent, row: given })
  await owner.updateTable('withdrawals').set({ note: '時間が取れなく' }).where('application_id', '=', left.id).execute()
  const gone = await applications.accepted({ talent })
  await owner.updateTable('offers').set({ message: 'ぜひ' }).where('application_id', '=', gone.id).execute()
  await owner
    .updateTable('applications')
    .set({ state: 'withdrawn', reply_by: null })
    .where('id', '=', gone.id)
    .execute()
  await theirInterview({ db, owner }, talent)
  await scoutsOf(owner).made('declined', { talent })
  await theirTeam(owner, talk.id, { talent, client })
}

async function theirInterview(
  { db, owner }: { db: Database; owner: Database },
  talent: Person['talent'],
): Promise<void> {
  const { id, application, client } = await interviewsOf(db, owner).proposed({ talent })
  await owner.updateTable('interviews').set({ state: 'cancelled' }).where('id', '=', id).execute()
  await owner.updateTable('interview_proposals').set({ message: '候補です' }).where('interview_id', '=', id).execute()
  const own = { interview_id: id, at: NOW }
  await owner
    .insertInto('interview_cancellations')
    .values({ ...own, reason: 'other', message: '急用です', by_kind: 'talent' })
    .execute()
  await owner
    .insertInto('interview_outcomes')
    .values({ ...own, outcome: 'decline', memo: '内部の判断', by_account: client.accountId })
    .execute()
  await owner
    .updateTable('applications')
    .set({ state: 'declined', reply_by: null })
    .where('id', '=', application.id)
    .execute()
}

async function theirTeam(
  owner: Database,
  application_id: string,
  { talent }: Pick<Person, 'talent' | 'client'>,
): Promise<void> {
  const { posting_id, client_id } = await owner
    .selectFrom('applications')
    .select(['posting_id', 'client_id'])
    .where('id', '=', application_id)
    .executeTakeFirstOrThrow()
  const lead = { lead_talent_id: talent.talentId, lead_account_id: talent.accountId }
  const id = randomUUID()
  await owner
    .insertInto('teams')
    .values({
      id,
      posting_id,
      client_id,
      ...lead,
      state: 'submitted',
      application_id,
      motivation: '二人で',
      proposal: '案',
      at: NOW,
    })
    .execute()
  const other = await office(owner).talent()
  const mate = { team_id: id, lead_account_id: other.accountId, client_id, application_id, part: '撮影', at: NOW }
  await owner
    .insertInto('teammates')
    .values({
      ...mate,
      id: randomUUID(),
      email: 'mate@example.jp',
      account_id: talent.accountId,
      talent_id: talent.talentId,
      state: 'consented',
      wording: '同意します',
    })
    .execute()
}
