import { clock } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type CertificateContent, certificateMoves, sealOf } from '../../ties/certificate.ts'

/**
 * 担い手活動証明書 of somebody who leaves: number, year and days stay for the town's counts; the name and what was done go. Whoever
 * types the printed code reads that it was taken back at the person's wish, sealed anew so that it is no forgery.
 */
export async function eraseCertificates(tx: Tx, accountId: string, secret: string, now: Date): Promise<void> {
  const rows = await tx
    .selectFrom('certificates')
    .select(['id', 'code', 'content', 'state'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id, code, content, state } of rows) {
    const blank = JSON.stringify(withoutPerson(JSON.parse(content) as CertificateContent))
    const written = { content: blank, seal: sealOf(secret, code, blank) }
    const { from, to } = certificateMoves.revoke
    const standing = from.some((one) => one === state)
    const revoked = standing ? { state: to, state_since: now, revoked_because: 'asked' } : {}
    await tx
      .updateTable('certificates')
      .set({ ...written, ...revoked })
      .where('id', '=', id)
      .execute()
    if (!standing) continue
    await record(tx, clock, { name: 'certificate.revoked', subject: id, from: state, to, reason: 'asked' }, now)
  }
}

function withoutPerson({ activities, ...certified }: CertificateContent): CertificateContent {
  return {
    ...certified,
    shown: '退会した方',
    activities: activities.map(({ kind, on }) => ({ kind, on, what: '消去済み' })),
  }
}
