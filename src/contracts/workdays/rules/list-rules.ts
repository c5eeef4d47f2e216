import { sql } from 'kysely'
import type { Actor } from '../../../actor.ts'
import type { FiscalYear } from '../../../law/fiscal-year.ts'
import { prefectures } from '../../../law/places.ts'
import { type SubsidyRule, subsidyRules } from '../../../law/subsidies.ts'
import { type RuleStanding, standingOfRule } from '../../../law/subsidy-year.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { enteredByOperator } from './kept-rules.ts'

/** One rule as the operator looks after it. */
export interface ListedRule {
  rule: SubsidyRule
  prefecture: string
  standing: RuleStanding
  /** Municipalities of this installation that lie there. */
  towns: number
}

export interface RulesView {
  year: FiscalYear
  rules: ListedRule[]
  /** Prefectures with municipalities of this installation, and no rule of the year. */
  missing: { code: string; prefecture: string; towns: number }[]
}

/** 補助の要綱, those first that are out of date. @throws NotFound for everybody but operators */
export async function rulesOf(
  tx: Tx,
  actor: Actor,
  year: FiscalYear,
  house: readonly SubsidyRule[] = subsidyRules,
): Promise<RulesView> {
  if (actor.kind !== 'operator') throw new NotFound()
  const known = [...(await enteredByOperator(tx)), ...house]
  const here = await tx
    .selectFrom('organizations')
    .select((e) => [sql<string>`left(place_code, 2)`.as('code'), e.fn.countAll<number>().as('towns')])
    .where('kind', '=', 'municipality')
    .groupBy(sql`left(place_code, 2)`)
    .orderBy('code')
    .execute()
  const towns = new Map(here.map((row) => [row.code, row.towns]))
  const rules = known.map((rule) => ({
    rule,
    prefecture: nameOf(rule.prefecture),
    standing: standingOfRule(rule, year),
    towns: towns.get(rule.prefecture) ?? 0,
  }))
  const ofYear = new Set(known.filter((rule) => rule.year === year).map(({ prefecture }) => prefecture))
  return {
    year,
    rules: rules.toSorted((a, b) => urgency[a.standing] - urgency[b.standing] || order(a.rule, b.rule)),
    missing: here
      .filter(({ code }) => !ofYear.has(code))
      .map(({ code, towns: count }) => ({ code, prefecture: nameOf(code), towns: count })),
  }
}

const urgency: Record<RuleStanding, number> = { old: 0, current: 1, ahead: 2 }
const order = (a: SubsidyRule, b: SubsidyRule): number => a.prefecture.localeCompare(b.prefecture) || b.year - a.year

const names = new Map(prefectures().map(({ code, name }) => [code.slice(0, 2), name]))
const nameOf = (code: string): string => names.get(code) ?? code
