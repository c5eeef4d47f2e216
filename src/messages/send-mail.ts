import { as, clock } from '../actor.ts'
import type { Database } from '../platform/db/database.ts'
import type { Transport } from '../platform/mail/transport.ts'

/**
 * Sends one mail of the outbox and writes down what became of it. Sending twice is possible only when the program dies
 * between the server's answer and our note; the same Message-ID lets the receiving side drop the copy.
 * @throws the mail server's answer, so that the job is tried again
 */
export async function sendMail(
  db: Database,
  transport: Transport,
  origin: string,
  mailId: string,
  now: Date,
): Promise<void> {
  const mail = await as(db, clock, (tx) =>
    tx
      .updateTable('mails')
      .set((e) => ({ tries: e('tries', '+', 1) }))
      .where('id', '=', mailId)
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst(),
  )
  if (!mail) return
  const delivery = await transport({
    messageId: `<${mail.id}@${new URL(origin).hostname}>`,
    to: mail.to_address,
    subject: mail.subject,
    body: mail.path ? `${mail.body}\n\n${origin}${mail.path}\n` : mail.body,
    calendar: mail.attachment as { name: string; text: string } | null,
  })
  await as(db, clock, async (tx) => {
    await tx.updateTable('mails').set({ state: delivery, settled_at: now }).where('id', '=', mailId).execute()
    if (delivery === 'bounced' && mail.to_account)
      await tx.updateTable('accounts').set({ mail_blocked_at: now }).where('id', '=', mail.to_account).execute()
  })
}
