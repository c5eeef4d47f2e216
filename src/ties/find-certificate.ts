import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import {
  type CertificateContent,
  type CertificateState,
  isSealed,
  type RevocationReason,
  revocationReasons,
} from './certificate.ts'
import { mayTie } from './policy.ts'

export interface ReadCertificate {
  id: string
  talentId: string
  municipalityId: string
  code: string
  content: CertificateContent
  state: CertificateState
  stateSince: Date
  at: Date
  /** Why it no longer stands, in words; null while it does. */
  because: string | null
  /** The stored content carries the mac of this house. */
  genuine: boolean
}

const columns = (tx: Tx) =>
  tx
    .selectFrom('certificates')
    .select(['id', 'talent_id', 'municipality_id', 'code', 'content', 'seal', 'state', 'state_since', 'at'])
    .select('revoked_because')

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirst']>>>

/** One's own, or one of the town's. @throws NotFound for another's */
export async function findCertificate(tx: Tx, actor: Actor, id: string, secret: string): Promise<ReadCertificate> {
  const row = await columns(tx).where('id', '=', id).executeTakeFirst()
  const facts = row && { talentId: row.talent_id, municipalityId: row.municipality_id }
  if (!row || !facts || !mayTie(actor, 'view', facts)) throw new NotFound()
  return read(row, secret)
}

/** What whoever holds the code may see; the door asks for them. @throws NotFound for a code that was never printed */
export async function certificateByCode(tx: Tx, code: string, secret: string): Promise<ReadCertificate> {
  const row = await columns(tx).where('code', '=', code).executeTakeFirst()
  if (!row) throw new NotFound()
  return read(row, secret)
}

/** Certificates of one talent with one town, the newest first. */
export async function certificatesOf(
  tx: Tx,
  talentId: string,
  municipalityId: string,
  secret: string,
): Promise<ReadCertificate[]> {
  const rows = await columns(tx)
    .where('talent_id', '=', talentId)
    .where('municipality_id', '=', municipalityId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => read(row, secret))
}

export const CERTIFICATES_PER_PAGE = 30

/** Those of a town, the newest first. */
export async function certificatesOfTown(
  tx: Tx,
  municipalityId: string,
  page: number,
  secret: string,
): Promise<{ certificates: ReadCertificate[]; total: number }> {
  const rows = await columns(tx)
    .where('municipality_id', '=', municipalityId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(CERTIFICATES_PER_PAGE)
    .offset((page - 1) * CERTIFICATES_PER_PAGE)
    .execute()
  const { n } = await tx
    .selectFrom('certificates')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirstOrThrow()
  return { certificates: rows.map((row) => read(row, secret)), total: n }
}

function read(row: Row, secret: string): ReadCertificate {
  return {
    id: row.id,
    talentId: row.talent_id,
    municipalityId: row.municipality_id,
    code: row.code,
    // Written only by issueCertificate, from this very type.
    content: JSON.parse(row.content) as CertificateContent,
    state: row.state as CertificateState,
    stateSince: row.state_since,
    at: row.at,
    because: row.revoked_because ? revocationReasons[row.revoked_because as RevocationReason] : null,
    genuine: isSealed(secret, row.code, row.content, row.seal),
  }
}
