import { dayInJapan } from '../../law/japanese-date.ts'
import { deadlineInWords } from '../../law/subsidy-deadline.ts'
import { type SubsidyRule, subsidyOf } from '../../law/subsidies.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ContractRow } from '../find-contract.ts'

type Ordered = Pick<ContractRow, 'client_id' | 'municipality_id'>

/** The rule of the prefecture in which the town of a contract lies; null where none is known, and for the town itself: it is given to firms. */
export async function ruleFor(tx: Tx, contract: Ordered): Promise<SubsidyRule | null> {
  if (contract.client_id === contract.municipality_id) return null
  const town = await tx
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', contract.municipality_id)
    .executeTakeFirst()
  return subsidyOf(town?.place_code ?? '') ?? null
}

/** 申請の期限, said on the client's contract page from the draft on; null where no rule is known. */
export async function deadlineOfContract(
  tx: Tx,
  contract: Ordered,
  startsOn: string,
  now: Date,
): Promise<string | null> {
  const rule = await ruleFor(tx, contract)
  if (!rule) return null
  return `${rule.name}: ${deadlineInWords(rule, Temporal.PlainDate.from(startsOn), dayInJapan(now))}`
}
