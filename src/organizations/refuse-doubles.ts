import type { OrganizationKind } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'

const sentences: Record<string, Record<string, string>> = {
  one_organization_per_corporate_number: {
    corporateNumber:
      'この法人番号の組織はすでに登録されています。社内の管理者に招待を依頼するか、運営事業者に連絡してください',
  },
  one_municipality_per_code: { place: 'この自治体はすでに登録されています' },
}

/** Runs a write whose constraint says that there may be one only, and tells it at the field. @throws Invalid */
export async function refuseDoubles<Value>(write: Promise<Value>): Promise<Value> {
  try {
    return await write
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    const problems = code === '23505' ? sentences[constraint ?? ''] : undefined
    throw problems ? new Invalid(problems) : error
  }
}

/** What the constraint would say, told before the write, together with all else that is to be corrected. */
export async function doublesOf(
  tx: Tx,
  kind: OrganizationKind,
  corporateNumber: string | null,
): Promise<Record<string, string>> {
  if (!corporateNumber) return {}
  const held = await tx
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', kind)
    .where('corporate_number', '=', corporateNumber)
    .executeTakeFirst()
  return held ? (sentences.one_organization_per_corporate_number ?? {}) : {}
}
