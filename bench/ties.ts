import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { as, clock, type Member } from '../src/actor.ts'
import { fiscalYear } from '../src/law/fiscal-year.ts'
import { openDatabase, type Tx } from '../src/platform/db/database.ts'
import { embeddedConnection, startEmbedded } from '../src/platform/db/launcher.ts'
import { ledgerLines, type LedgerQuestion } from '../src/ties/ledger.ts'
import { ledgerCounts, ledgerOverview, yearsWithTies } from '../src/ties/ledger-counts.ts'
import { DATABASE, fill, NOW } from './ties/fill.ts'

/**
 * npm run bench:ties [-- --towns 200 --talents 50000 --deeds 750000 --rounds 3]
 * The ledger of ties of every town, asked some times each as its officer: all that the page needs in one transaction, and its
 * parts alone. The last line is JSON: milliseconds at the middle and at 95 of 100 (goal of the page: 200) of the fastest round
 * and of the first, and, on Linux, the processor time that the database took, which other programs do not lengthen.
 */
const { values } = parseArgs({
  options: {
    towns: { type: 'string', default: '200' },
    talents: { type: 'string', default: '50000' },
    deeds: { type: 'string', default: '750000' },
    rounds: { type: 'string', default: '3' },
  },
})
const size = { towns: Number(values.towns), talents: Number(values.talents), deeds: Number(values.deeds) }
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'yui-ties-'))
const server = await startEmbedded(folder)
const db = openDatabase({ ...embeddedConnection(server.host, 'app', DATABASE), max: 1 })
try {
  await fill(server.host, size)
  console.log('written')
  await measure()
} finally {
  await db.destroy()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Ask = (tx: Tx, officer: Member, q: LedgerQuestion) => Promise<unknown>

/** What the page asks, in its order, and each part alone. */
function asks(): Record<string, Ask> {
  const years: Ask = async (tx, officer, q) =>
    ledgerOverview(tx, officer, q, await yearsWithTies(tx, q.municipalityId, q.known))
  return {
    page: async (tx, officer, q) => {
      await years(tx, officer, q)
      await ledgerLines(tx, officer, q)
    },
    counts: ledgerCounts,
    years,
    lastYear: (tx, officer, q) => ledgerCounts(tx, officer, { ...q, year: fiscalYear(2024) }),
    lines: ledgerLines,
  }
}

async function measure(): Promise<void> {
  const towns = await as(db, clock, (tx) =>
    tx.selectFrom('organizations').select('id').where('kind', '=', 'municipality').orderBy('name').execute(),
  )
  const figures: Record<string, { fastest: Took; first: Took; processor: Took }> = {}
  for (const [name, ask] of Object.entries(asks())) {
    // Not counted: caches get warm.
    for (const { id } of towns.slice(0, 5)) await timed(id, ask)
    const took: Timed[][] = []
    for (const { id } of towns) took.push(await inRounds(id, ask))
    figures[name] = {
      fastest: summed(took.map((all) => Math.min(...all.map(({ wall }) => wall)))),
      first: summed(took.map(([first]) => first?.wall ?? 0)),
      processor: summed(took.map((all) => Math.min(...all.map(({ processor }) => processor)))),
    }
    console.log(`${name}: ${JSON.stringify(figures[name])}`)
  }
  const counted = await as(db, clock, (tx) =>
    sql<{ deeds: number; ties: number; most: number }>`
      select sum(n) as deeds, sum(people) as ties, max(n) as most from (
        select count(*) as n, count(distinct d.talent_id) as people from tie_deeds(null, null, ${NOW}) d group by d.municipality_id) t`.execute(
      tx,
    ),
  )
  console.log(JSON.stringify({ ...size, ...counted.rows[0], milliseconds: figures }))
}

/** Milliseconds on the clock, and of the database's process. */
interface Timed {
  wall: number
  processor: number
}

async function inRounds(municipalityId: string, ask: Ask): Promise<Timed[]> {
  const all: Timed[] = []
  for (let round = 0; round < rounds; round++) all.push(await timed(municipalityId, ask))
  return all
}

async function timed(municipalityId: string, ask: Ask): Promise<Timed> {
  const ids = { accountId: municipalityId, organizationId: municipalityId }
  const officer: Member = { kind: 'municipality', ...ids, role: 'admin' }
  const none = { depth: null, kind: null, prefecture: null, only: null }
  const q = { municipalityId, year: fiscalYear(2025), known: NOW, whole: false, ...none }
  return as(db, officer, async (tx) => {
    const spent = await processorOf(tx)
    const begun = performance.now()
    await ask(tx, officer, q)
    const wall = performance.now() - begun
    return { wall, processor: (await processorOf(tx)) - spent }
  })
}

/** Milliseconds that the process behind this connection has run; 0 where the system does not tell. */
async function processorOf(tx: Tx): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  try {
    return Number(readFileSync(`/proc/${rows[0]?.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}

interface Took {
  middle: number
  p95: number
  most: number
}

function summed(took: readonly number[]): Took {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0)
  return { middle: at(0.5), p95: at(0.95), most: at(1) }
}
