import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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
 * npm run bench:search [-- --documents 100000 --queries 40 --only ours,fts5]
 * Our index against SQLite FTS5, MariaDB's Mroonga, pg_trgm and pairs under GIN, on the same made-up postings. The last
 * line is JSON: by engine, p50 and p95 in ms by kind of query, and `exact`, the share of totals equal to a full scan.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '40' },
    only: { type: 'string', default: 'ours,fts5,mroonga,gin,trgm' },
  },
})
const documents = wholeNumber('documents', values.documents, 100, 200_000)
const queries = wholeNumber('queries', values.queries, 1, 200)
const only = values.only.split(',')
await main()

async function main(): Promise<void> {
  const samples = timed(`${documents} postings made`, () => generate(documents))
  const texts = textsOf(samples)
  const questions = questionsOf(samples, queries, 7)
  const asked = new Set(questions.map(({ text }) => text))
  const warming = questionsOf(samples, 60, 8).filter(({ text }) => !asked.has(text))
  const checked = timed(`${questions.length} questions answered by full scan`, () =>
    questions.map((question): Checked => ({ question, totals: scan(samples, texts, question) })),
  )
  const [engines, closing]: [Engine[], Closing[]] = [[], []]
  try {
    await open(engines, closing, samples, texts)
    const before = performance.now()
    const results = await measure(engines, checked, warming)
    say(`asked in ${seconds(performance.now() - before)}`)
    for (const [engine, measured] of results) say(tableOf(engine, measured))
    say(JSON.stringify(Object.fromEntries([...results].map(([engine, measured]) => [engine.name, measured]))))
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

type Closing = Engine['close']

/** All engines that this machine has, each filled with all postings. */
async function open(engines: Engine[], closing: Closing[], samples: Sample[], texts: string[]): Promise<void> {
  const add: Add = async (name, filled) => {
    if (!only.includes(name)) return
    const before = performance.now()
    const engine = await filled()
    if (engine) {
      engines.push(engine)
      closing.push(engine.close)
    }
    say(engine ? `${name} filled in ${seconds(performance.now() - before)}` : `${name} is not installed here, left out`)
  }
  await add('ours', () => ours(samples))
  await add('fts5', () => openFts5(samples, texts))
  // Both are other processes: they are filled at the same time, and asked one after the other.
  const inPostgres = only.includes('gin') || only.includes('trgm')
  await Promise.all([
    add('mroonga', () => openMroonga(samples, texts)),
    inPostgres && postgres(closing, samples, texts, add),
  ])
}

type Add = (name: string, filled: () => Engine | null | Promise<Engine | null>) => Promise<void>

async function postgres(closing: Closing[], samples: Sample[], texts: string[], add: Add): Promise<void> {
  const server = await startPostgres()
  if (!server) {
    say('PostgreSQL 15 or newer is not installed here, gin and trgm are left out')
    return
  }
  closing.push(() => server.stop())
  const before = performance.now()
  await fillPostgres(server, samples, texts)
  say(`rows for gin and trgm written in ${seconds(performance.now() - before)}`)
  await add('gin', () => openGin(server))
  await add('trgm', () => openTrgm(server))
}

function ours(samples: Sample[]): Engine {
  const before = memory()
  const engine = openOurs(samples)
  const [lists, all] = [engine.bytes, memory() - before].map((bytes) => Math.round(bytes / 1e6))
  say(`ours takes ${all} MB for ${samples.length} documents: ${lists} MB lists and texts, the rest words and ids`)
  return engine
}

/** Bytes in use after collecting garbage. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function tableOf({ name }: Engine, { p50, p95, exact }: Measured): string {
  return `${name}, p50/p95 in ms: ${kinds.map((kind) => `${kind} ${p50[kind]}/${p95[kind]}`).join(', ')}; exact ${exact}`
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

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function say(line: string): void {
  console.log(line)
}
