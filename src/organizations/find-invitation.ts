import { as, door, type OrganizationKind, type Role } from '../actor.ts'
import type { Database } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { InvitationState } from './invitation.ts'
import { hashOfInvitation } from './invite-member.ts'

/** What the holder of a code is shown before they say who they are. */
export interface HeldInvitation {
  organization: string
  kind: OrganizationKind
  role: Role
  email: string
  state: InvitationState
  expiresAt: Date
}

/** @throws NotFound for a code that was never given out */
export async function findInvitation(db: Database, code: string, now: Date): Promise<HeldInvitation> {
  const row = await as(db, door, (tx) =>
    tx
      .selectFrom('invitations as i')
      .innerJoin('organizations as o', 'o.id', 'i.organization_id')
      .select(['o.name as organization', 'o.kind', 'i.role', 'i.email', 'i.state', 'i.expires_at as expiresAt'])
      .where('i.code_hash', '=', hashOfInvitation(code))
      .executeTakeFirst(),
  )
  if (!row) throw new NotFound()
  const isOver = row.state === 'open' && row.expiresAt <= now
  return {
    ...row,
    kind: row.kind as OrganizationKind,
    role: row.role as Role,
    state: isOver ? 'expired' : (row.state as InvitationState),
  }
}

/** y••••@example.jp: enough for its owner to know which address was meant. */
export function maskedEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@')
  return `${name.slice(0, 1)}••••@${domain}`
}
