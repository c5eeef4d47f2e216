import { as, clock } from '../../src/actor.ts'
import { post } from '../../src/mail.ts'
import { stopMailsPath } from '../../src/messages/stop-mails.ts'
import { reportMessage } from '../../src/messages/report-message.ts'
import { writeMessage } from '../../src/messages/write-message.ts'
import type { Look } from '../matrix/looks.ts'
import { applicationsOf } from '../world/applications.ts'
import { pdfFile } from '../world/files.ts'
import { next, NOW, office } from '../world/office.ts'
import { threadsOf } from '../world/threads.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

/** Somebody is told something. @returns the id of the line */
async function told({ owner, db }: Stage, accountId: string): Promise<string> {
  const once = next('news')
  const to = { accountId, address: `${accountId}@example.jp` }
  const letter = { once, topic: 'application' as const, to, subject: '応募がありました', body: '本文です。' }
  await as(db, clock, (tx) => post(tx, letter, NOW))
  return (await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()).id
}

const own = '自分への通知だけを動かし、名指しする記録がない'

/** 通知. */
export const notificationDeeds: readonly Deed[] = [
  {
    route: '/notifications/readings',
    noStranger: own,
    arrange: async (s) => {
      const actor = await office(s.owner).member('company')
      await told(s, actor.accountId)
      return { actor, path: '/notifications/readings', fields: {} }
    },
  },
  {
    route: '/notifications/:notification/readings',
    arrange: async (s) => {
      const { talent } = office(s.owner)
      const actor = await talent()
      const path = `/notifications/${await told(s, actor.accountId)}/readings`
      return { actor, path, fields: {}, stranger: await talent() }
    },
  },
  {
    route: '/notifications/settings',
    noStranger: own,
    arrange: async (s) => ({
      actor: await office(s.owner).talent(),
      path: '/notifications/settings',
      fields: { message: 'daily', scout: 'never' },
    }),
  },
]

/** メールを止める, by the link of a mail. */
export const unsubscriptionDeeds: readonly Deed[] = [
  {
    route: '/unsubscriptions/:mail/:token',
    noStranger: '署名つきのリンクを持つ人が、だれであっても止められる',
    arrange: async (s) => {
      const { accountId } = await office(s.owner).talent()
      const id = await told(s, accountId)
      return { actor: undefined, path: stopMailsPath(s.services.config.secret, id), fields: {} }
    },
  },
]

/** Somebody of a thread does something in it. */
const inThread = (below: string, fields: Arranged['fields'], files?: Arranged['files']): Deed => ({
  route: `/threads/:thread/${below}`,
  arrange: async (s) => {
    await office(s.owner).member('operator')
    const { talent, threadId } = await threadsOf(s.db, s.owner).made('企業: 面談はいかがですか。')
    const stranger = await office(s.owner).talent()
    return { actor: talent, path: `/threads/${threadId}/${below}`, fields, stranger, ...(files ? { files } : {}) }
  },
})

/** A message was reported. @returns what is needed to look at it and to answer it */
async function reported(s: Stage) {
  const made = await threadsOf(s.db, s.owner).made('人材: はじめまして。', '企業: 外で会いませんか。')
  const actor = await office(s.owner).member('operator')
  const messageId = made.messages[1] ?? ''
  const id = await as(s.db, made.talent, (tx) =>
    reportMessage(tx, made.talent, made.threadId, { messageId, reason: 'outside', note: '' }, NOW),
  )
  return { ...made, actor, path: `/desk/reports/${id}` }
}

const answered = (below: string, fields: Arranged['fields']): Deed => ({
  route: `/desk/reports/:report/${below}`,
  arrange: async (s) => {
    const { actor, path } = await reported(s)
    return { actor, path: `${path}/${below}`, fields }
  },
})

/** やりとり and 通報. */
export const threadDeeds: readonly Deed[] = [
  {
    route: '/threads/new',
    noStranger: '相手は送る言葉で名指しされ、当事者でなければ見つからない',
    arrange: async (s) => {
      const { id, talent } = await applicationsOf(s.owner).screening()
      const stranger = await office(s.owner).talent()
      const fields = { about: `application:${id}`, body: 'はじめまして。よろしくお願いします。' }
      return { actor: talent, path: '/threads/new', fields, stranger }
    },
  },
  inThread('messages', { body: '来週の火曜日はいかがですか。' }, { file: { name: '提案書.pdf', bytes: pdfFile() } }),
  inThread('coordinators', {}),
  {
    route: '/threads/:thread/reports',
    arrange: async (s) => {
      const { talent, threadId, messages } = await threadsOf(s.db, s.owner).made('企業: 外で会いませんか。')
      const fields = { message: messages[0] ?? '', reason: 'outside', note: '困っています。' }
      const stranger = await office(s.owner).talent()
      return { actor: talent, path: `/threads/${threadId}/reports`, fields, stranger }
    },
  },
  answered('settlements', { answer: '企業に注意しました。', hide: 'yes' }),
  answered('dismissals', { answer: '確かめましたが、問題のない範囲でした。' }),
]

/** A message with a file. */
async function withFile(s: Stage): Promise<Pick<Arranged, 'actor' | 'path' | 'stranger'>> {
  const { talent, client, threadId } = await threadsOf(s.db, s.owner).made()
  const upload = { type: 'pdf' as const, name: '提案書.pdf', bytes: pdfFile() }
  await as(s.db, talent, (tx) => writeMessage(tx, talent, threadId, { body: '提案書です。', uploads: [upload] }, NOW))
  const { file_id } = await s.owner
    .selectFrom('message_files as x')
    .innerJoin('messages as m', 'm.id', 'x.message_id')
    .select('x.file_id')
    .where('m.thread_id', '=', threadId)
    .executeTakeFirstOrThrow()
  const stranger = await office(s.owner).member('company')
  return { actor: client, path: `/threads/${threadId}/attachments/${file_id}`, stranger }
}

export const threadLooks: readonly Look[] = [
  { route: '/threads/:thread/attachments/:attachment', arrange: withFile },
  { route: '/desk/reports/:report', arrange: async (s) => reported(s) },
]
