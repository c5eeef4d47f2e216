import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addresseesOf } from '../accounts/addressees.ts'
import { type Actor, type Member, mayWrite, type OrganizationKind } from '../actor.ts'
import { record } from '../journal.ts'
import { formatInstant } from '../law/japanese-date.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { lapseSupports } from './end-support.ts'
import { findOrganization, type OrganizationRow } from './find-organization.ts'
import { type SupportReason, supportReasons } from './support.ts'

const MINUTE = 60_000

interface Wanted {
  organizationId: string
  /** The browser that will wear the tenant's hat. */
  sessionId: string
  reason: SupportReason
  ticket: string
  minutes: number
}

/**
 * 支援アクセスを始める。 Until the minutes are over the session sees what a viewer of the organization sees, without names
 * and contacts of talents, and changes nothing. The organization's admins are written to at once.
 * @returns what kind of house was entered, for the way to its first page
 * @throws NotFound for everybody but operators; Stale while another one of theirs is open, or the house is another operator
 */
export async function startSupport(tx: Tx, actor: Actor, wanted: Wanted, now: Date): Promise<OrganizationKind> {
  if (actor.kind !== 'operator') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  const organization = await findOrganization(tx, actor, wanted.organizationId)
  if (organization.kind === 'operator') throw new Stale('ほかの運営事業者の画面は、支援アクセスでは開けません。')
  await oneAtATime(tx, actor.accountId)
  await lapseSupports(tx, actor, now)
  await refuseSecond(tx, actor.accountId)
  const id = randomUUID()
  await insert(tx, id, actor, wanted, now)
  const detail = { organization: organization.id, minutes: wanted.minutes }
  const { reason } = wanted
  await record(tx, actor, { name: 'support.started', subject: id, from: null, to: 'open', reason, detail }, now)
  await tellAdmins(tx, id, actor, organization, wanted, now)
  return organization.kind
}

/** Two clicks in two windows come one after the other. */
async function oneAtATime(tx: Tx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`support by ${accountId}`}, 0))`.execute(tx)
}

async function refuseSecond(tx: Tx, accountId: string): Promise<void> {
  const open = await tx
    .selectFrom('supports')
    .select('id')
    .where('account_id', '=', accountId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) throw new Stale('別の支援アクセスが続いています。先に終えてから、あらためて始めてください。')
}

async function insert(tx: Tx, id: string, actor: Member, wanted: Wanted, now: Date): Promise<void> {
  const { organizationId, sessionId, reason, ticket, minutes } = wanted
  await tx
    .insertInto('supports')
    .values({
      id,
      session_id: sessionId,
      account_id: actor.accountId,
      operator_id: actor.organizationId,
      organization_id: organizationId,
      reason,
      ticket,
      minutes,
      started_at: now,
      ends_at: new Date(now.getTime() + minutes * MINUTE),
    })
    .execute()
}

async function tellAdmins(
  tx: Tx,
  id: string,
  actor: Member,
  organization: OrganizationRow,
  { reason, ticket, minutes }: Wanted,
  now: Date,
): Promise<void> {
  const operator = await findOrganization(tx, actor, actor.organizationId)
  const admins = await tx
    .selectFrom('memberships')
    .select('account_id')
    .where('organization_id', '=', organization.id)
    .where('state', '=', 'active')
    .where('role', '=', 'admin')
    .orderBy('account_id')
    .limit(50)
    .execute()
  const until = formatInstant(new Date(now.getTime() + minutes * MINUTE))
  const subject = `運営事業者が${organization.name}の画面を確認しています`
  const body = `${operator.name}が、支援のため${organization.name}の画面を開きました。\n理由: ${supportReasons[reason]}\n内容: ${ticket}\n終わる時刻: ${until}(${minutes}分間・延長はありません)\n\n見るだけで、変更はできません。副業人材の氏名と連絡先は見えません。\nどの画面を見たかは、下のページでいつでも確かめられます。心当たりがないときは、運営事業者にお問い合わせください。`
  const people = await addresseesOf(
    tx,
    admins.map(({ account_id }) => account_id),
  )
  for (const person of people) {
    const to = { accountId: person.id, address: person.email }
    const path = `/organization/supports/${id}`
    await post(tx, { once: `support-${id}-to-${person.id}`, topic: 'account', to, subject, body, path }, now)
  }
}
