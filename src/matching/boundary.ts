/** Refuses an argument at the engine's boundary, by name, so that a caller knows which one to mend. */
export function refuse(argument: string, reason: string): never {
  throw new RangeError(`${argument} ${reason}`)
}

/** An integer from `least` upwards. @throws RangeError naming the argument */
export function checkCount(argument: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least)
    refuse(argument, `must be an integer of at least ${least}, not ${value}`)
}

/** A finite number of at least `least`. @throws RangeError naming the argument */
export function checkNumber(argument: string, value: number, least: number): void {
  if (!Number.isFinite(value) || value < least)
    refuse(argument, `must be a finite number of at least ${least}, not ${value}`)
}

/** Every value finite and within [least, most]. @throws RangeError naming the argument and the place */
export function checkEach(argument: string, values: ArrayLike<number>, least: number, most: number): void {
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? Number.NaN
    // Written so that NaN fails too.
    if (!(value >= least && value <= most)) refuse(`${argument}[${k}]`, `must lie in ${least}..${most}, not ${value}`)
  }
}

/** @throws RangeError naming the argument */
export function checkLength(argument: string, values: ArrayLike<unknown>, length: number): void {
  if (values.length !== length) refuse(argument, `must have ${length} entries, not ${values.length}`)
}

/** An index below `end`. @throws RangeError naming the argument */
export function checkIndex(argument: string, value: number, end: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= end)
    refuse(argument, `must be one of 0..${end - 1}, not ${value}`)
}
