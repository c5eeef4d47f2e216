/**
 * `npm run bench:matching -- tables | market | moving | scale | text | forecast [options]`: the engine against its opponents in one run
 * (docs/matching.md, Benchmarks). Each prints a table for people and one JSON line last.
 */
const parts: Record<string, () => Promise<(args: string[]) => void | Promise<void>>> = {
  tables: async () => (await import('./matching/tables.ts')).tables,
  market: async () => (await import('./matching/market.ts')).market,
  moving: async () => (await import('./matching/moving.ts')).moving,
  scale: async () => (await import('./matching/scale.ts')).scale,
  forecast: async () => (await import('./matching/forecast.ts')).forecast,
  text: async () => (await import('./matching/text.ts')).text,
}

const [name = '', ...args] = process.argv.slice(2)
const part = parts[name]
if (part) {
  const run = await part()
  await run(args)
} else {
  console.error(`usage: npm run bench:matching -- ${Object.keys(parts).join(' | ')} [options]`)
  process.exitCode = 1
}
