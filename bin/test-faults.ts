/**
 * Is anything that was acknowledged ever lost? `kill -9` of the program and of PostgreSQL while people write, with a ledger
 * of the acknowledged answers kept here, outside. They bring postings from the first line to the agreement: draft, review,
 * publication, application, offer, acceptance. Exit code 1 when one is lost or done twice, when an act of these was never
 * acknowledged, or when an invariant does not hold afterwards.
 *   npm run test:faults                                  200 kills of the program, 50 of PostgreSQL
 *   npm run test:faults -- --kills 5 --database-kills 2 --minutes 10    so many, or as many as ten minutes hold
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { rigIn } from '../tests/load/rig.ts'
import { countsOf, lossesOf } from '../tests/load/ledger.ts'
import { actsOnTheRoad } from '../tests/load/road.ts'
import { startWriters } from '../tests/load/writers.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    'database-kills': { type: 'string', default: '50' },
    people: { type: 'string', default: '6' },
    port: { type: 'string', default: '3971' },
    minutes: { type: 'string', default: '600' },
  },
})
const kills = Number(values.kills)
const databaseKills = Number(values['database-kills'])

/** Both kinds of death, spread over each other. */
function deaths(): ('program' | 'database')[] {
  const all = Array.from({ length: kills + databaseKills }, (_, n) => n)
  const every = databaseKills > 0 ? (kills + databaseKills) / databaseKills : Number.POSITIVE_INFINITY
  return all.map((n) => (Math.floor((n + 1) / every) > Math.floor(n / every) ? 'database' : 'program'))
}

/** Exit code of `npm run invariants` on what is left. */
function invariantsHold(): number | null {
  const args = ['--import', 'tsx', 'bin/invariants.ts']
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, YUI_VAR: folder } }).status
}

const folder = mkdtempSync(join(tmpdir(), 'yui-faults-'))
const rig = rigIn(folder, Number(values.port))
try {
  await rig.start()
  const writers = await startWriters(rig, Number(values.people))
  const started = performance.now()
  const away: number[] = []
  const died = { program: 0, database: 0 }
  for (const [n, which] of deaths().entries()) {
    if (performance.now() - started > Number(values.minutes) * 60_000) break
    // At another moment of what is being written each time.
    await pause(1200 + ((n * 977) % 1900))
    const at = performance.now()
    if (which === 'program') {
      await rig.killProgram()
      await rig.start()
    } else await rig.killDatabase()
    died[which] += 1
    away.push((performance.now() - at) / 1000)
    console.log(
      `${n + 1}/${kills + databaseKills} ${which} killed, back after ${away.at(-1)?.toFixed(1)} s, ${writers.acknowledged.length} acknowledged`,
    )
  }
  await pause(3000)
  await writers.stop()
  const { lost, twice } = await lossesOf(rig, writers)
  for (const one of lost) console.error(`lost: ${one.entry} ${one.subject} ${one.title}`)
  for (const title of twice) console.error(`done twice: ${title}`)
  for (const [refusal, times] of writers.refusals) console.error(`refused ${times} times: ${refusal}`)
  const counts = countsOf(writers)
  const untried = actsOnTheRoad.filter((entry) => !counts[entry])
  for (const entry of untried) console.error(`never acknowledged: ${entry}`)
  const hold = invariantsHold()
  const answers = Object.fromEntries([...writers.answers].toSorted(([a], [b]) => a - b))
  const told = {
    kills: died.program,
    databaseKills: died.database,
    longestAway: Number(Math.max(...away).toFixed(1)),
    acknowledged: writers.acknowledged.length,
    counts,
    lost: lost.length,
    twice: twice.length,
    invariants: hold === 0 ? 'hold' : 'broken',
    answers,
  }
  console.log(JSON.stringify({ ...told, seconds: Math.round((performance.now() - started) / 1000) }))
  const isGood = lost.length + twice.length === 0 && untried.length === 0 && hold === 0
  process.exitCode = isGood ? 0 : 1
} finally {
  await rig.stop()
  rmSync(folder, { recursive: true, force: true })
}
