import type { Tx } from '../platform/db/database.ts'

/** Who runs this installation, as its public papers name it. Empty texts where it has not been written yet. */
export interface Operator {
  name: string
  address: string
  representative: string
  phone: string
  email: string
  contactUrl: string
  website: string
}

const nobody: Operator = {
  name: '',
  address: '',
  representative: '',
  phone: '',
  email: '',
  contactUrl: '',
  website: '',
}

/** 運営事業者 of the installation: the first that was registered and is active. */
export async function operatorOf(tx: Tx): Promise<Operator> {
  const row = await tx
    .selectFrom('organizations')
    .select(['name', 'address', 'representative', 'phone', 'email', 'contact_url', 'website'])
    .where('kind', '=', 'operator')
    .where('state', '=', 'active')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return nobody
  const { contact_url: contactUrl, ...rest } = row
  return { ...rest, contactUrl }
}

/** 電話 0858-00-0000 / メール … : every way to reach the operator; '' while there is none. */
export function contactInWords({ phone, email, contactUrl }: Operator): string {
  return [phone && `電話 ${phone}`, email && `メール ${email}`, contactUrl].filter(Boolean).join(' / ')
}
