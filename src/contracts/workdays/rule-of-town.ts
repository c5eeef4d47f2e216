import { dayInJapan } from '../../law/japanese-date.ts'
import { deadlineInWords } from '../../law/subsidy-deadline.ts'
import { type SubsidyRule, subsidyOf } from '../../law/subsidies.ts'
import type { Tx } from '../../platform/db/database.ts'

/** The rule of the prefecture in which the town of a contract lies; null where none is known. */
export async function ruleOfTown(tx: Tx, municipalityId: string): Promise<SubsidyRule | null> {
  const town = await tx
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', municipalityId)
    .executeTakeFirst()
  return subsidyOf(town?.place_code ?? '') ?? null
}

/** 申請の期限, said on the client's contract page from the draft on; null where no rule is known. */
export async function deadlineOfContract(
  tx: Tx,
  municipalityId: string,
  startsOn: string,
  now: Date,
): Promise<string | null> {
  const rule = await ruleOfTown(tx, municipalityId)
  if (!rule) return null
  return `${rule.name}: ${deadlineInWords(rule, Temporal.PlainDate.from(startsOn), dayInJapan(now))}`
}
