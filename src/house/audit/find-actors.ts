import type { Tx } from '../../platform/db/database.ts'
import { isUuid } from '../../platform/web/form.ts'

export interface Whose {
  account: string | null
  organization: string | null
}

const nobody: Whose = { account: null, organization: null }

/**
 * Whom somebody means: an address of an account, the full name of a person or an organization, or an id.
 * @returns a sentence when it is nobody, or more than one
 */
export async function whoseRecords(tx: Tx, typed: string): Promise<Whose | { problem: string }> {
  const spoken = typed.trim()
  // A number copied from a sheet may stand in capitals.
  const text = isUuid(spoken.toLowerCase()) ? spoken.toLowerCase() : spoken
  if (text === '') return nobody
  const [accounts, organizations] = [await accountsNamed(tx, text), await organizationsNamed(tx, text)]
  const found = accounts.length + organizations.length
  if (found === 0)
    return { problem: 'あてはまる人も組織もありません。メールアドレスか、組織の正式な名前を入力してください' }
  if (found > 1) return { problem: `${found}件あてはまります。メールアドレスか、記録の番号(ID)で1つに決めてください` }
  return { account: accounts[0] ?? null, organization: organizations[0] ?? null }
}

async function accountsNamed(tx: Tx, text: string): Promise<string[]> {
  const column = isUuid(text) ? 'id' : nameColumn(text)
  const value = column === 'email' ? text.toLowerCase() : text
  const rows = await tx.selectFrom('accounts').select('id').where(column, '=', value).orderBy('id').limit(20).execute()
  return rows.map(({ id }) => id)
}

const nameColumn = (text: string): 'email' | 'name' => (text.includes('@') ? 'email' : 'name')

async function organizationsNamed(tx: Tx, text: string): Promise<string[]> {
  const column = isUuid(text) ? 'id' : 'name'
  const rows = await tx
    .selectFrom('organizations')
    .select('id')
    .where(column, '=', text)
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(({ id }) => id)
}
