import { randomUUID } from 'node:crypto'
import { type Actor, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { caseMoves, type CaseState, moveThatFollows } from './case.ts'
import { standingAt } from './happened.ts'
import { tellCompanyOfCase } from './letters.ts'
import { mayCase } from './policy.ts'
import { putIntoCase } from './receive-referral.ts'

export interface NewCase {
  companyId: string
  municipalityId: string
  programmeId: string | null
  coordinatorId: string
  /** The introduction that it comes from. */
  referralId: string | null
  worry: string
}

/**
 * 伴走ケースを始める。 It begins where the company stands already: with an open posting at 求人化, and so on.
 * @returns the id of the case
 * @throws NotFound for no company; Stale when it is accompanied already; Invalid for a town, programme or person that
 *   does not go together
 */
export async function openCase(tx: Tx, actor: Actor, wanted: NewCase, now: Date): Promise<string> {
  if (!mayCase(actor, 'accompany', wanted)) throw new NotAllowed()
  await refuseWrongCompany(tx, wanted.companyId)
  await refuseWrongTown(tx, wanted)
  await requireCoordinator(tx, actor, wanted.coordinatorId)
  const first = moveThatFollows('consultation', await standingAt(tx, wanted.companyId))
  const to: CaseState = first ? caseMoves[first].to : 'consultation'
  const id = randomUUID()
  await insertCase(tx, id, wanted, to, now)
  await record(tx, actor, { name: 'case.opened', subject: id, from: null, to, detail: detailOf(wanted) }, now)
  if (wanted.referralId) await putIntoCase(tx, actor, wanted.referralId, id, now)
  await tellCompanyOfCase(tx, { id, companyId: wanted.companyId, coordinatorId: wanted.coordinatorId }, now)
  return id
}

const detailOf = ({ companyId, municipalityId, coordinatorId }: NewCase) => ({
  company: companyId,
  municipality: municipalityId,
  coordinator: coordinatorId,
})

async function insertCase(tx: Tx, id: string, wanted: NewCase, state: CaseState, now: Date): Promise<void> {
  const made = await tx
    .insertInto('cases')
    .values({
      id,
      company_id: wanted.companyId,
      municipality_id: wanted.municipalityId,
      programme_id: wanted.programmeId,
      coordinator_id: wanted.coordinatorId,
      state,
      state_since: now,
      contacted_at: now,
      worry: wanted.worry,
      created_at: now,
    })
    .onConflict((c) => c.column('company_id').where('state', '<>', 'finished').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Stale('この企業の伴走ケースはすでにあります。企業の伴走ケースを開き、続きから進めてください。')
}

async function refuseWrongCompany(tx: Tx, companyId: string): Promise<void> {
  const company = await tx
    .selectFrom('organizations')
    .select('state')
    .where('id', '=', companyId)
    .where('kind', '=', 'company')
    .executeTakeFirst()
  if (!company) throw new NotFound()
  if (company.state !== 'active') throw new Stale('停止中の企業です。先に停止を解いてください。')
}

async function refuseWrongTown(tx: Tx, { municipalityId, programmeId }: NewCase): Promise<void> {
  const town = await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', municipalityId)
    .where('kind', '=', 'municipality')
    .executeTakeFirst()
  if (!town) throw new Invalid({ municipality: '町を一覧から選んでください' })
  if (!programmeId) return
  const programme = await tx
    .selectFrom('programmes')
    .select('municipality_id')
    .where('id', '=', programmeId)
    .executeTakeFirst()
  if (programme?.municipality_id !== municipalityId)
    throw new Invalid({ programme: '事業は、選んだ町のものから選んでください' })
}

/** 伴走担当 is somebody of the actor's own house who may write. @throws Invalid at `coordinator` */
export async function requireCoordinator(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  const member = await tx
    .selectFrom('memberships')
    .select('id')
    .where('account_id', '=', accountId)
    .where('organization_id', '=', organizationOf(actor))
    .where('state', '=', 'active')
    .where('role', '!=', 'viewer')
    .executeTakeFirst()
  if (!member) throw new Invalid({ coordinator: '伴走担当を一覧から選んでください' })
}
