import type { Insertable } from 'kysely'
import type { Organizations } from '../../db/types.ts'
import type { OrganizationKind } from '../actor.ts'
import { isClientKind, type OrganizationDetails } from './details.ts'

type Kept = Omit<Insertable<Organizations>, 'id' | 'kind' | 'created_at'>

/** The columns of an organization of this kind. */
export function columnsOf(kind: OrganizationKind, d: OrganizationDetails): Kept {
  return {
    name: d.name,
    kana: d.kana,
    corporate_number: d.corporateNumber,
    place_code: d.placeCode,
    postcode: d.postcode,
    address: d.address,
    phone: d.phone,
    email: d.email,
    contact_url: d.contactUrl,
    website: d.website,
    introduction: d.introduction,
    representative: d.representative,
    contact_person: d.contactPerson,
    harassment_contact: isClientKind(kind) ? d.harassmentContact : '',
    harassment_policy_url: isClientKind(kind) ? d.harassmentPolicyUrl : '',
    ...companyColumns(kind, d),
    ...townColumns(kind, d),
  }
}

function companyColumns(kind: OrganizationKind, d: OrganizationDetails): Partial<Kept> {
  // A municipality is held to every duty of a 特定業務委託事業者 (フリーランス法2条6項), so nothing is asked of it.
  // Whether the act means municipalities at all we could not confirm; the stricter reading is kept.
  if (kind === 'municipality') return { legal_form: 'public', has_two_officers: true, uses_employees: true }
  if (kind !== 'company') return { legal_form: 'corporation', has_two_officers: true, uses_employees: true }
  return {
    legal_form: d.legalForm,
    has_two_officers: d.legalForm === 'corporation' && d.hasTwoOfficers,
    uses_employees: d.usesEmployees,
    industry: d.industry,
    employees: d.employees,
    capital_yen: d.legalForm === 'corporation' ? d.capitalYen : null,
  }
}

function townColumns(kind: OrganizationKind, d: OrganizationDetails): Partial<Kept> {
  if (kind !== 'municipality') return {}
  return {
    population: d.population,
    circulation_percent: d.circulationPercent,
    circulation_year: d.circulationYear,
    circulation_source: d.circulationPercent === null ? '' : d.circulationSource,
  }
}
