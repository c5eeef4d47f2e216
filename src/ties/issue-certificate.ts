import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { FiscalYear } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { consentedContact, fullNameOf } from '../talents/contact.ts'
import type { ActivityKind } from './activity.ts'
import { type CertificateContent, newCode, sealOf } from './certificate.ts'
import { requireTown } from './find-town.ts'
import { initialsOf } from './initials.ts'
import { moveToRevoked } from './revoke-certificate.ts'

/** What whoever has the code is shown of the person. */
export const shownChoices = { initials: 'イニシャル', name: '氏名' } as const
export type Shown = keyof typeof shownChoices

/**
 * 担い手活動証明書を発行する, from everything that the town approved in the 年度. One that stood before is replaced. The number
 * is the next of the town's year, and each is given once. @returns its id
 * @throws NotFound for a town that takes no part, NotAllowed for anybody else, Stale where nothing was approved
 */
export async function issueCertificate(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  { year, shown }: { year: FiscalYear; shown: Shown },
  { secret, now }: { secret: string; now: Date },
): Promise<string> {
  if (actor.kind !== 'talent') throw new NotAllowed('発行できるのは、ご本人だけです')
  const town = await requireTown(tx, municipalityId)
  // The talent's row is locked first, so that two windows do not replace each other's certificate.
  await tx.selectFrom('talents').select('id').where('id', '=', actor.talentId).forUpdate().executeTakeFirstOrThrow()
  const activities = await approvedActivities(tx, actor.talentId, municipalityId, year)
  if (activities.length === 0)
    throw new Stale('この年度には、町が承認した活動がまだありません。承認されてから発行してください。')
  await replaceFormer(tx, actor, municipalityId, year, now)
  const number = await nextNumber(tx, municipalityId, year)
  const content: CertificateContent = {
    number,
    year,
    town: town.name,
    shown: await shownName(tx, actor, actor.talentId, shown),
    issuedOn: dayInJapan(now).toString(),
    activities,
  }
  const id = await sealed(tx, actor, municipalityId, content, { secret, now })
  const detail = { municipality: municipalityId, year, number, shown }
  await record(tx, actor, { name: 'certificate.issued', subject: id, from: null, to: 'issued', detail }, now)
  return id
}

/** Keeps the paper under a new code, with the seal that the code opens. @returns its id */
async function sealed(
  tx: Tx,
  { talentId, accountId }: { talentId: string; accountId: string },
  municipalityId: string,
  content: CertificateContent,
  { secret, now }: { secret: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  const code = newCode()
  const text = JSON.stringify(content)
  await tx
    .insertInto('certificates')
    .values({
      id,
      talent_id: talentId,
      account_id: accountId,
      municipality_id: municipalityId,
      year: content.year,
      number: content.number,
      code,
      content: text,
      seal: sealOf(secret, code, text),
      state: 'issued',
      state_since: now,
      at: now,
    })
    .execute()
  return id
}

async function approvedActivities(tx: Tx, talentId: string, municipalityId: string, year: FiscalYear) {
  const rows = await tx
    .selectFrom('activities')
    .select(['kind', 'done_on', 'what'])
    .where('talent_id', '=', talentId)
    .where('municipality_id', '=', municipalityId)
    .where('year', '=', year)
    .where('state', '=', 'approved')
    .orderBy('done_on')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ kind, done_on, what }) => ({ kind: kind as ActivityKind, on: done_on, what }))
}

async function replaceFormer(tx: Tx, actor: Actor, municipalityId: string, year: FiscalYear, now: Date): Promise<void> {
  const former = await tx
    .selectFrom('certificates')
    .select(['id', 'state'])
    .where('account_id', '=', actor.kind === 'talent' ? actor.accountId : null)
    .where('municipality_id', '=', municipalityId)
    .where('year', '=', year)
    .where('state', '=', 'issued')
    .forUpdate()
    .executeTakeFirst()
  if (former) await moveToRevoked(tx, actor, former.id, 'replaced', now)
}

/** The counter's row is locked until the end of the transaction, so numbers neither repeat nor leave holes. */
async function nextNumber(tx: Tx, municipalityId: string, year: FiscalYear): Promise<number> {
  const row = await tx
    .insertInto('certificate_counters')
    .values({ municipality_id: municipalityId, year, last: 1 })
    .onConflict((c) => c.columns(['municipality_id', 'year']).doUpdateSet({ last: sql`certificate_counters.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

async function shownName(tx: Tx, actor: Actor, talentId: string, shown: Shown): Promise<string> {
  const contact = await consentedContact(tx, actor, talentId)
  if (!contact) throw new NotFound()
  return shown === 'name' ? fullNameOf(contact) : initialsOf(contact.familyKana, contact.givenKana)
}
