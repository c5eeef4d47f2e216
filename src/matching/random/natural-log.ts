/**
 * The natural logarithm, correctly rounded.
 * `Math.log` may be off in the last bit, and then three normal draws in a hundred differ from numpy's.
 * Works in whole numbers scaled by 2^120: log(m · 2^k) = k · log 2 + 2 · atanh((m − 1)/(m + 1)).
 */
const BITS = 120n
const ONE = 1n << BITS
const LOG_TWO = 2n * inverseTanh(ONE / 3n)
const FRACTION = (1n << 52n) - 1n

/**
 * @param x a normal positive number (at least 2^−1022)
 * @throws RangeError naming `x` for anything else
 */
export function naturalLog(x: number): number {
  if (!(x >= 2 ** -1022 && x < Infinity)) throw new RangeError(`x must be a normal positive number, not ${x}`)
  const { mantissa, exponent } = parts(x)
  const quotient = ((mantissa - ONE) << BITS) / (mantissa + ONE)
  return Number(BigInt(exponent) * LOG_TWO + 2n * inverseTanh(quotient)) * 2 ** -Number(BITS)
}

const view = new DataView(new ArrayBuffer(8))

/** x = mantissa · 2^exponent with the mantissa between √½ and √2, so that logs near 0 lose no digits. */
function parts(x: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const exponent = Number(bits >> 52n) - 1023
  const mantissa = ((bits & FRACTION) | (1n << 52n)) << (BITS - 52n)
  if (mantissa * mantissa > ONE * ONE * 2n) return { mantissa: mantissa >> 1n, exponent: exponent + 1 }
  return { mantissa, exponent }
}

/** s + s³/3 + s⁵/5 + …, for |s| ≤ 1/3. */
function inverseTanh(s: bigint): bigint {
  const square = (s * s) >> BITS
  let power = s
  let sum = 0n
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd
    power = (power * square) >> BITS
  }
  return sum
}
