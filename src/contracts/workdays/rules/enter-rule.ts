import { randomUUID } from 'node:crypto'
import { type Actor, type Member, mayWrite } from '../../../actor.ts'
import { record } from '../../../journal.ts'
import { fiscalYear, fiscalYearOf } from '../../../law/fiscal-year.ts'
import { dayInJapan } from '../../../law/japanese-date.ts'
import { prefectures } from '../../../law/places.ts'
import type { SubsidyRule } from '../../../law/subsidies.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts'
import { rulesFor, startOf } from './kept-rules.ts'
import { ruleOf, type TypedRule, typedParts } from './rule-form.ts'

/** Whose rules somebody looks after: every town's of a prefecture, or their own town's. */
export interface RuleDesk {
  actor: Member
  prefecture: string
  name: string
  /** Null: for every town of the prefecture. */
  municipalityId: string | null
  /** Those that count here, those of this desk first. */
  rules: readonly SubsidyRule[]
  start: SubsidyRule
}

/**
 * The desk at which a rule is entered. `asked` is the operator's prefecture; a town's is where it lies.
 * @throws NotFound for everybody else, and for a prefecture that is none
 */
export async function ruleDesk(tx: Tx, actor: Actor, asked: string | null): Promise<RuleDesk> {
  if (actor.kind !== 'operator' && actor.kind !== 'municipality') throw new NotFound()
  const municipalityId = actor.kind === 'municipality' ? actor.organizationId : null
  const prefecture = municipalityId ? await placeOf(tx, municipalityId) : asked
  const name = prefectures().find(({ code }) => code.slice(0, 2) === prefecture)?.name
  if (!prefecture || !name) throw new NotFound()
  const rules = await rulesFor(tx, prefecture, municipalityId)
  return { actor, prefecture, name, municipalityId, rules, start: startOf(prefecture, name, rules) }
}

async function placeOf(tx: Tx, municipalityId: string): Promise<string> {
  const { place_code } = await tx
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', municipalityId)
    .executeTakeFirstOrThrow()
  return place_code.slice(0, 2)
}

/**
 * 要綱を登録する: on the shape of the one before, with its source. From then on amounts of that 年度 are reckoned by it.
 * @returns its id
 * @throws NotAllowed for a viewer; Invalid for a day to come, and for a rate that is more than everything or half said
 */
export async function enterRule(
  tx: Tx,
  actor: Actor,
  asked: string | null,
  typed: TypedRule,
  now: Date,
): Promise<string> {
  const desk = await ruleDesk(tx, actor, asked)
  if (!mayWrite(actor)) throw new NotAllowed()
  const today = dayInJapan(now)
  const problems = problemsOf(typed, desk.start, today)
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const year = fiscalYear(fiscalYearOf(today) + (typed.year === 'next' ? 1 : 0))
  const id = randomUUID()
  const { prefecture, municipalityId } = desk
  await tx
    .insertInto('subsidy_rules')
    .values({
      id,
      prefecture,
      municipality_id: municipalityId,
      year,
      rule: JSON.stringify(ruleOf(typed, desk.start, year)),
      source_url: typed.sourceUrl,
      seen_on: typed.seenOn,
      by_account: desk.actor.accountId,
      at: now,
    })
    .execute()
  await record(tx, actor, { name: 'subsidyRule.entered', subject: id, detail: { prefecture, year } }, now)
  return id
}

function problemsOf(typed: TypedRule, { parts }: SubsidyRule, today: Temporal.PlainDate): Record<string, string> {
  const problems: Record<string, string> = {}
  if (typed.seenOn > today.toString()) problems.seenOn = '要綱を確認した日は、今日までの日付を入力してください'
  for (const [n, { above, below }] of typedParts(typed).slice(0, parts.length).entries()) {
    if ((above === null) !== (below === null)) problems[`above${n}`] = '補助率は、分子と分母の両方を入力してください'
    if (above !== null && below !== null && above > below)
      problems[`above${n}`] = '補助率は、1を超えないように入力してください'
  }
  return problems
}
