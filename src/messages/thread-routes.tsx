import { pageOf } from '../applications/page-number.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { NotFound } from '../platform/errors.ts'
import { readFile } from '../platform/files/keep-file.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { aboutRecord } from './about-record.ts'
import { findThread } from './find-thread.ts'
import { inviteCoordinator } from './invite-coordinator.ts'
import { listThreads } from './list-threads.ts'
import { markRead } from './mark-read.ts'
import { FirstMessageForm, MessageForm, MOST_BYTES, ReportForm, sendMessage } from './message-form.ts'
import { openThread, threadAbout } from './open-thread.ts'
import { NewThreadPage } from './pages/new-thread-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { ThreadPage } from './pages/thread-page.tsx'
import { ThreadsPage } from './pages/threads-page.tsx'
import { mayThread } from './policy.ts'
import { countOpenReports } from './read-reports.ts'
import { readThread } from './read-thread.ts'
import { reportMessage } from './report-message.ts'
import { writeMessage } from './write-message.ts'
import { telling } from './telling.ts'

const everybody = ['talent', 'company', 'municipality', 'supporter', 'operator'] as const
const look = { for: everybody, pace: 'reading', journal: { access: 'thread.seen' } } as const
const change = { for: everybody, pace: 'writing' } as const
const ONE = '/threads/:thread'
const crumbs = [{ href: '/threads', label: 'やりとり' }]
const limit = MOST_BYTES + 64 * 1024

/** やりとり: every URL of threads. */
export const threadRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/threads', ...look, handle: drawList },
  { method: 'get', path: '/threads/new', ...look, handle: (visit) => drawNew(visit) },
  { method: 'post', path: '/threads/new', ...change, limit, journal: 'thread.opened', handle: open },
  { method: 'get', path: ONE, ...look, handle: (visit) => drawOne(visit) },
  { method: 'get', path: `${ONE}/journal`, ...look, handle: drawJournal },
  { method: 'get', path: `${ONE}/attachments/:attachment`, ...look, handle: sendAttachment },
  { method: 'post', path: `${ONE}/messages`, ...change, limit, journal: 'message.written', handle: write },
  { method: 'post', path: `${ONE}/coordinators`, ...change, journal: 'thread.joined', handle: invite },
  { method: 'get', path: `${ONE}/reports`, ...look, handle: (visit) => drawReport(visit) },
  { method: 'post', path: `${ONE}/reports`, ...change, journal: 'report.made', handle: report },
)

async function drawList(visit: Visit): Promise<Response> {
  const page = pageOf(visit.query)
  const archived = visit.query.get('show') === 'archived'
  const found = await visit.read(async (tx) => ({
    ...(await listThreads(tx, visit.actor, { page, archived })),
    reports: visit.actor.kind === 'operator' ? await countOpenReports(tx) : null,
  }))
  return visit.page({ title: 'やりとり' }, <ThreadsPage {...found} page={page} archived={archived} />)
}

async function drawNew(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const about = String(typed.about ?? visit.query.get('about') ?? '')
  const { toOpen, existing } = await visit.read(async (tx) => {
    const made = await aboutRecord(tx, visit.actor, about)
    return { toOpen: made, existing: await threadAbout(tx, made.about.kind, made.about.id) }
  })
  // The other side was quicker: what was typed goes on there.
  if (existing && Object.keys(problems).length === 0) return visit.redirect(`/threads/${existing}`)
  const props = { ...toOpen, text: about, typed, problems, formKey: visit.formKey(), kind: visit.actor.kind }
  return visit.page({ title: 'やりとりを始める', crumbs, problems }, <NewThreadPage {...props} />)
}

function open(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return sendMessage<{ about: string; body: string; confirmed: boolean }>(visit, {
    form: FirstMessageForm,
    thread: async (tx, { about }) => {
      const id = await openThread(tx, actor, await aboutRecord(tx, actor, about), now)
      return { id, warns: (await readThread(tx, actor, id, null)).warns }
    },
    write: (tx, id, written) => writeMessage(tx, actor, id, written, now),
    again: (typed, problems) => drawNew(visit, typed, problems),
  })
}

async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('thread')
  const asked = visit.query.has('page') ? pageOf(visit.query) : null
  const read = await visit.read(async (tx) => {
    const found = await readThread(tx, actor, id, asked)
    await markRead(tx, actor, id, now)
    return found
  })
  const facts = { parties: read.parties.map((party) => party.id), state: read.thread.state }
  const allowed = {
    write: mayThread(actor, 'write', facts),
    // A case or an event has the coordinator among its parties, where one belongs there.
    invite:
      mayThread(actor, 'inviteCoordinator', facts) && ['application', 'contract'].includes(read.thread.about_kind),
  }
  const lost = visit.files.file !== undefined
  const props = { ...read, kind: actor.kind, allowed, typed, problems, lost, formKey: visit.formKey() }
  return visit.page({ title: read.thread.title, crumbs, problems }, <ThreadPage {...props} />)
}

function write(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('thread')
  return sendMessage<{ body: string; confirmed: boolean }>(visit, {
    form: MessageForm,
    thread: async (tx) => ({ id, warns: (await readThread(tx, actor, id, null)).warns }),
    write: (tx, threadId, written) => writeMessage(tx, actor, threadId, written, now),
    again: (typed, problems) => drawOne(visit, typed, problems),
  })
}

function invite(visit: Visit): Promise<Response> {
  const id = visit.id('thread')
  return visit.act(
    async (tx) => {
      await inviteCoordinator(tx, visit.actor, id, visit.now)
      return `/threads/${id}`
    },
    { flash: '伴走担当が加わりました。これまでのメッセージも読めます。' },
  )
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('thread')
  const { thread, told } = await visit.read(async (tx) => ({
    ...(await findThread(tx, visit.actor, id)),
    told: await historyOf(tx, visit.actor, [id]),
  }))
  const way = [...crumbs, { href: `/threads/${id}`, label: thread.title }]
  return visit.page({ title: '記録', crumbs: way }, <HistoryPage over={thread.title} told={told} telling={telling} />)
}

async function sendAttachment(visit: Visit): Promise<Response> {
  const [thread, attachment] = [visit.id('thread'), visit.id('attachment')]
  const { bytes, mime, name } = await visit.read(async (tx) => {
    const { messages } = await findAttached(tx, visit, thread, attachment)
    if (!messages) throw new NotFound()
    return readFile(tx, attachment)
  })
  return visit.file(new Uint8Array(bytes), mime, name)
}

/** Only files of messages that are still shown. */
async function findAttached(
  tx: Parameters<Parameters<Visit['read']>[0]>[0],
  visit: Visit,
  thread: string,
  file: string,
) {
  await findThread(tx, visit.actor, thread)
  return tx
    .selectFrom('message_files as x')
    .innerJoin('messages as m', 'm.id', 'x.message_id')
    .leftJoin('message_hidings as h', 'h.message_id', 'm.id')
    .select((e) => e.fn.countAll<number>().as('messages'))
    .where('x.file_id', '=', file)
    .where('m.thread_id', '=', thread)
    .where('h.message_id', 'is', null)
    .executeTakeFirstOrThrow()
}

async function drawReport(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('thread')
  const read = await visit.read((tx) => readThread(tx, visit.actor, id, null))
  const others = read.messages.filter((message) => !message.own && message.body !== null && !message.report)
  const wanted = { message: visit.query.get('message') ?? others.at(-1)?.id ?? '', ...typed }
  const props = { thread: read.thread, others, typed: wanted, problems, formKey: visit.formKey() }
  const way = [...crumbs, { href: `/threads/${id}`, label: read.thread.title }]
  return visit.page({ title: 'メッセージを通報する', crumbs: way, problems }, <ReportPage {...props} />)
}

function report(visit: Visit): Promise<Response> {
  const id = visit.id('thread')
  return submit(visit, ReportForm, {
    act: async (tx, { message, reason, note }) => {
      await reportMessage(tx, visit.actor, id, { messageId: message, reason, note }, visit.now)
      return `/threads/${id}`
    },
    again: (typed, problems) => drawReport(visit, typed, problems),
    options: { flash: '通報しました。運営事業者が確かめて、この画面で回答します。' },
  })
}
