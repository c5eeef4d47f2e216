/** Money is a whole number of yen. Above this (一兆円) a number is a slip of the hand. */
const mostYen = 1_000_000_000_000

/** @throws RangeError unless `yen` is a whole number from 0 to 一兆円. */
export function assertYen(yen: number): void {
  if (!Number.isInteger(yen) || yen < 0 || yen > mostYen) throw new RangeError(`not an amount in yen: ${yen}`)
}

/** `yen × numerator ÷ denominator`, the fraction of a yen cut off, exact in integers (rates as 1021/10000, never 0.1021). */
export function shareOf(yen: number, numerator: number, denominator: number): number {
  assertYen(yen)
  const product = BigInt(yen) * BigInt(numerator)
  return Number(product / BigInt(denominator))
}

const grouped = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 })

/** 50000 → 「50,000円」, -5105 → 「△5,105円」 (the sign of Japanese accounts). */
export function formatYen(yen: number): string {
  return `${yen < 0 ? '△' : ''}${grouped.format(Math.abs(yen))}円`
}
