import { findPlace, fullName } from '../law/places.ts'
import type { Typed } from '../platform/web/parse.ts'
import type { OrganizationDetails } from './details.ts'
import type { OrganizationRow } from './find-organization.ts'

/** What the form for changing an organization shows before anything is typed. */
export function typedOf(row: OrganizationRow): Typed {
  const place = findPlace(row.place_code)
  const number = (value: number | null) => (value === null ? '' : String(value))
  return {
    name: row.name,
    kana: row.kana,
    legalForm: row.legal_form,
    corporateNumber: row.corporate_number ?? '',
    place: place ? fullName(place) : row.place_code,
    postcode: row.postcode ?? '',
    address: row.address,
    phone: row.phone,
    email: row.email,
    contactUrl: row.contact_url,
    website: row.website,
    introduction: row.introduction,
    representative: row.representative,
    contactPerson: row.contact_person,
    industry: row.industry ?? '',
    employees: number(row.employees),
    capitalYen: number(row.capital_yen),
    hasTwoOfficers: row.has_two_officers ? 'yes' : '',
    usesEmployees: row.uses_employees ? 'yes' : '',
    harassmentContact: row.harassment_contact,
    harassmentPolicyUrl: row.harassment_policy_url,
    population: number(row.population),
    circulationPercent: number(row.circulation_percent),
    circulationYear: number(row.circulation_year),
    circulationSource: row.circulation_source,
    version: String(row.version),
  }
}

/** From what the form says to what the verbs take. */
export function detailsOf({
  place,
  ...rest
}: Omit<OrganizationDetails, 'placeCode'> & { place: string }): OrganizationDetails {
  return { ...rest, placeCode: place }
}
