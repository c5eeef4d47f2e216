import { fiscalYearOf } from '../../law/fiscal-year.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { deadlineInWords } from '../../law/subsidy-deadline.ts'
import { noRuleInWords, type RuleOfYear, ruleOfYear } from '../../law/subsidy-year.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ContractRow } from '../find-contract.ts'
import { rulesFor } from './rules/kept-rules.ts'

type Ordered = Pick<ContractRow, 'client_id' | 'municipality_id'>

/**
 * The rule of the prefecture in which the town of a contract lies, for the 年度 in which work begins; null where none is known,
 * and for the town itself: it is given to firms.
 */
export async function ruleFor(tx: Tx, contract: Ordered, startsOn: Temporal.PlainDate): Promise<RuleOfYear | null> {
  if (contract.client_id === contract.municipality_id) return null
  const town = await tx
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', contract.municipality_id)
    .executeTakeFirst()
  if (!town?.place_code) return null
  const rules = await rulesFor(tx, town.place_code.slice(0, 2), contract.municipality_id)
  return ruleOfYear(town.place_code, fiscalYearOf(startsOn), rules)
}

/** By when to apply; where the rule is of another 年度, that it is, and no day. */
export function deadlineOf(found: RuleOfYear, startsOn: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return found.holds ? deadlineInWords(found.rule, startsOn, today) : noRuleInWords(found)
}

/** 申請の期限, said on the client's contract page from the draft on; null where no rule is known. */
export async function deadlineOfContract(
  tx: Tx,
  contract: Ordered,
  startsOn: string,
  now: Date,
): Promise<string | null> {
  const first = Temporal.PlainDate.from(startsOn)
  const found = await ruleFor(tx, contract, first)
  return found && `${found.rule.name}: ${deadlineOf(found, first, dayInJapan(now))}`
}
