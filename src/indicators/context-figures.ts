import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { townOf } from './own-indicators.ts'

/** Which public statistic, and what its two numbers are called there. Both in persons. */
export const contextKinds = {
  moves: {
    name: '転出超過',
    first: '転出者数',
    second: '転入者数',
    about: '転出者数から転入者数を引いた人数です。転入者数のほうが多いときは「転入超過」と表示します。',
    source: '住民基本台帳人口移動報告(総務省統計局)',
  },
  daytime: {
    name: '昼夜間人口比率',
    first: '昼間人口',
    second: '夜間人口',
    about: '昼間人口を夜間人口で割った割合です。国勢調査の年(5年ごと)の数字を入力します。',
    source: '国勢調査(総務省統計局)',
  },
} as const
export type ContextKind = keyof typeof contextKinds

/** What was published of one year. */
export interface ContextFacts {
  kind: ContextKind
  year: number
  first: number
  second: number
  source: string
}

/**
 * 町の背景の数字を記録する. @throws Invalid for a year that is not over, a year without a census, where nobody lives to divide by,
 * and once, before it is `sure`, where a number is far from the one of the year before
 */
export async function recordContext(
  tx: Tx,
  actor: Actor,
  given: ContextFacts & { sure?: boolean },
  now: Date,
): Promise<void> {
  const municipality_id = townOf(actor)
  const problems = problemsOf(given, now)
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const doubt = given.sure ? null : doubtOf(given, await contextOf(tx, municipality_id))
  if (doubt) throw new Invalid({ sure: doubt })
  const { kind, year, first, second, source } = given
  const numbers = { first_people: first, second_people: second }
  await tx
    .insertInto('context_figures')
    .values({
      id: randomUUID(),
      municipality_id,
      kind,
      year,
      source,
      ...numbers,
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  const detail = { kind, year }
  await record(tx, actor, { name: 'indicator.context_recorded', subject: municipality_id, detail }, now)
}

const FAR = 3

/** A slip of the hand: one of the two numbers is more than three times, or less than a third of, the year before. */
function doubtOf(given: ContextFacts, known: readonly ContextFacts[]): string | null {
  const before = known.find(({ kind, year }) => kind === given.kind && year === given.year - 1)
  if (!before) return null
  const { first, second } = contextKinds[given.kind]
  const far = [
    { name: first, was: before.first, is: given.first },
    { name: second, was: before.second, is: given.second },
  ].filter(({ was, is }) => Math.max(was, is) > FAR * Math.min(was, is))
  if (far.length === 0) return null
  const told = far.map(({ name, was, is }) => `${name}は前の年が${peopleOf(was)}、今回が${peopleOf(is)}です`)
  return `${told.join('。')}。数字を確かめて、このままでよければ、確かめたことを選んでもう一度記録してください`
}

const peopleOf = (people: number): string => `${people.toLocaleString('ja-JP')}人`

function problemsOf({ kind, year, second }: ContextFacts, now: Date): Record<string, string> {
  const problems: Record<string, string> = {}
  if (kind === 'moves' && year >= dayInJapan(now).year)
    problems.year = `${year}年の数字は、まだ公表されていません。1年分の数字は、翌年の1月に公表されてから入力してください`
  else if (year > dayInJapan(now).year) problems.year = '公表されている年を入力してください'
  else if (kind === 'daytime' && year % 5 !== 0)
    problems.year = '国勢調査の年を入力してください(2015年、2020年など、5年ごと)'
  if (kind === 'daytime' && second === 0)
    problems.second = '夜間人口は1人以上で入力してください。0人では割合を計算できません'
  return problems
}

/** What was entered, newest year first; of one year, what was entered last. */
export async function contextOf(tx: Tx, municipalityId: string): Promise<ContextFacts[]> {
  const rows = await tx
    .selectFrom('context_figures')
    .distinctOn(['kind', 'year'])
    .select(['kind', 'year', 'first_people as first', 'second_people as second', 'source'])
    .where('municipality_id', '=', municipalityId)
    .orderBy('kind')
    .orderBy('year', 'desc')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ContextKind }))
}

/** 「120人（2024年、転出者数520 − 転入者数400）」; where more came than went, 「転入超過 20人（…）」 */
export function contextInWords({ kind, year, first, second }: ContextFacts): string {
  const [above, below] = [first, second].map((people) => people.toLocaleString('ja-JP'))
  const more = first < second ? '転入超過 ' : ''
  const { first: one, second: other } = contextKinds[kind]
  if (kind === 'moves')
    return `${more}${peopleOf(Math.abs(first - second))}（${year}年、${one}${above} − ${other}${below}）`
  return `${((first / second) * 100).toFixed(1)}%（${year}年、${one}${above} ÷ ${other}${below}）`
}
