import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { canRevoke, certificateMoves, type CertificateState, type RevocationReason } from './certificate.ts'
import { tellAccount } from './letters.ts'
import { mayTie } from './policy.ts'

/**
 * 証明書を取り消す: the town with its reason, or the person themselves. Whoever has the code reads from then on that it no longer
 * stands. @throws NotFound for another's, NotAllowed for a viewer, Stale when it was revoked before
 */
export async function revokeCertificate(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: RevocationReason,
  now: Date,
): Promise<void> {
  const row = await tx
    .selectFrom('certificates')
    .select(['talent_id', 'account_id', 'municipality_id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const facts = row && { talentId: row.talent_id, municipalityId: row.municipality_id }
  if (!row || !facts || !mayTie(actor, 'view', facts)) throw new NotFound()
  if (!mayTie(actor, 'revoke', facts)) throw new NotAllowed()
  if (!canRevoke(row.state as CertificateState)) throw new Stale('この証明書は、すでに取り消されています。')
  await moveToRevoked(tx, actor, id, reason, now)
  if (actor.kind === 'talent') return
  const words = {
    once: `certificate-revoked-${id}`,
    topic: 'engagement' as const,
    why: 'あなたの担い手活動証明書だから',
    subject: '担い手活動証明書が取り消されました',
    body: '町が担い手活動証明書を取り消しました。理由は「わたしの縁」でご覧ください。',
    path: `/my/ties/${row.municipality_id}`,
  }
  await tellAccount(tx, row.account_id, words, now)
}

/** The move itself, once it is known that it may be made. */
export async function moveToRevoked(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: RevocationReason,
  now: Date,
): Promise<void> {
  const { to } = certificateMoves.revoke
  await tx
    .updateTable('certificates')
    .set({ state: to, state_since: now, revoked_because: reason })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'certificate.revoked', subject: id, from: 'issued', to, reason }, now)
}
