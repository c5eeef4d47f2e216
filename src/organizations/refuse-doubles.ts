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
