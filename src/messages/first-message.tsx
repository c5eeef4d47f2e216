import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { MessageForm, type MessageShape, sendMessage } from './message-form.ts'
import { messageLimits } from './message-limits.ts'
import { openThread, threadAbout, type ToOpen } from './open-thread.ts'
import { NewThreadPage } from './pages/new-thread-page.tsx'
import { mayThread } from './policy.ts'
import { isBeforeContract } from './read-thread.ts'
import { writeMessage } from './write-message.ts'

/** Where the thread of a record is begun: the form stands below the record's own page, at the desk that it belongs to. */
export interface Beginning {
  /** Asks the record's own policy. @throws NotFound, NotAllowed, Stale */
  toOpen: (tx: Tx) => Promise<ToOpen>
  /** Where the form is, and where it is sent. */
  action: string
  /** Back to the record; where the record's own paths say it, left out. */
  back?: string
  crumbs: readonly { href: string; label: string }[]
  /** The record, where not the path but the form names it: 「application:<id>」. */
  named?: string
}

/** The first message: leads to the thread that is there already, or draws the form. */
export async function drawFirst(
  visit: Visit,
  { toOpen, action, back, crumbs, named }: Beginning,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const found = await visit.read(async (tx) => {
    const made = await toOpen(tx)
    return { made, existing: await threadAbout(tx, made.about.kind, made.about.id), limits: await messageLimits(tx) }
  })
  // The other side was quicker: what was typed goes on there.
  if (found.existing && Object.keys(problems).length === 0) return visit.redirect(`/threads/${found.existing}`)
  const { about, parties } = found.made
  const facts = { kind: about.kind, parties: parties.map(({ id }) => id), state: 'open' as const }
  if (!mayThread(visit.actor, 'write', facts)) throw new NotAllowed('閲覧の役割では、やりとりを始められません。')
  const way = { action, named, back: back ?? about.paths[visit.actor.kind as keyof typeof about.paths] }
  const props = { ...found.made, ...way, limits: found.limits, typed, problems, formKey: visit.formKey() }
  return visit.page({ title: 'やりとりを始める', crumbs, problems }, <NewThreadPage {...props} />)
}

/** Opens the thread with its first message; a second one at the same moment finds the thread of the first. */
export function sendFirst(visit: Visit, beginning: Beginning, form: MessageShape = MessageForm): Promise<Response> {
  const { actor, now } = visit
  return sendMessage(visit, {
    form,
    thread: async (tx) => {
      const toOpen = await beginning.toOpen(tx)
      return { id: await openThread(tx, actor, toOpen, now), warns: await isBeforeContract(tx, toOpen.about) }
    },
    write: (tx, id, written) => writeMessage(tx, actor, id, written, now),
    again: (typed, problems) => drawFirst(visit, beginning, typed, problems),
  })
}
