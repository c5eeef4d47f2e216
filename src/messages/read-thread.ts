import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { findThread, type ThreadRow } from './find-thread.ts'
import { type NamedParty, partiesOf } from './named-parties.ts'
import { readsOf } from './reads.ts'
import type { ReportReason, ReportState, ThreadKind } from './thread.ts'

export const MESSAGES_PER_PAGE = 50

/** One message as somebody of the thread reads it. */
export interface Message {
  id: string
  number: number
  /** Whose side wrote it, by the name that the reader may know. */
  by: string
  own: boolean
  /** Name of the writer, among people of one house; null for the other side. */
  writer: string | null
  /** Null where the operator has stopped showing it. */
  body: string | null
  files: { id: string; name: string; size: number }[]
  at: Date
  /** When the first of the other side had seen it; null for messages of others, or not seen yet. */
  readAt: Date | null
  /** What came of the reader's own report about it. */
  report: { state: ReportState; reason: ReportReason; answer: string } | null
}

export interface ReadThread {
  thread: ThreadRow
  parties: NamedParty[]
  messages: Message[]
  page: number
  pages: number
  /** 契約前: words that lead out of the house are warned about. */
  warns: boolean
}

/**
 * One thread with its messages, oldest first, fifty at a time; without a page the newest fifty.
 * @throws NotFound for who is no party
 */
export async function readThread(tx: Tx, actor: Actor, id: string, asked: number | null): Promise<ReadThread> {
  const { thread, party } = await findThread(tx, actor, id)
  const pages = Math.max(1, Math.ceil(thread.messages / MESSAGES_PER_PAGE))
  const page = Math.min(asked ?? pages, pages)
  const parties = (await partiesOf(tx, actor, [id])).get(id) ?? []
  const messages = await messagesOf(tx, actor, id, { from: (page - 1) * MESSAGES_PER_PAGE + 1, parties, mine: party })
  return {
    thread,
    parties,
    messages,
    page,
    pages,
    warns: await isBeforeContract(tx, { kind: thread.about_kind, id: thread.about_id }),
  }
}

async function messagesOf(
  tx: Tx,
  actor: Actor,
  threadId: string,
  { from, parties, mine }: { from: number; parties: readonly NamedParty[]; mine: string },
): Promise<Message[]> {
  const rows = await rowsOf(tx, actor, threadId, from)
  const files = await filesOf(
    tx,
    rows.filter(({ hiddenAt }) => !hiddenAt).map(({ id }) => id),
  )
  const reads = await readsOf(tx, threadId)
  const amongColleagues = parties.some(({ id, kind }) => id === mine && kind === 'organization')
  return rows.map((row) => {
    const own = row.by_party === mine
    const { id, number, at, reported, reason, answer } = row
    return {
      id,
      number,
      by: parties.find((party) => party.id === row.by_party)?.name ?? '',
      own,
      writer: own && amongColleagues ? row.writer : null,
      body: row.hiddenAt ? null : row.body,
      files: files.get(id) ?? [],
      at,
      readAt: own ? reads.firstOfOthers(mine, number) : null,
      report: reported ? { state: reported, reason, answer: answer ?? '' } : null,
    }
  })
}

function rowsOf(tx: Tx, actor: Actor, threadId: string, from: number) {
  return tx
    .selectFrom('messages as m')
    .leftJoin('message_hidings as h', 'h.message_id', 'm.id')
    .leftJoin('accounts as a', 'a.id', 'm.by_account')
    .leftJoin('message_reports as r', (j) =>
      j.onRef('r.message_id', '=', 'm.id').on('r.by_account', '=', accountOf(actor)),
    )
    .select(['m.id', 'm.number', 'm.by_party', 'm.body', 'm.at', 'a.name as writer', 'h.at as hiddenAt'])
    .select([sql<ReportState | null>`r.state`.as('reported'), sql<ReportReason>`r.reason`.as('reason'), 'r.answer'])
    .where('m.thread_id', '=', threadId)
    .where('m.number', '>=', from)
    .orderBy('m.number')
    .limit(MESSAGES_PER_PAGE)
    .execute()
}

async function filesOf(tx: Tx, messageIds: readonly string[]): Promise<Map<string, Message['files']>> {
  if (messageIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('message_files as x')
    .innerJoin('files as f', 'f.id', 'x.file_id')
    .select(['x.message_id', 'f.id', 'f.name', 'f.size'])
    .where('x.message_id', 'in', [...messageIds])
    .orderBy('f.id')
    .execute()
  const groups = Map.groupBy(rows, ({ message_id }) => message_id)
  return new Map(
    [...groups].map(([id, group]) => [id, group.map(({ id: file, name, size }) => ({ id: file, name, size }))]),
  )
}

/** Only an application comes before a contract; contracts, cases and events are past the point where leaving does harm. */
export async function isBeforeContract(tx: Tx, { kind, id }: { kind: ThreadKind; id: string }): Promise<boolean> {
  if (kind !== 'application') return false
  const application = await tx.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirst()
  return application?.state !== 'contracted'
}
