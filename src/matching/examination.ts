/** How the chance of being looked at falls with the rank: 1/k, or the flatter 1/log2(k + 1). */
export type Examination = 'inverse' | 'log'

/** v(1) … v(length): chance that rank k is examined, between 0 and 1. */
export function examinationWeights(examination: Examination, length: number): Float64Array {
  const weights = new Float64Array(length)
  for (let k = 0; k < length; k++) {
    weights[k] = examination === 'inverse' ? 1 / (k + 1) : 1 / Math.log2(k + 2)
  }
  return weights
}
