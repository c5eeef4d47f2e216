import { as, clock } from './actor.ts'
import { answerOpenApplications } from './applications/answer-open-applications.ts'
import { watchReplies } from './applications/watch-replies.ts'
import type { JobName, Jobs } from './later.ts'
import { sendMail } from './messages/send-mail.ts'
import { catchEverything, smtp } from './platform/mail/transport.ts'
import { closeDuePostings, publishDuePostings } from './postings/due-postings.ts'
import type { Services } from './services.ts'

type Handlers = { [Name in JobName]: (args: Jobs[Name]) => Promise<void> }

/** Who does which job. A handler is shallow: it calls one verb. */
export function handlersFor(services: Services): Readonly<Record<string, (data: unknown) => Promise<void>>> {
  const { config, db, now } = services
  const transport = config.smtpUrl ? smtp(config.smtpUrl, config.mailFrom) : catchEverything
  const origin = config.origin ?? `http://localhost:${config.port}`
  const handlers: Handlers = {
    'mail.send': ({ mailId }) => sendMail(db, transport, origin, mailId, now()),
    'contracts.prepare': () => Promise.resolve(),
    'applications.answer-open': async ({ postingId }) => void (await answerOpenApplications(db, postingId, now())),
    'clock.tick': async () => {
      await as(db, clock, (tx) => publishDuePostings(tx, now()))
      await as(db, clock, (tx) => closeDuePostings(tx, now()))
      await watchReplies(db, now())
    },
  }
  return handlers as Readonly<Record<string, (data: unknown) => Promise<void>>>
}
