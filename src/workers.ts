import type { JobName, Jobs } from './later.ts'
import { sendMail } from './messages/send-mail.ts'
import { catchEverything, smtp } from './platform/mail/transport.ts'
import type { Services } from './services.ts'

type Handlers = { [Name in JobName]: (args: Jobs[Name]) => Promise<void> }

/** Who does which job. A handler is shallow: it calls one verb. */
export function handlersFor(services: Services): Readonly<Record<string, (data: unknown) => Promise<void>>> {
  const { config, db, now } = services
  const transport = config.smtpUrl ? smtp(config.smtpUrl, config.mailFrom) : catchEverything
  const domain = new URL(config.origin ?? 'http://localhost').hostname
  const handlers: Handlers = {
    'mail.send': ({ mailId }) => sendMail(db, transport, domain, mailId, now()),
    'contracts.prepare': () => Promise.resolve(),
    // Parked after five tries and shown, rather than silently dropped, until the applications desk answers.
    'applications.answer-open': () => Promise.reject(new Error('not yet: nobody answers open applications')),
    'clock.tick': () => Promise.resolve(),
  }
  return handlers as Readonly<Record<string, (data: unknown) => Promise<void>>>
}
