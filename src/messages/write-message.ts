import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { limitOf } from '../limits.ts'
import { keepFile } from '../platform/files/keep-file.ts'
import type { Upload } from '../platform/files/read-upload.ts'
import { lockThread } from './find-thread.ts'
import { noteRead } from './mark-read.ts'
import { tellParties } from './tell-parties.ts'

const DAY = 86_400_000

export interface Written {
  body: string
  /** Looked at and scanned before the transaction (`sentFiles`). */
  uploads: readonly Upload[]
}

/**
 * メッセージを書く. The others of the thread are told once until they read it, at most once a day.
 * @returns the id of the message
 * @throws NotFound for who is no party, NotAllowed for viewers, Stale when the thread is archived, Invalid at `body` when
 * it is longer than the house allows, or too many were written within a day; at `file` for too many files
 */
export async function writeMessage(
  tx: Tx,
  actor: Actor,
  threadId: string,
  { body, uploads }: Written,
  now: Date,
): Promise<string> {
  const { thread, party: by_party } = await lockThread(tx, actor, threadId, 'write')
  const by_account = accountOf(actor)
  if (!by_account) throw new NotFound()
  await refuseBeyondLimits(tx, { body, uploads })
  await refuseTooMany(tx, by_account, now)
  const id = randomUUID()
  const number = thread.messages + 1
  await tx
    .insertInto('messages')
    .values({ id, thread_id: threadId, number, by_account, by_party, body, at: now })
    .execute()
  for (const upload of uploads) {
    const file_id = await keepFile(tx, by_account, upload, now)
    await tx.insertInto('message_files').values({ message_id: id, file_id }).execute()
  }
  await tx.updateTable('threads').set({ messages: number, last_at: now }).where('id', '=', threadId).execute()
  await record(tx, actor, { name: 'message.written', subject: id, detail: { thread: threadId } }, now)
  await noteRead(tx, by_account, threadId, number, now)
  await tellParties(tx, thread, { writer: by_account, party: by_party }, now)
  return id
}

async function refuseBeyondLimits(tx: Tx, { body, uploads }: Written): Promise<void> {
  const letters = await limitOf(tx, 'messageLetters')
  if (body.length > letters) throw new Invalid({ body: `メッセージは${letters}文字以内で入力してください` })
  const files = await limitOf(tx, 'messageFiles')
  if (uploads.length > files) throw new Invalid({ file: `ファイルは${files}個までにしてください` })
}

async function refuseTooMany(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { written } = await tx
    .selectFrom('messages')
    .select((e) => e.fn.countAll<number>().as('written'))
    .where('by_account', '=', accountId)
    .where('at', '>', new Date(now.getTime() - DAY))
    .executeTakeFirstOrThrow()
  const most = await limitOf(tx, 'messagesPerDay')
  if (written >= most)
    throw new Invalid({ body: `24時間に送れるのは${most}通までです。時間をおいて、もう一度送ってください` })
}
