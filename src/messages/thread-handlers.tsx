import { pageOf } from '../applications/page-number.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { readFile } from '../platform/files/keep-file.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { findThread, type ThreadRow } from './find-thread.ts'
import { inviteCoordinator } from './invite-coordinator.ts'
import { listThreads } from './list-threads.ts'
import { markRead } from './mark-read.ts'
import { MessageForm, sendMessage } from './message-form.ts'
import { messageLimits } from './message-limits.ts'
import { ThreadPage } from './pages/thread-page.tsx'
import { ThreadsPage } from './pages/threads-page.tsx'
import { mayThread, type ThreadFacts } from './policy.ts'
import { countOpenReports } from './read-reports.ts'
import { type ReadThread, readThread } from './read-thread.ts'
import { telling } from './telling.ts'
import { writeMessage } from './write-message.ts'

export const crumbs = [{ href: '/threads', label: 'やりとり' }]

/** The way up from a page below a thread. */
export const crumbsOfThread = ({ id, title }: Pick<ThreadRow, 'id' | 'title'>) => [
  ...crumbs,
  { href: `/threads/${id}`, label: title },
]

export async function drawList(visit: Visit): Promise<Response> {
  const page = pageOf(visit.query)
  const archived = visit.query.get('show') === 'archived'
  const found = await visit.read(async (tx) => ({
    ...(await listThreads(tx, visit.actor, { page, archived })),
    reports: visit.actor.kind === 'operator' ? await countOpenReports(tx) : null,
  }))
  return visit.page({ title: 'やりとり' }, <ThreadsPage {...found} page={page} archived={archived} />)
}

export async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('thread')
  const asked = visit.query.has('page') ? pageOf(visit.query) : null
  const read = await visit.read(async (tx) => {
    const found = await readThread(tx, actor, id, asked)
    await markRead(tx, actor, id, now)
    return { ...found, limits: await messageLimits(tx) }
  })
  const facts = factsOf(read)
  const allowed = {
    write: mayThread(actor, 'write', facts),
    invite: mayThread(actor, 'inviteCoordinator', facts),
    report: mayThread(actor, 'report', facts),
  }
  const lost = visit.files.file !== undefined
  const props = { ...read, kind: actor.kind, allowed, typed, problems, lost, formKey: visit.formKey() }
  return visit.page({ title: read.thread.title, crumbs, problems }, <ThreadPage {...props} />)
}

function factsOf({ thread, parties }: ReadThread): ThreadFacts {
  return { kind: thread.about_kind, parties: parties.map(({ id }) => id), state: thread.state }
}

export function write(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('thread')
  return sendMessage(visit, {
    form: MessageForm,
    thread: async (tx) => ({ id, warns: (await readThread(tx, actor, id, null)).warns }),
    write: (tx, threadId, written) => writeMessage(tx, actor, threadId, written, now),
    again: (typed, problems) => drawOne(visit, typed, problems),
  })
}

export function invite(visit: Visit): Promise<Response> {
  const id = visit.id('thread')
  return visit.act(
    async (tx) => {
      await inviteCoordinator(tx, visit.actor, id, visit.now)
      return `/threads/${id}`
    },
    { flash: '伴走担当が加わりました。これまでのメッセージも読めます。' },
  )
}

export async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('thread')
  const { thread, told } = await visit.read(async (tx) => ({
    ...(await findThread(tx, visit.actor, id)),
    told: await historyOf(tx, visit.actor, [id]),
  }))
  return visit.page(
    { title: '記録', crumbs: crumbsOfThread(thread) },
    <HistoryPage over={thread.title} told={told} telling={telling} />,
  )
}

export async function sendAttachment(visit: Visit): Promise<Response> {
  const [thread, attachment] = [visit.id('thread'), visit.id('attachment')]
  const { bytes, mime, name } = await visit.read(async (tx) => {
    const { messages } = await findAttached(tx, visit, thread, attachment)
    if (!messages) throw new NotFound()
    return readFile(tx, attachment)
  })
  return visit.file(new Uint8Array(bytes), mime, name)
}

/** Only files of messages that are still shown. */
async function findAttached(tx: Tx, visit: Visit, thread: string, file: string) {
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
