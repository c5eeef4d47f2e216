import { companyNear, describe } from './describe-career.ts'
import type { Line } from './lines.ts'
import { besideCompany, companyIn, isKind } from './names-in-lines.ts'
import { dateAt, monthsOf, type Period, periodIn, type YearMonth } from './periods.ts'

/** One employment as it was understood; an empty string where nothing was. */
export interface CareerGuess {
  company: string
  /** The kind of company, where it is said. */
  kind: string
  role: string
  from: YearMonth
  /** null: until now */
  to: YearMonth | null
  did: string[]
  /** The lines that led here, as they were written. */
  source: string[]
}

const MOST_CAREERS = 15

/** The employments of a 職務経歴書, in its own order, whether it goes by years (編年体) or by subjects (キャリア式). */
export function careersIn(lines: readonly Line[]): CareerGuess[] {
  const read: Reading = { careers: [], open: null, lines }
  lines.forEach((line, at) => {
    if (line.part === 'skills' || line.part === 'licences' || line.part === 'about') read.open = null
    else readLine(read, line, at)
  })
  return read.careers.slice(0, MOST_CAREERS)
}

export interface Reading {
  careers: CareerGuess[]
  /** The employment that the lines are about. */
  open: CareerGuess | null
  lines: readonly Line[]
}

const ENTERED = /入社|入所|入行|入庁|入職|独立|開業|創業|転職/
const LEFT = /退社|退職|退所|退行|閉業/

function readLine(read: Reading, line: Line, at: number): void {
  const period = periodIn(line.plain)
  if (period) return beginOrGoOn(read, line, at, period)
  const date = dateAt(line.plain)
  if (date && LEFT.test(date.rest)) return close(read, date.at, line)
  if (date && ENTERED.test(date.rest)) return enter(read, line, date)
  if (read.open) describe(read.open, line)
}

/** A span without a company of its own, inside the one before, is an assignment there. */
function beginOrGoOn(read: Reading, line: Line, at: number, period: Period): void {
  const company = companyNear(read, period.rest, at)
  const { open } = read
  const isProse = line.plain.includes('。') && company === ''
  if (open && (isProse || (company === '' && isWithin(period, open)))) return void open.did.push(line.written)
  if (isProse || line.part === 'summary') return
  const above = headAbove(read, company, at)
  if (open && above) open.did = open.did.filter((written) => written !== above.written)
  const { kind, role } = besideOf(period.rest, company)
  const title = above && !above.plain.includes(company || '\0') ? [above.written] : []
  const source = above && title.length === 0 ? [above.written, line.written] : [line.written]
  begin(read, { company, kind, role, from: period.from, to: period.to, did: title, source })
}

/** The line above belongs to what begins here when it names the company, or is marked as a heading. */
function headAbove({ lines }: Reading, company: string, at: number): Line | undefined {
  const above = lines[at - 1]
  if (!above || periodIn(above.plain)) return undefined
  return (company !== '' && above.plain.includes(company)) || /^[■□◆◇▼▽]/.test(above.plain) ? above : undefined
}

function besideOf(rest: string, company: string): { kind: string; role: string } {
  const beside = besideCompany(rest, company)
  if (beside.length > 40 || beside.includes('。')) return { kind: '', role: '' }
  return isKind(beside) ? { kind: beside, role: '' } : { kind: '', role: beside }
}

function begin(read: Reading, career: CareerGuess): void {
  read.open = career
  read.careers.push(career)
}

function enter(read: Reading, line: Line, { at, rest }: { at: YearMonth; rest: string }): void {
  const company = companyIn(rest)
  if (company === '' && read.open) return describe(read.open, line)
  begin(read, {
    company,
    kind: '',
    role: besideCompany(rest, company).replace(ENTERED, '').trim(),
    from: at,
    to: null,
    did: [],
    source: [line.written],
  })
}

/** 退社: of the company it names, else of the last one that is still open. */
function close(read: Reading, at: YearMonth, line: Line): void {
  const named = companyIn(line.plain)
  const still = read.careers.filter((career) => career.to === null)
  const career = still.find(({ company }) => named !== '' && company === named) ?? still.at(-1)
  if (!career) return
  career.to = at
  career.source.push(line.written)
  read.open = null
}

function isWithin({ from, to }: Period, open: CareerGuess): boolean {
  const ends = open.to ? monthsOf(open.to) : Number.POSITIVE_INFINITY
  return monthsOf(from) >= monthsOf(open.from) && (to ? monthsOf(to) : ends) <= ends
}
