import table from '../../data/law/subcontract-act.json' with { type: 'json' }

/**
 * 取適法 (中小受託取引適正化法, 旧下請法) — applies to work that the client passes on: it makes information or gives services for
 * others as its business. Advice to the client itself is outside. A flag for a person to look at, not a judgement.
 */

/** What is commissioned: プログラム, 運送・倉庫・情報処理, その他の情報成果物, その他の役務. */
export type SubcontractKind = keyof typeof table.kinds

export interface Party {
  /** 資本金 in yen; 0 for an individual, missing if not known. */
  capitalYen?: number | undefined
  /** 常時使用する従業員 */
  regularEmployees?: number | undefined
}

/** Whether the act may apply, with the rule that says so; `undefined` facts never make it apply. */
export function subcontractAct(
  client: Party,
  talent: Party,
  work: { kind: SubcontractKind; passedOn: boolean },
): { applies: boolean; because: string } {
  if (!work.passedOn)
    return { applies: false, because: '発注者が自ら使う役務や成果物のため、取適法の対象ではありません' }
  const { capitalSteps, employees } = table.kinds[work.kind]
  if (capitalSteps.some((step) => isAcross(step, client.capitalYen, talent.capitalYen))) {
    return { applies: true, because: '資本金の基準により、取適法の対象となる可能性があります' }
  }
  if (isAcross(employees, client.regularEmployees, talent.regularEmployees)) {
    return { applies: true, because: `従業員の基準（${employees}人）により、取適法の対象となる可能性があります` }
  }
  return { applies: false, because: '資本金と従業員の基準に当たらないため、取適法の対象ではありません' }
}

/** The client lies above the step, the talent on or below it. */
function isAcross(step: number, client: number | undefined, talent: number | undefined): boolean {
  return client !== undefined && talent !== undefined && client > step && talent <= step
}
