import { type Actor, as, clock, type Member } from '../actor.ts'
import { aboutRecord } from '../messages/about-record.ts'
import { archiveThreads } from '../messages/archive-threads.ts'
import { dismissReport } from '../messages/decide-report.ts'
import { inviteCoordinator } from '../messages/invite-coordinator.ts'
import { markRead } from '../messages/mark-read.ts'
import { markSeen, readAllNotifications } from '../messages/notifications.ts'
import { openThread } from '../messages/open-thread.ts'
import { reportMessage } from '../messages/report-message.ts'
import { sendMail } from '../messages/send-mail.ts'
import { writeMessage } from '../messages/write-message.ts'
import type { Act } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

const MINUTE = 60_000
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE)

/** Threads in every state: read, unread, with a file, with the coordinator, reported twice, put away; and one lost mailbox. */
export function messageScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  return [
    { at: ago(19), play: () => thanks(stage, ago(19)) },
    { at: ago(3), play: () => contractTalk(stage, ago(3)) },
    { at: ago(2), play: () => reportedTalk(stage, ago(2)) },
    { at: ago(1), play: () => waitingTalk(stage, ago(1)) },
    { at: after(ago(1), 60), play: () => archiveThreads(stage.db, ago(1)) },
    // Who has used the house for two years has read what is old.
    { at: after(ago(1), 61), play: () => oldNewsIsRead(stage, ago(3)) },
  ]
}

interface Talk {
  talent: TalentActor
  client: Member
  /** 「application:<id>」. */
  about: string
}

/** Says the lines in turn, twenty minutes apart; 「人材」 and 「企業」 say who. @returns the thread and its messages */
async function talk(stage: Stage, { talent, client, about }: Talk, at: Date, lines: readonly [string, string][]) {
  const thread = await as(stage.db, talent, async (tx) =>
    openThread(tx, talent, await aboutRecord(tx, talent, about), at),
  )
  const messages: string[] = []
  for (const [n, [who, body]] of lines.entries()) {
    const actor = who === '人材' ? talent : client
    const moment = after(at, n * 20)
    await look(stage, actor, thread, moment)
    const written = { body, uploads: body.includes('添付') ? [memo] : [] }
    messages.push(await as(stage.db, actor, (tx) => writeMessage(tx, actor, thread, written, moment)))
  }
  return { thread, messages }
}

/** Opens the page of a thread. */
async function look(stage: Stage, actor: TalentActor | Member, thread: string, at: Date): Promise<void> {
  await as(stage.db, actor, async (tx) => {
    await markRead(tx, actor, thread, at)
    await markSeen(tx, actor.accountId, `/threads/${thread}`, at)
  })
}

const memo = {
  type: 'text' as const,
  name: '打ち合わせメモ.txt',
  bytes: Buffer.from('打ち合わせメモ\n1. 予約サイトの写真を差し替える\n2. 平日の料金を見直す\n', 'utf8'),
}

/** The application of a posting that stands in one of these states, the oldest first. */
async function among(stage: Stage, key: string, states: readonly string[]): Promise<Talk> {
  const row = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('applications as a')
      .select(['a.id', 'a.account_id', 'a.client_id'])
      .where('a.posting_id', '=', known(stage.postings, key))
      .where('a.state', 'in', [...states])
      .orderBy('a.submitted_at')
      .orderBy('a.id')
      .executeTakeFirstOrThrow(),
  )
  return { ...people(stage, row), about: `application:${row.id}` }
}

function people(stage: Stage, row: { account_id: string; client_id: string }): Omit<Talk, 'about'> {
  const talent = [...stage.talents.values()].find(({ accountId }) => accountId === row.account_id)
  const client = [...stage.members.values()].find(({ organizationId }) => organizationId === row.client_id)
  if (!talent || !client) throw new Error('a talk between people who are not on stage')
  return { talent, client }
}

async function thanks(stage: Stage, at: Date): Promise<void> {
  await talk(stage, await among(stage, 'inn-ec', ['declined']), at, [
    ['人材', 'ていねいなお返事をありがとうございました。またの機会がありましたら、ぜひお声がけください。'],
    ['企業', 'こちらこそ、ご応募いただきありがとうございました。'],
  ])
}

async function contractTalk(stage: Stage, at: Date): Promise<void> {
  const row = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('contracts')
      .select(['id', 'account_id', 'client_id'])
      .where('state', '=', 'in_force')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .executeTakeFirstOrThrow(),
  )
  const said = { ...people(stage, row), about: `contract:${row.id}` }
  const { thread } = await talk(stage, said, at, [
    ['企業', '今月の打ち合わせは、来週の火曜日の19時でいかがでしょうか。'],
    ['人材', 'はい、大丈夫です。先週のメモを添付します。'],
    ['企業', 'ありがとうございます。写真の差し替えは、こちらで進めておきます。'],
  ])
  await look(stage, said.talent, thread, after(at, 90))
}

async function reportedTalk(stage: Stage, at: Date): Promise<void> {
  const said = await among(stage, 'port-cost', ['submitted', 'screening', 'interview', 'offered'])
  const { thread, messages } = await talk(stage, said, at, [
    ['人材', '応募の内容について、ご不明な点があればお知らせください。'],
    ['企業', 'くわしい話は、結を通さずに直接できませんか。先に見積もりだけ無料でお願いしたいです。'],
    ['人材', '申し訳ありませんが、契約の前の作業はお受けしていません。'],
    ['企業', '急いでいるので、個人の連絡先を教えてください。'],
  ])
  const report = (messageId: string, reason: 'outside' | 'personal', note: string) =>
    as(stage.db, said.talent, (tx) =>
      reportMessage(tx, said.talent, thread, { messageId, reason, note }, after(at, 120)),
    )
  await report(messages[1] ?? '', 'outside', '契約の前に、無料の作業を求められています。')
  const second = await report(messages[3] ?? '', 'personal', '')
  const operator = known(stage.members, 'operator')
  const answer = '企業に電話で確かめました。今後は結の中でやりとりするよう伝えています。'
  await as(stage.db, operator, (tx) => dismissReport(tx, operator, second, { answer }, after(at, 300)))
  await as(stage.db, said.talent, (tx) => inviteCoordinator(tx, said.talent, thread, after(at, 310)))
}

async function waitingTalk(stage: Stage, at: Date): Promise<void> {
  const said = await among(stage, 'bus-data', ['screening', 'interview', 'offered', 'submitted'])
  await talk(stage, said, at, [
    ['企業', 'ご応募ありがとうございます。乗降のデータは3年分あります。どのような形ならお使いいただけますか。'],
    ['人材', 'CSVで、停留所と便ごとに分かれていると助かります。'],
    ['企業', 'わかりました。面談の前に見本をお送りします。'],
  ])
  await lostMailbox(stage, said.talent, at)
}

/** The mailbox of one talent no longer exists: the newest letter came back. */
async function lostMailbox(stage: Stage, { accountId }: TalentActor, at: Date): Promise<void> {
  const mail = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('mails')
      .select('id')
      .where('to_account', '=', accountId)
      .where('state', '=', 'waiting')
      .orderBy('at', 'desc')
      .orderBy('id')
      .executeTakeFirst(),
  )
  const noSuchMailbox = () => Promise.resolve('bounced' as const)
  const sender = { origin: 'https://yui.example', from: '結 <no-reply@yui.example>', secret: 'of the demo' }
  if (mail) await sendMail(stage.db, noSuchMailbox, sender, mail.id, after(at, 50))
}

async function oldNewsIsRead(stage: Stage, until: Date): Promise<void> {
  const accounts = await as(stage.db, clock, (tx) =>
    tx.selectFrom('notifications').select('account_id').distinct().orderBy('account_id').execute(),
  )
  for (const { account_id: accountId } of accounts) {
    const reader: Actor = { kind: 'account', accountId }
    await as(stage.db, reader, (tx) => readAllNotifications(tx, reader, until))
  }
}
