import { parseArgs } from 'node:util'
import { scan, textsOf, type Engine } from './search/engine.ts'
import { openFts5 } from './search/fts5.ts'
import { generate, type Sample } from './search/generate.ts'
import { measure, type Checked, type Measured } from './search/measure.ts'
import { openMroonga } from './search/mroonga.ts'
import { openOurs } from './search/ours.ts'
import { fillPostgres, openGin, openTrgm } from './search/postgres.ts'
import { kinds, questionsOf } from './search/queries.ts'
import { startPostgres } from './search/server.ts'

/**
 * npm run bench:search [-- --documents 100000 --queries 40]
 * Our index against SQLite FTS5, MariaDB's Mroonga, pg_trgm and pairs under GIN, on the same made-up postings. The last
 * line is JSON: by engine, p50 and p95 in ms by kind of query, and `exact`, the share of totals equal to a full scan.
 */
const { values } = parseArgs({
  options: { documents: { type: 'string', default: '100000' }, queries: { type: 'string', default: '40' } },
})
const documents = wholeNumber('documents', values.documents, 100, 200_000)
const queries = wholeNumber('queries', values.queries, 1, 200)
await main()

async function main(): Promise<void> {
  const samples = timed(`${documents} postings made`, () => generate(documents))
  const texts = textsOf(samples)
  const questions = questionsOf(samples, queries, 7)
  const asked = new Set(questions.map(({ text }) => text))
  const warming = questionsOf(samples, 10, 8).filter(({ text }) => !asked.has(text))
  const checked = timed(`${questions.length} questions answered by full scan`, () =>
    questions.map((question): Checked => ({ question, totals: scan(samples, texts, question) })),
  )
  const results: Partial<Record<Engine['name'], Measured>> = {}
  const run = async (open: () => Engine | null | Promise<Engine | null>) => {
    const before = performance.now()
    const engine = await open()
    if (!engine) return
    const filled = performance.now()
    results[engine.name] = await measure(engine, checked, warming)
    await engine.close()
    say(`${engine.name}: filled in ${seconds(filled - before)}, asked in ${seconds(performance.now() - filled)}`)
    say(tableOf(results[engine.name]))
  }
  await run(() => ours(samples))
  await run(() => openFts5(samples, texts))
  await run(
    async () => (await openMroonga(samples, texts)) ?? skip('mroonga: MariaDB with Mroonga is not installed, left out'),
  )
  await postgres(samples, texts, run)
  say(JSON.stringify(results))
}

type Run = (open: () => Engine | null | Promise<Engine | null>) => Promise<void>

async function postgres(samples: Sample[], texts: string[], run: Run): Promise<void> {
  const server = await startPostgres()
  if (!server) {
    skip('gin, trgm: no PostgreSQL 15 or newer on this machine, left out')
    return
  }
  try {
    const before = performance.now()
    await fillPostgres(server, samples, texts)
    say(`postgres: rows written in ${seconds(performance.now() - before)}`)
    await run(() => openGin(server))
    await run(() => openTrgm(server))
  } finally {
    await server.stop()
  }
}

function ours(samples: Sample[]): Engine {
  const before = memory()
  const engine = openOurs(samples)
  const grown = memory() - before
  say(
    `ours: ${Math.round(grown / 1e6)} MB more in this process for ${samples.length} documents, ${Math.round(engine.bytes / 1e6)} MB of it lists`,
  )
  return engine
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function tableOf(measured: Measured | undefined): string {
  const cells = kinds.map((kind) => `${kind} ${measured?.p50[kind]}/${measured?.p95[kind]}`)
  return `  p50/p95 in ms: ${cells.join(', ')}; exact ${measured?.exact}`
}

function timed<T>(what: string, work: () => T): T {
  const before = performance.now()
  const made = work()
  say(`${what} in ${seconds(performance.now() - before)}`)
  return made
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    throw new RangeError(`--${name} must be a whole number from ${least} to ${most}`)
  }
  return value
}

function skip(line: string): null {
  say(line)
  return null
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function say(line: string): void {
  console.log(line)
}
