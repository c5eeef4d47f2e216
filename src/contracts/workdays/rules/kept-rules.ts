import { type SubsidyRule, subsidyRules } from '../../../law/subsidies.ts'
import type { Tx } from '../../../platform/db/database.ts'

/** The rules of a prefecture that hold for a town, those that count first: the town's own, the operator's, those of the house. */
export async function rulesFor(
  tx: Tx,
  prefecture: string,
  municipalityId: string | null,
): Promise<readonly SubsidyRule[]> {
  const rows = await tx
    .selectFrom('subsidy_rules')
    .select(['rule', 'municipality_id'])
    .where('prefecture', '=', prefecture)
    .where((e) => e.or([e('municipality_id', 'is', null), e('municipality_id', '=', municipalityId)]))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  // Written only by enterRule, from this very type.
  const rules = (own: boolean) =>
    rows.filter((row) => (row.municipality_id !== null) === own).map(({ rule }) => rule as unknown as SubsidyRule)
  return [...rules(true), ...rules(false), ...subsidyRules.filter((rule) => rule.prefecture === prefecture)]
}

/** Those that the operator entered, each year of each prefecture once: the newest. */
export async function enteredByOperator(tx: Tx): Promise<readonly SubsidyRule[]> {
  const rows = await tx
    .selectFrom('subsidy_rules')
    .select(['prefecture', 'year', 'rule'])
    .distinctOn(['prefecture', 'year'])
    .where('municipality_id', 'is', null)
    .orderBy('prefecture')
    .orderBy('year')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ rule }) => rule as unknown as SubsidyRule)
}

/** What a new year's rule starts from: the newest that is known, or one plain part for a prefecture without any. */
export function startOf(prefecture: string, name: string, known: readonly SubsidyRule[]): SubsidyRule {
  const [newest] = known.toSorted((a, b) => b.year - a.year)
  return newest ?? { ...plain, prefecture, name: `${name} 副業人材の旅費補助` }
}

const plain: SubsidyRule = {
  code: 'own',
  prefecture: '',
  name: '',
  year: 0,
  effectiveFrom: '',
  source: '',
  retrieved: '',
  parts: [
    {
      label: '交通費・宿泊費',
      uses: 'any',
      covers: ['travel', 'lodging'],
      rate: null,
      ceilingYen: null,
      ceilingPer: null,
      once: false,
    },
  ],
  minimumTripYen: null,
  lodgingCapYen: null,
  excluded: [],
  deadline: null,
  firstUseOnly: false,
  peoplePerYear: null,
  roundDownTo: 1,
  conditions: [],
  unknown: [],
}
