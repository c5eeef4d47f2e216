import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { keepFile } from '../platform/files/keep-file.ts'
import type { Upload } from '../platform/files/read-upload.ts'
import { lockThread } from './find-thread.ts'
import { noteRead } from './mark-read.ts'
import { partyOf } from './policy.ts'
import { tellParties } from './tell-parties.ts'

/** More in an hour than people write to each other; a machine would. */
export const MOST_AN_HOUR = 60
const HOUR = 3_600_000

export interface Written {
  body: string
  /** Looked at and scanned before the transaction (`sentFile`). */
  upload: Upload | null
}

/**
 * メッセージを書く. The others of the thread are told once until they read it, at most once a day.
 * @returns the id of the message
 * @throws NotFound for who is no party, NotAllowed for viewers, Stale when the thread is archived, Invalid at `body` when
 * too many were written within the hour
 */
export async function writeMessage(
  tx: Tx,
  actor: Actor,
  threadId: string,
  { body, upload }: Written,
  now: Date,
): Promise<string> {
  const { thread } = await lockThread(tx, actor, threadId, 'write')
  const by_account = accountOf(actor)
  if (!by_account) throw new NotFound()
  await refuseTooMany(tx, by_account, now)
  const id = randomUUID()
  const number = thread.messages + 1
  const by_party = partyOf(actor)
  await tx
    .insertInto('messages')
    .values({ id, thread_id: threadId, number, by_account, by_party, body, at: now })
    .execute()
  if (upload) {
    const file_id = await keepFile(tx, by_account, upload, now)
    await tx.insertInto('message_files').values({ message_id: id, file_id }).execute()
  }
  await tx.updateTable('threads').set({ messages: number, last_at: now }).where('id', '=', threadId).execute()
  await record(tx, actor, { name: 'message.written', subject: id, detail: { thread: threadId } }, now)
  await noteRead(tx, by_account, threadId, number, now)
  await tellParties(tx, thread, { writer: by_account, party: by_party }, now)
  return id
}

async function refuseTooMany(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { written } = await tx
    .selectFrom('messages')
    .select((e) => e.fn.countAll<number>().as('written'))
    .where('by_account', '=', accountId)
    .where('at', '>', new Date(now.getTime() - HOUR))
    .executeTakeFirstOrThrow()
  if (written >= MOST_AN_HOUR)
    throw new Invalid({ body: `1時間に送れるのは${MOST_AN_HOUR}通までです。時間をおいて、もう一度送ってください` })
}
