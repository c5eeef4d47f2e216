import type { OrganizationKind } from '../actor.ts'
import { Invalid } from '../platform/errors.ts'

export type CompanyForm = 'corporation' | 'individual'

/** Everything that can be written about an organization. What its kind does not have is left out when it is kept. */
export interface OrganizationDetails {
  name: string
  /** In full-width katakana. */
  kana: string
  legalForm: CompanyForm
  /** Thirteen digits, or null. */
  corporateNumber: string | null
  /** 団体コード of where it is; a municipality's own. */
  placeCode: string
  postcode: string | null
  address: string
  phone: string
  email: string
  contactUrl: string
  website: string
  introduction: string
  representative: string
  contactPerson: string
  industry: string | null
  employees: number | null
  capitalYen: number | null
  hasTwoOfficers: boolean
  usesEmployees: boolean
  harassmentContact: string
  harassmentPolicyUrl: string
  population: number | null
  circulationPercent: number | null
  circulationYear: number | null
  circulationSource: string
}

export const emptyDetails: OrganizationDetails = {
  name: '',
  kana: '',
  legalForm: 'corporation',
  corporateNumber: null,
  placeCode: '',
  postcode: null,
  address: '',
  phone: '',
  email: '',
  contactUrl: '',
  website: '',
  introduction: '',
  representative: '',
  contactPerson: '',
  industry: null,
  employees: null,
  capitalYen: null,
  hasTwoOfficers: false,
  usesEmployees: false,
  harassmentContact: '',
  harassmentPolicyUrl: '',
  population: null,
  circulationPercent: null,
  circulationYear: null,
  circulationSource: '',
}

/** Clients are those who may order work: they have a desk for harassment (フリーランス法14条). */
export const isClientKind = (kind: OrganizationKind): boolean => kind === 'company' || kind === 'municipality'

/**
 * What fits no single field: looked at by every verb that keeps details.
 * @param contact an operator may register an organization before anybody knows how to reach it
 * @throws Invalid
 */
export function refuseInconsistent(
  kind: OrganizationKind,
  d: OrganizationDetails,
  contact: { contact: 'needed' | 'later' },
): void {
  const problems = inconsistencies(kind, d, contact)
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

/** The same as sentences by field, for telling them together with all else that is to be corrected. */
export function inconsistencies(
  kind: OrganizationKind,
  d: OrganizationDetails,
  { contact }: { contact: 'needed' | 'later' },
): Record<string, string> {
  const problems: Record<string, string> = {}
  const individual = kind === 'company' && d.legalForm === 'individual'
  if (individual && d.corporateNumber)
    problems.corporateNumber = '個人事業主には法人番号がありません。空欄にしてください'
  if (kind === 'company' && !individual && !d.corporateNumber)
    problems.corporateNumber = '法人番号を入力してください。国税庁の法人番号公表サイトで調べられます'
  // 法人連絡先: one of them is enough (行政基本データ DS-430).
  if (contact === 'needed' && !d.phone && !d.email && !d.contactUrl)
    problems.phone = '電話番号、メールアドレス、お問い合わせページのどれか一つを入力してください'
  if (kind === 'municipality' && (d.circulationPercent === null) !== (d.circulationYear === null))
    problems.circulationYear = '地域経済循環率は、数値とデータの年の両方を入力するか、両方を空欄にしてください'
  return problems
}
