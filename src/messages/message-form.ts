import { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { FileType } from '../platform/files/file-types.ts'
import { choice, optionalText, record, text, ticked } from '../platform/web/fields.ts'
import { type Problems, parseForm, type Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { sentFiles } from '../request/upload.ts'
import { findContacts } from './contact-words.ts'
import { MOST_LETTERS, messageLimits } from './message-limits.ts'
import { type ReportReason, reportReasons } from './thread.ts'
import type { Written } from './write-message.ts'

const body = text('メッセージ', { max: MOST_LETTERS, lines: true })

export const MessageForm = z.strictObject({ body, confirmed: ticked() })
/** The first message opens the thread: 「application:<id>」. */
export const FirstMessageForm = z.strictObject({ about: text('相手', { max: 60 }), body, confirmed: ticked() })

const reasons = Object.keys(reportReasons) as [ReportReason, ...ReportReason[]]
export const ReportForm = z.strictObject({
  message: record('メッセージ'),
  reason: choice('通報の理由', reasons),
  note: optionalText('くわしい事情', { max: 1000, lines: true }),
})
const answer = text('通報した方への回答', { max: 1000, lines: true })
export const SettlementForm = z.strictObject({ hide: ticked(), answer })
/** The same page offers to hide; where nothing is wrong, nothing is hidden. */
export const DismissalForm = z.strictObject({ hide: ticked(), answer })

/** What may be sent along. */
export const attachable: readonly FileType[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'text']

export type MessageShape = typeof MessageForm | typeof FirstMessageForm

interface Sending {
  form: MessageShape
  /** Opens or finds the thread. @returns its id, and whether ways out of the house are warned about */
  thread: (tx: Tx) => Promise<{ id: string; warns: boolean }>
  write: (tx: Tx, threadId: string, written: Written) => Promise<unknown>
  again: (typed: Typed, problems: Problems) => Promise<Response>
}

/**
 * A message's whole way: form read → files looked at and scanned → warned about → written. Whatever is refused, what was
 * typed comes back; only files have to be chosen again, because no browser gives one back.
 */
export async function sendMessage(visit: Visit, { form, thread, write, again }: Sending): Promise<Response> {
  // Every shape has what a message has.
  const parsed = parseForm(form as typeof MessageForm, visit.fields)
  const { files: most, bytes: maxBytes } = await visit.read(messageLimits)
  const sent = await sentFiles(visit, { field: 'file', allowed: attachable, maxBytes, most })
  const problems = { ...('problems' in parsed && parsed.problems), ...('problems' in sent && sent.problems) }
  if ('problems' in parsed || 'problems' in sent) return again(parsed.typed, problems)
  const { value } = parsed
  const act = async (tx: Tx) => {
    const { id, warns } = await thread(tx)
    if (warns && !value.confirmed) refuseContacts(value.body)
    await write(tx, id, { body: value.body, uploads: sent.uploads })
    return `/threads/${id}#newest`
  }
  try {
    return await visit.act(act, { flash: 'メッセージを送りました' })
  } catch (error) {
    if (error instanceof Invalid) return again(parsed.typed, error.problems)
    throw error
  }
}

/** Once warned, the writer changes the words or confirms them. */
function refuseContacts(words: string): void {
  if (findContacts(words).length > 0)
    throw new Invalid({ confirmed: '結の外の連絡先らしい言葉があります。直すか、確かめてこのまま送ってください' })
}
