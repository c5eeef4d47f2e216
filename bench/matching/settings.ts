import { parseArgs } from 'node:util'

/** Numbers and words that a benchmark takes from its command line, each with its default. */
export type Settings = Record<string, number | string>

/**
 * Reads `--name value` for every name in `defaults`; whole numbers stay whole.
 * @throws RangeError or TypeError with a sentence for people
 */
export function readSettings<T extends Settings>(args: string[], defaults: T): T {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args, options, strict: true, allowPositionals: false })
  const settings: Settings = { ...defaults }
  for (const [name, typed] of Object.entries(values)) {
    if (typed !== undefined) settings[name] = readOne(name, typed, defaults[name]!)
  }
  return settings as T
}

function readOne(name: string, typed: string, standard: number | string): number | string {
  if (typeof standard === 'string') return typed
  const value = Number(typed)
  if (typed.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new RangeError(`--${name} must be a number of at least 0, not "${typed}"`)
  return value
}

/** @throws RangeError naming the option */
export function checkWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`--${name} must be a whole number from ${least} to ${most}, not ${value}`)
}

/** @throws RangeError naming the option */
export function checkOneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new RangeError(`--${name} must be ${allowed.join(' or ')}, not "${value}"`)
  return found
}

/** Runs a benchmark; what was typed wrongly ends with a sentence and exit code 1. */
export async function forPeople(work: () => void | Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
