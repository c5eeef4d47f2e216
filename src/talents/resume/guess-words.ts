import type { CareerGuess } from './read-careers.ts'
import { halfWidth, type Line, type Part } from './lines.ts'
import type { OccupationGuess } from './guess-skills.ts'
import { monthsOf } from './periods.ts'

export interface TextGuess {
  value: string
  /** The lines it comes from, as they were written. */
  source: string[]
}

/** Years of work, counting a month once however many employments cover it; null when nothing is known. */
export function yearsOf(careers: readonly CareerGuess[], now: Temporal.PlainYearMonth): number | null {
  const months = new Set<number>()
  const last = now.year * 12 + now.month - 1
  for (const { from, to } of careers) {
    const end = Math.min(to ? monthsOf(to) : last, last)
    for (let month = monthsOf(from); month <= end; month++) months.add(month)
  }
  return months.size >= 12 ? Math.floor(months.size / 12) : null
}

/** 「食品メーカーなどでEC・通販に携わって12年」: no name of a company stands in it. */
export function headlineFrom(
  careers: readonly CareerGuess[],
  occupations: readonly OccupationGuess[],
  years: number | null,
): TextGuess {
  const kind = careers.find((career) => career.kind !== '' && career.kind.length <= 20)?.kind ?? ''
  const work = occupations
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、')
  if (work === '') return { value: '', source: [] }
  const where = kind === '' ? '' : `${kind}などで`
  const value = years === null ? `${where}${work}に携わってきました` : `${where}${work}に携わって${years}年`
  const source = [
    ...occupations.slice(0, 2).map((o) => o.source),
    ...careers.flatMap((career) => career.source.slice(0, 1)),
  ]
  return { value: value.slice(0, 60), source: [...new Set(source)].slice(0, 4) }
}

/** 職務要約, else 自己PR, without what would say who it is. */
export function introductionFrom(lines: readonly Line[], careers: readonly CareerGuess[]): TextGuess {
  const summary = inPart(lines, 'summary')
  const about = inPart(lines, 'about')
  return textOf([...summary, ...about], careers, 1000)
}

const TELLING = /\d+\s*(?:%|％|倍|億|万|名|件|人|社)|受賞|表彰|達成|黒字|[0-9]位/

/** Lines with a figure or a prize, wherever they stand. */
export function achievementsFrom(lines: readonly Line[], careers: readonly CareerGuess[]): TextGuess {
  const told = lines.filter(
    ({ plain, part }) =>
      part === 'achievements' ||
      ((part === 'careers' || part === 'top') && TELLING.test(plain) && !isAboutTheCompany(plain)),
  )
  return textOf(told.slice(0, 10), careers, 1500)
}

const isAboutTheCompany = (plain: string): boolean => /資本金|従業員数?|売上高|設立|事業内容/.test(plain)

const inPart = (lines: readonly Line[], part: Part): Line[] => lines.filter((line) => line.part === part)

function textOf(lines: readonly Line[], careers: readonly CareerGuess[], longest: number): TextGuess {
  const value = lines.map(({ written }) => withoutNames(written, careers)).join('\n')
  return { value: value.slice(0, longest), source: lines.map(({ written }) => written) }
}

/** Names of companies stand for the person until they consent. */
function withoutNames(text: string, careers: readonly CareerGuess[]): string {
  const names = careers.map(({ company }) => company).filter((name) => name.length > 1)
  return names.sort((a, b) => b.length - a.length).reduce((rest, name) => hide(rest, name), text)
}

function hide(text: string, name: string): string {
  return text.replaceAll(name, '勤務先').replaceAll(halfWidth(name), '勤務先')
}
