/**
 * Quantile of the negative binomial distribution with `size` (any positive number) and chance `p`, mean size·(1−p)/p: how many
 * events still come when their rate is itself uncertain (Poisson with a gamma-distributed rate).
 */
export function negativeBinomialQuantile(size: number, p: number, wanted: number): number {
  if (p >= 1) return 0
  const mean = (size * (1 - p)) / p
  const most = Math.ceil(mean + 12 * Math.sqrt(mean / p) + 60)
  let logChance = size * Math.log(p)
  let sum = 0
  for (let n = 0; n < most; n++) {
    sum += Math.exp(logChance)
    if (sum >= wanted) return n
    logChance += Math.log((n + size) / (n + 1)) + Math.log(1 - p)
  }
  return most
}
