import { fiscalYear, inReiwa } from './fiscal-year.ts'
import { formatYen, shareOf } from './money.ts'
import { applyBy } from './subsidy-deadline.ts'
import { formatDay } from './japanese-date.ts'
import type { Expense, SubsidyPart, SubsidyRule } from './subsidies.ts'

/** One visit: a round trip and its nights. Amounts in yen, `lodgingYen` with its meals. */
export interface SubsidyTrip {
  day: Temporal.PlainDate
  travelYen: number
  nights: number
  lodgingYen: number
  mealsYen: number
}

/** What a firm claims for one person in one 年度. */
export interface SubsidyClaim {
  use: 'first' | 'repeat'
  /** The first day of work under the contract. */
  startsOn: Temporal.PlainDate
  /** Null: not yet applied. */
  appliedOn: Temporal.PlainDate | null
  trips: readonly SubsidyTrip[]
  feeYen: number
  /** Null: what was paid is not written down here. */
  referralYen: number | null
  /** Has this firm been given what is given one time only? */
  givenOnce: boolean
  /** Other people for whom this firm claims in the same 年度. */
  peopleBefore: number
}

/** One step of the reckoning, as it may stand on a paper. */
export interface SubsidyLine {
  words: string
  yen: number | null
}

/** `yen` is null while the rule does not say enough; `eligible` is then what is known so far. */
export interface SubsidyAnswer {
  eligible: boolean
  yen: number | null
  lines: readonly SubsidyLine[]
  source: string
}

/** 補助の対象になるか、いくらか, explained line by line. */
export function subsidyFor(rule: SubsidyRule, claim: SubsidyClaim): SubsidyAnswer {
  const refused = refusalOf(rule, claim)
  const answer = { source: sourceOfRule(rule) }
  if (refused) return { ...answer, eligible: false, yen: 0, lines: [{ words: refused, yen: 0 }] }
  const spent = spending(rule, claim)
  const parts = partsFor(rule, claim).map((part) => reckon(rule, part, spent.yen))
  const lines = [...spent.lines, ...parts.flatMap((part) => part.lines)]
  const known = parts.every(({ yen }) => yen !== null)
  const yen = known ? parts.reduce((sum, part) => sum + (part.yen ?? 0), 0) : null
  const base = partsFor(rule, claim).some(({ covers }) => covers.some((expense) => spent.yen[expense] !== 0))
  return { ...answer, eligible: base, yen: base ? yen : 0, lines: base ? lines : [...spent.lines, nothing] }
}

/** Where a rule comes from, of which 年度 it is, and when that was looked up. */
export function sourceOfRule({ name, year, source, retrieved }: SubsidyRule): string {
  return `${name}(${inReiwa(fiscalYear(year))}、出典 ${source}、${retrieved}に確認)`
}

const nothing: SubsidyLine = { words: '対象になる経費がないため、補助はありません。', yen: 0 }

function refusalOf(rule: SubsidyRule, claim: SubsidyClaim): string | null {
  const by = applyBy(rule, claim.startsOn)
  if (by && claim.appliedOn && Temporal.PlainDate.compare(claim.appliedOn, by) > 0)
    return `申請が${formatDay(claim.appliedOn)}で、期限の${formatDay(by)}を過ぎているため対象外です。`
  if (rule.peoplePerYear !== null && claim.peopleBefore >= rule.peoplePerYear)
    return `1つの企業で年${rule.peoplePerYear}人までのため、${claim.peopleBefore + 1}人目は対象外です。`
  if (rule.firstUseOnly && claim.use === 'repeat') return 'はじめての活用だけが対象のため、対象外です。'
  return null
}

function partsFor(rule: SubsidyRule, { use, givenOnce }: SubsidyClaim): readonly SubsidyPart[] {
  return rule.parts.filter((part) => (part.uses === 'any' || part.uses === use) && !(part.once && givenOnce))
}

/** Null: not written down here. */
type Spent = Record<Expense, number | null>

function spending(rule: SubsidyRule, claim: SubsidyClaim): { yen: Spent; lines: SubsidyLine[] } {
  const covered = new Set(partsFor(rule, claim).flatMap(({ covers }) => covers))
  const trips = claim.trips.map((trip) => ({ travel: travelOf(rule, trip), lodging: lodgingOf(rule, trip) }))
  const lines = trips.flatMap(({ travel, lodging }) => [
    ...(covered.has('travel') ? travel : []),
    ...(covered.has('lodging') ? lodging : []),
  ])
  if (covered.has('fee')) lines.push({ words: '謝礼', yen: claim.feeYen })
  if (covered.has('referral')) lines.push(referralOf(claim))
  const sum = (which: 'travel' | 'lodging') =>
    trips.flatMap((trip) => trip[which]).reduce((total, { yen }) => total + (yen ?? 0), 0)
  return {
    yen: { travel: sum('travel'), lodging: sum('lodging'), fee: claim.feeYen, referral: claim.referralYen },
    lines,
  }
}

function referralOf({ referralYen }: SubsidyClaim): SubsidyLine {
  const open = '紹介手数料: ここに記録がないため、計算に入れていません。支払った額を、要綱で確かめてください。'
  return { words: referralYen === null ? open : '紹介手数料', yen: referralYen }
}

function travelOf({ minimumTripYen }: SubsidyRule, { day, travelYen }: SubsidyTrip): SubsidyLine[] {
  if (travelYen === 0) return []
  const of = `${day.month}月${day.day}日の交通費 ${formatYen(travelYen)}`
  return minimumTripYen !== null && travelYen < minimumTripYen
    ? [{ words: `${of}: 1往復${formatYen(minimumTripYen)}未満のため対象外`, yen: 0 }]
    : [{ words: of, yen: travelYen }]
}

function lodgingOf(rule: SubsidyRule, { day, nights, lodgingYen, mealsYen }: SubsidyTrip): SubsidyLine[] {
  if (lodgingYen === 0) return []
  const meals = rule.excluded.includes('meals') ? Math.min(mealsYen, lodgingYen) : 0
  const said = meals > 0 ? `、食事代${formatYen(meals)}を除く` : ''
  const cap = rule.lodgingCapYen === null ? null : rule.lodgingCapYen * nights
  const asked = lodgingYen - meals
  const capped = cap !== null && asked > cap ? `: 宿泊は1泊${formatYen(rule.lodgingCapYen ?? 0)}まで` : ''
  const of = `${day.month}月${day.day}日の宿泊費 ${nights}泊 ${formatYen(lodgingYen)}`
  return [{ words: `${of}${said}${capped}`, yen: cap === null ? asked : Math.min(asked, cap) }]
}

function reckon(rule: SubsidyRule, part: SubsidyPart, spent: Spent): { yen: number | null; lines: SubsidyLine[] } {
  const base = part.covers.reduce((sum, expense) => sum + (spent[expense] ?? 0), 0)
  // All that is covered is unknown: nothing to take a share of.
  if (base === 0 && part.covers.some((expense) => spent[expense] === null)) return { yen: null, lines: [] }
  const head = { words: `対象経費の計(${part.label})`, yen: base }
  if (!part.rate) {
    const words = `補助率が登録されていないため、額は計算できません。要綱で確かめてください(${ceilingInWords(part)})。`
    return { yen: null, lines: [head, { words, yen: null }] }
  }
  const [above, below] = part.rate
  const exact = shareOf(base, above, below)
  const rounded = exact - (exact % rule.roundDownTo)
  const share = { words: `補助率 ${above}/${below}(${formatYen(rule.roundDownTo)}未満は切捨て)`, yen: rounded }
  if (part.ceilingYen === null || rounded <= part.ceilingYen)
    return { yen: rounded, lines: [head, share, ...(part.ceilingYen === null ? [openCeiling] : [])] }
  return { yen: part.ceilingYen, lines: [head, share, { words: ceilingInWords(part), yen: part.ceilingYen }] }
}

const openCeiling: SubsidyLine = { words: '上限額は登録されていません。要綱で確かめてください。', yen: null }

function ceilingInWords({ ceilingYen, ceilingPer }: SubsidyPart): string {
  if (ceilingYen === null) return '上限額も登録されていません'
  return `上限${formatYen(ceilingYen)}${ceilingPer === 'person' ? '(1人あたり)' : ''}`
}
