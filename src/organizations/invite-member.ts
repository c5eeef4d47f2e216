import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { accountOf, type Actor, type Role } from '../actor.ts'
import { record } from '../journal.ts'
import { formatInstant } from '../law/japanese-date.ts'
import { limitOf } from '../limits.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { wordsOf } from '../templates.ts'
import { expireInvitation } from './expire-invitation.ts'
import { lockOrganization } from './find-organization.ts'
import { INVITATION_DAYS } from './invitation.ts'
import { roleNames } from './membership.ts'

const DAY = 86_400_000

interface Guest {
  email: string
  role: Role
}

/**
 * メンバーを招待する。 A code goes to the address and nowhere else; only its hash is kept. It lives seven days.
 * @returns the id of the invitation
 * @throws Invalid at `email` when they are a member, or invited already
 */
export async function inviteMember(
  tx: Tx,
  actor: Actor,
  organizationId: string,
  guest: Guest,
  now: Date,
): Promise<string> {
  const organization = await lockOrganization(tx, actor, organizationId, 'manageMembers')
  if (organization.state !== 'active') throw new Stale('停止中の組織には招待できません。先に停止を解いてください。')
  await refuseMember(tx, organizationId, guest.email)
  await refuseInvited(tx, actor, organizationId, guest.email, now)
  await refuseTooMany(tx, organizationId, now)
  const id = randomUUID()
  const code = randomBytes(24).toString('base64url')
  const expires_at = new Date(now.getTime() + INVITATION_DAYS * DAY)
  await tx
    .insertInto('invitations')
    .values({
      id,
      organization_id: organizationId,
      ...guest,
      code_hash: hashOfInvitation(code),
      invited_by: accountOf(actor),
      expires_at,
      at: now,
    })
    .execute()
  const detail = { role: guest.role, organization: organizationId }
  await record(tx, actor, { name: 'member.invited', subject: id, detail }, now)
  const role = roleNames[guest.role]
  const words = await wordsOf(tx, 'invitation', { company: organization.name, role, until: formatInstant(expires_at) })
  await post(tx, { ...letterTo(guest, { id, code }), ...words, senderAccount: accountOf(actor) }, now)
  return id
}

/** The code is random enough that one round of SHA-256 keeps it. */
export function hashOfInvitation(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

async function refuseMember(tx: Tx, organizationId: string, email: string): Promise<void> {
  const member = await tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select('m.id')
    .where('m.organization_id', '=', organizationId)
    .where('m.state', '!=', 'ended')
    .where('a.email', '=', email)
    .executeTakeFirst()
  if (member) throw new Invalid({ email: 'この方はすでにメンバーです。役割はメンバーの一覧で変更できます' })
}

async function refuseInvited(tx: Tx, actor: Actor, organizationId: string, email: string, now: Date): Promise<void> {
  const open = await tx
    .selectFrom('invitations')
    .select(['id', 'email', 'expires_at'])
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'open')
    .execute()
  const same = open.find((invitation) => invitation.email === email)
  // The clock has not come by yet; the old code is dead all the same.
  if (same && same.expires_at <= now) await expireInvitation(tx, actor, same.id, now)
  else if (same)
    throw new Invalid({ email: 'この方は招待中です。届いていないときは、前の招待を取り消してから送り直してください' })
  const most = await limitOf(tx, 'openInvitationsPerOrganization')
  if (open.length >= most)
    throw new Invalid({ email: `返事待ちの招待は${most}件までです。不要な招待を取り消してください` })
}

/** A stolen account cannot write to the whole world. The organization is locked, so nobody counts at the same time. */
async function refuseTooMany(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const { sent } = await tx
    .selectFrom('invitations')
    .select((e) => e.fn.countAll<number>().as('sent'))
    .where('organization_id', '=', organizationId)
    .where('at', '>', new Date(now.getTime() - DAY))
    .executeTakeFirstOrThrow()
  const most = await limitOf(tx, 'invitationsPerDay')
  if (sent >= most) throw new Invalid({ email: `招待は24時間に${most}件までです。明日あらためて招待してください` })
}

function letterTo(guest: Guest, { id, code }: { id: string; code: string }) {
  return {
    once: `invitation-${id}`,
    topic: 'account' as const,
    to: { accountId: null, address: guest.email },
    path: `/invitations/${code}`,
  }
}
