import type { OrganizationRow } from './find-organization.ts'

type Looked = Pick<OrganizationRow, 'harassment_contact' | 'address'>

/**
 * What an organization still has to say before its first contract, one sentence per field of its form; empty when
 * nothing is missing. 14条: whoever orders work names a desk for harassment; 3条: the parties are named.
 */
export function missingForContract(organization: Looked): Record<string, string> {
  const missing: Record<string, string> = {}
  if (organization.harassment_contact.trim() === '')
    missing.harassmentContact =
      'ハラスメントの相談窓口(担当と連絡先)を登録してください。契約の前に必要です(フリーランス法14条)'
  if (organization.address.trim() === '') missing.address = '住所を登録してください。契約書と取引条件明示書に載ります'
  return missing
}
