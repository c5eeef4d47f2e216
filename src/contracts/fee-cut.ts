import { consumptionTaxRate, taxOn } from '../law/consumption-tax.ts'
import { formatYen } from '../law/money.ts'
import type { ContractTerms } from './terms.ts'

type Fee = ContractTerms['fee']

/**
 * 報酬の減額 (フリーランス法5条1項2号): what was agreed on may not be made less afterwards. Compared with tax, so that
 * 「税込」 for the same number is a cut as well, and so is putting the travel on the talent.
 * @returns sentences at their fields; none when nothing was made less
 */
export function feeCuts(agreed: Fee, wanted: Fee, on: Temporal.PlainDate): Record<string, string> {
  const problems: Record<string, string> = {}
  const least = withTax(agreed, on)
  if (wanted.kind !== agreed.kind)
    problems.feeYen = '報酬の減額に当たるおそれがあるため、合意した報酬の形は変えられません'
  else if (withTax(wanted, on) < least)
    problems.feeYen = `報酬の減額に当たります(フリーランス法5条)。合意した${formatYen(agreed.yen)}(${agreed.tax})以上を入力してください`
  if (isPaidForTalent(agreed) && !isPaidForTalent(wanted))
    problems.travelPaidBy =
      '報酬の減額に当たります。発注者が負担すると合意した交通費を、副業人材の負担に変えることはできません'
  return problems
}

const isPaidForTalent = ({ travelPaidBy }: Fee): boolean => travelPaidBy === 'client' || travelPaidBy === 'subsidy'

function withTax({ yen, tax }: Fee, on: Temporal.PlainDate): number {
  return tax === '税込' ? yen : yen + taxOn(yen, consumptionTaxRate('standard', on))
}
