/** The two-sided market of the published tables: what each candidate and each posting think of the other. */
export interface Market {
  /** C, how many candidates; each sees one list of all postings. */
  candidates: number
  /** J, how many postings; each looks at its applicants. */
  postings: number
  /** C × J by rows: the chance that the candidate applies to a posting that was examined. */
  f: Float64Array
  /** J × C by rows: the chance that the posting accepts an applicant who was examined. */
  g: Float64Array
}

/**
 * @throws RangeError naming `candidates`, `postings`, `f` or `g` when a side is empty, a length does not fit,
 *   or a chance is not a number from 0 to 1
 */
export function checkedMarket(market: Market): Market {
  const { candidates, postings, f, g } = market
  wholeFrom(1, 'candidates', candidates)
  wholeFrom(1, 'postings', postings)
  chances('f', f, candidates * postings)
  chances('g', g, candidates * postings)
  return market
}

/** @throws RangeError naming the argument unless the value is a whole number from `least` on */
export function wholeFrom(least: number, name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new RangeError(`${name} must be a whole number from ${least}, not ${value}`)
}

/** @throws RangeError naming the argument unless the value is a number within the bounds */
export function numberWithin(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw new RangeError(`${name} must be a number from ${least} to ${most}, not ${value}`)
}

/** The pairwise product f·g, C × J by rows: the chance of a match once both sides have examined. */
export function mutual({ candidates, postings, f, g }: Market): Float64Array {
  const product = new Float64Array(f.length)
  for (let c = 0; c < candidates; c++) {
    for (let j = 0; j < postings; j++) {
      product[c * postings + j] = (f[c * postings + j] ?? 0) * (g[j * candidates + c] ?? 0)
    }
  }
  return product
}

/** Rows become columns. */
export function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(matrix.length)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) turned[c * rows + r] = matrix[r * columns + c] ?? 0
  }
  return turned
}

function chances(name: string, values: Float64Array, length: number): void {
  if (values.length !== length) {
    throw new RangeError(`${name} must have candidates × postings = ${length} entries, not ${values.length}`)
  }
  for (const [at, value] of values.entries()) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${name}[${at}] must be a number from 0 to 1, not ${value}`)
  }
}
