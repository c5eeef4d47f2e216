import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Typed } from '../platform/web/parse.ts'
import { type DeskTowns, deskTowns } from './desk-choice.ts'
import { findReferral } from './find-referral.ts'
import { coordinatorsOf } from './list-cases.ts'
import { caseOfCompany } from './read-case.ts'

export interface StartOfCase extends DeskTowns {
  /** Companies that can be chosen: the one that was asked for, or those that probably were introduced. */
  companies: { id: string; name: string }[]
  coordinators: { id: string; name: string }[]
  /** The case that the company has already. */
  running: string | null
  referral: { id: string; companyName: string } | null
  typed: Typed
}

/** What the form of a new case begins with. @throws NotFound for everybody but operators, or a referral that is not there */
export async function newCaseStart(
  tx: Tx,
  actor: Actor,
  { companyId, referralId }: { companyId: string | null; referralId: string | null },
): Promise<StartOfCase> {
  const coordinators = await coordinatorsOf(tx, actor)
  const referral = referralId ? await findReferral(tx, actor, referralId, 'handle') : null
  const companies = await companiesFor(tx, companyId, referral)
  const [only] = companies
  const choices = await deskTowns(tx)
  const town = referral?.municipality_id ?? (only && (await townOf(tx, only.id)))
  const typed = {
    company: companies.length === 1 ? (only?.id ?? '') : '',
    municipality: town ?? '',
    programme: choices.programmes.find((one) => one.municipalityId === town)?.id ?? '',
    coordinator: coordinators[0]?.id ?? '',
    worry: referral?.worry ?? '',
  }
  const running = companyId ? await caseOfCompany(tx, companyId) : null
  return {
    ...choices,
    companies,
    coordinators,
    running,
    typed,
    referral: referral && { id: referral.id, companyName: referral.company_name },
  }
}

interface Introduced {
  company_name: string
  corporate_number: string | null
}

async function companiesFor(tx: Tx, companyId: string | null, referral: Introduced | null) {
  const query = tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('kind', '=', 'company')
    .where('state', '=', 'active')
    .orderBy('name')
    .orderBy('id')
  if (companyId) return query.where('id', '=', companyId).execute()
  if (!referral) return query.limit(1000).execute()
  const { company_name, corporate_number } = referral
  return query
    .where((e) => e.or([e('name', '=', company_name), e('corporate_number', '=', corporate_number)]))
    .execute()
}

/** The municipality in whose area a company is. */
async function townOf(tx: Tx, companyId: string): Promise<string | null> {
  const town = await tx
    .selectFrom('organizations as o')
    .innerJoin('organizations as t', 't.place_code', 'o.place_code')
    .select('t.id')
    .where('o.id', '=', companyId)
    .where('t.kind', '=', 'municipality')
    .executeTakeFirst()
  return town?.id ?? null
}
