/**
 * Is anything that was acknowledged ever lost? `kill -9` of the program and of PostgreSQL while people write, with a ledger
 * of the acknowledged answers kept here, outside. Exit code 1 when one is lost or done twice.
 *   npm run test:faults                                  200 kills of the program, 50 of PostgreSQL
 *   npm run test:faults -- --kills 5 --database-kills 2
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { rigIn } from '../tests/load/rig.ts'
import { lossesOf, startWriters } from '../tests/load/writers.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    'database-kills': { type: 'string', default: '50' },
    people: { type: 'string', default: '6' },
    port: { type: 'string', default: '3971' },
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

const folder = mkdtempSync(join(tmpdir(), 'yui-faults-'))
const rig = rigIn(folder, Number(values.port))
try {
  await rig.start()
  const writers = await startWriters(rig, Number(values.people))
  const started = performance.now()
  const away: number[] = []
  for (const [n, which] of deaths().entries()) {
    // At another moment of what is being written each time.
    await pause(1200 + ((n * 977) % 1900))
    const died = performance.now()
    if (which === 'program') {
      await rig.killProgram()
      await rig.start()
    } else await rig.killDatabase()
    away.push((performance.now() - died) / 1000)
    console.log(
      `${n + 1}/${kills + databaseKills} ${which} killed, back after ${away.at(-1)?.toFixed(1)} s, ${writers.ledger.length} acknowledged`,
    )
  }
  await pause(3000)
  await writers.stop()
  const { lost, twice } = await lossesOf(rig, writers)
  for (const one of lost) console.error(`lost: ${one.entry} ${one.posting} ${one.title}`)
  for (const title of twice) console.error(`done twice: ${title}`)
  const answers = Object.fromEntries([...writers.answers].toSorted(([a], [b]) => a - b))
  const told = {
    kills,
    databaseKills,
    acknowledged: writers.ledger.length,
    lost: lost.length,
    twice: twice.length,
    answers,
  }
  console.log(JSON.stringify({ ...told, seconds: Math.round((performance.now() - started) / 1000) }))
  process.exitCode = lost.length + twice.length > 0 || writers.ledger.length === 0 ? 1 : 0
} finally {
  await rig.stop()
  rmSync(folder, { recursive: true, force: true })
}
