import type { Line } from './lines.ts'
import {
  besideCompany,
  companyIn,
  labelledCompany,
  labelledKind,
  labelledRole,
  labelledUnit,
  looksLikeRole,
} from './names-in-lines.ts'
import { dateAt, periodIn } from './periods.ts'
import type { CareerGuess, Reading } from './read-careers.ts'

const NEAR = 3

/** The company of a span: in its line, under a label below, in the short line above, or in one of the next. */
export function companyNear({ lines, open }: Reading, rest: string, at: number): string {
  const own = companyIn(rest)
  if (own !== '') return own
  const below = lines.slice(at + 1, at + 1 + NEAR)
  const labelled = below.map(({ plain }) => labelledCompany(plain)).find((name) => name !== '')
  if (labelled) return labelled
  const above = lines[at - 1]
  const isNew = above && !open?.source.includes(above.written)
  const fromAbove = isNew ? companyOfShort(above) : ''
  return fromAbove || (below[0] && !periodIn(below[0].plain) ? companyOfShort(below[0]) : '')
}

const companyOfShort = ({ plain }: Line): string =>
  plain.length <= 40 && !plain.includes('。') ? labelledCompany(plain) || companyIn(plain) : ''

/** A line below the span: a label, a role, or what was done. */
export function describe(career: CareerGuess, line: Line): void {
  const { plain, written } = line
  const role = labelledRole(plain)
  const unit = labelledUnit(plain)
  const kind = labelledKind(plain)
  if (labelledCompany(plain) !== '' || plain === career.company) return void career.source.push(written)
  if (kind !== '') {
    career.kind ||= kind
    return void career.source.push(written)
  }
  if (role !== '' || unit !== '') {
    career.role = [career.role, unit, role]
      .filter((word) => word !== '')
      .join(' ')
      .slice(0, 100)
    career.source.push(written)
    return
  }
  if (career.role === '' && career.did.length < NEAR && looksLikeRole(plain) && !/^[・\-*●○]|:/.test(plain)) {
    career.role = besideCompany(dateAt(plain)?.rest ?? plain, career.company)
    career.source.push(written)
    return
  }
  career.did.push(written)
}
