/**
 * How the program answers under load: data set L (200 towns, 3,000 companies, 50,000 talents, 50,000 postings, 750,000
 * applications, five years) written in bulk, then views and writes at a fixed rate, then three times that, then how long
 * until it answers as before. Exit code 1 when the goals are missed; they are meant for a machine that does nothing else.
 *   npm run bench:load                                                 30 minutes at 300 views and 30 writes a second
 *   npm run bench:load -- --size 0.02 --views 20 --writes 2 --minutes 1 --overload-minutes 0.5
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drive, type Rates } from './load/drive.ts'
import { errorsIn, type Figures, figuresOf, type Seen } from './load/figures.ts'
import { fill, sizeOf, WRITERS } from './load/fill.ts'
import { type Person, signIn, viewer, writer } from './load/visitors.ts'
import { rigIn } from '../tests/load/rig.ts'

const GOAL = { p95: 200, p99: 500, recovery: 30 }

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1' },
    views: { type: 'string', default: '300' },
    writes: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '30' },
    'overload-minutes': { type: 'string', default: '5' },
    port: { type: 'string', default: '3975' },
  },
})
const rates: Rates = { views: Number(values.views), writes: Number(values.writes) }
const thrice: Rates = { views: rates.views * 3, writes: rates.writes * 3 }

// The pace is kept by address; here everybody comes from this machine and says from where.
process.env.TRUST_PROXY = 'on'
const folder = mkdtempSync(join(tmpdir(), 'yui-load-'))
const rig = rigIn(folder, Number(values.port))

async function people(): Promise<Person[]> {
  const accounts = await rig.ask<{ id: string }>(
    `select id from accounts where email like 'load-writer-%' order by email limit $1`,
    [WRITERS],
  )
  const signedIn: Person[] = []
  for (const [n, { id }] of accounts.entries()) signedIn.push(await signIn(rig, id, n))
  return signedIn
}

/** Every second at the ordinary rate, until one passes without a refusal and as fast as the goal asks. @returns seconds */
async function recovery(send: Parameters<typeof drive>[0], likeBefore: number): Promise<number> {
  const began = performance.now()
  for (let second = 0; second < 120; second++) {
    const seen = await drive(send, rates, 1)
    const views = figuresOf(seen, 'view')
    if (views.done === views.sent && views.p95 <= Math.max(GOAL.p95, 2 * likeBefore))
      return Math.round((performance.now() - began) / 1000)
  }
  return Number.POSITIVE_INFINITY
}

const told = (what: string, seen: readonly Seen[]): { views: Figures; writes: Figures } => {
  const figures = { views: figuresOf(seen, 'view'), writes: figuresOf(seen, 'write') }
  for (const [kind, { sent, done, p50, p95, p99, refused, errors }] of Object.entries(figures))
    console.log(
      `${what}, ${kind}: ${sent} sent, ${done} done, p50 ${p50}, p95 ${p95}, p99 ${p99} ms, ${refused} refused, errors ${JSON.stringify(errors)}`,
    )
  return figures
}

try {
  await rig.start()
  const filling = performance.now()
  const rows = await fill(rig, sizeOf(Number(values.size)))
  console.log(`filled in ${((performance.now() - filling) / 1000).toFixed(0)} s: ${JSON.stringify(rows)}`)
  await rig.killProgram()
  await rig.start()
  const everybody = await people()
  const open = await rig.ask<{ id: string }>(`select id from postings where state = 'published' order by id limit 1000`)
  const postings = open.map(({ id }) => id)
  const send = { view: viewer(rig, everybody, postings), write: writer(rig, everybody) }
  await drive(send, { views: 10, writes: 1 }, 10)
  const ordinary = told('ordinary', await drive(send, rates, Number(values.minutes) * 60))
  const overload = told('three times', await drive(send, thrice, Number(values['overload-minutes']) * 60))
  const back = await recovery(send, ordinary.views.p95)
  console.log(`answers as before after ${back} s`)
  const isGood = [
    [ordinary.views, ordinary.writes].every((f) => f.p95 <= GOAL.p95 && f.p99 <= GOAL.p99),
    errorsIn(ordinary.views) + errorsIn(ordinary.writes) + ordinary.views.refused + ordinary.writes.refused === 0,
    errorsIn(overload.views) + errorsIn(overload.writes) === 0,
    back <= GOAL.recovery,
  ]
  const machine = { cores: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
  console.log(JSON.stringify({ machine, rows, rates, ordinary, overload, recoverySeconds: back, goals: isGood }))
  process.exitCode = isGood.every(Boolean) ? 0 : 1
} finally {
  await rig.stop()
  rmSync(folder, { recursive: true, force: true })
}
