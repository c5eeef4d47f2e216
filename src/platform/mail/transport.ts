import { createTransport } from 'nodemailer'

/** What leaves the house. */
export interface Outgoing {
  messageId: string
  to: string
  subject: string
  body: string
  calendar: { name: string; text: string } | null
  /** Where mails of this kind are stopped without signing in; null for those that must reach. */
  unsubscribe: string | null
}

/**
 * `bounced`: there is no such mailbox, trying again is useless. `caught`: kept here, nothing left the house.
 * `unreachable`: the server is away, or asks for patience (4xx, RFC 5321 §4.2.1); the letter itself is not at fault.
 */
export type Delivery = 'sent' | 'caught' | 'bounced' | 'unreachable'

export type Transport = (mail: Outgoing) => Promise<Delivery>

/** Without a mail server everything is caught: development, demo and tests read it on a page. */
export const catchEverything: Transport = () => Promise.resolve('caught')

/**
 * Sends through SMTP.
 * @param url smtp://user:password@host:port
 * @throws the server's answer when it refuses the letter for good, for another reason than its mailbox
 */
export function smtp(url: string, from: string): Transport {
  const patience = '?connectionTimeout=10000&greetingTimeout=10000&socketTimeout=20000'
  const transport = createTransport(url.includes('?') ? url : `${url.replace(/\/$/, '')}/${patience}`, { from })
  return async (mail) => {
    try {
      await transport.sendMail({
        messageId: mail.messageId,
        to: mail.to,
        subject: mail.subject,
        text: mail.body,
        ...(mail.calendar ? calendarPart(mail.calendar) : {}),
        ...(mail.unsubscribe ? { headers: unsubscribeHeaders(mail.unsubscribe) } : {}),
      })
      return 'sent'
    } catch (error) {
      if (isNoSuchMailbox(error)) return 'bounced'
      if (isAwayForNow(error)) return 'unreachable'
      throw error
    }
  }
}

/**
 * The mail program's own button to be left alone: by a page (RFC 2369), and by one click where the address is https, as
 * RFC 8058 asks. Its path cannot be cut in two, so the line is not folded.
 */
function unsubscribeHeaders(address: string) {
  const whole = { prepared: true, foldLines: false, value: `<${address}>` }
  const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return { 'List-Unsubscribe': whole, ...(address.startsWith('https:') ? oneClick : {}) }
}

/** An invitation names its method beside the type as well (RFC 6047 §2.4): without it a mail program shows only a file. */
function calendarPart({ name, text }: { name: string; text: string }) {
  const method = /^METHOD:(REQUEST|CANCEL|PUBLISH)\r?$/m.exec(text)?.[1]
  if (method) return { icalEvent: { method, filename: name, content: text } }
  return { attachments: [{ filename: name, content: text, contentType: 'text/calendar; charset=utf-8' }] }
}

const away = ['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ESOCKET', 'EDNS']

function isAwayForNow(error: unknown): boolean {
  const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number }
  return (responseCode >= 400 && responseCode < 500) || (responseCode === 0 && away.includes(code))
}

function isNoSuchMailbox(error: unknown): boolean {
  const code = (error as { responseCode?: number }).responseCode
  return code !== undefined && [550, 551, 553].includes(code)
}
