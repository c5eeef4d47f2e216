/**
 * Is a backup that was taken under load whole? People write, `npm run backup` runs, `npm run restore` puts it elsewhere, and
 * what is there is held against the original: every journal entry, every acknowledged answer from before, the states of the
 * postings against their journal, and the counts. Exit code 1 when anything differs.
 *   npm run test:backup
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Rig, rigIn } from '../tests/load/rig.ts'
import { lossesOf } from '../tests/load/ledger.ts'
import { startWriters } from '../tests/load/writers.ts'

const folder = mkdtempSync(join(tmpdir(), 'yui-backup-'))
const rig = rigIn(join(folder, 'running'), 3972)
const elsewhere = rigIn(join(folder, 'restored'), 3973)

function run(script: string, target: string, into: string): number {
  const started = performance.now()
  execFileSync(process.execPath, ['--import', 'tsx', `bin/${script}.ts`, target], {
    env: { ...process.env, YUI_VAR: into },
  })
  return (performance.now() - started) / 1000
}

/** Entry by entry, up to the last one that was restored: what is missing or differs. */
async function differingEntries(): Promise<{ restored: number; differing: number }> {
  const entries = `select seq, md5(row(name, subject, actor_kind, actor_account, at, from_state, to_state, reason, detail)::text) as print from journal`
  const restored = await elsewhere.ask<{ seq: string; print: string }>(entries)
  const last = restored.map(({ seq }) => Number(seq)).reduce((a, b) => Math.max(a, b), 0)
  const original = await rig.ask<{ seq: string; print: string }>(`${entries} where seq <= $1`, [last])
  const there = new Map(restored.map(({ seq, print }) => [seq, print]))
  return { restored: restored.length, differing: original.filter(({ seq, print }) => there.get(seq) !== print).length }
}

/** Postings whose state is not the last one of their journal: must be none in a whole backup. */
async function tornPostings(of: Rig): Promise<number> {
  const rows = await of.ask(`
    select p.id from postings p
      join lateral (select to_state from journal j where j.subject = p.id and to_state is not null order by seq desc limit 1) j on true
     where p.state <> j.to_state`)
  return rows.length
}

/** Tables of which more was restored than the original holds by now, though nothing is ever deleted from them. */
async function impossibleCounts(): Promise<string[]> {
  const tables = [
    'journal',
    'postings',
    'posting_versions',
    'applications',
    'contracts',
    'contract_versions',
    'consents',
    'mails',
  ]
  const wrong: string[] = []
  for (const table of tables) {
    const [here, there] = await Promise.all(
      [rig, elsewhere].map(async (one) =>
        Number((await one.ask<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n),
      ),
    )
    console.log(`${table}: ${there} restored, ${here} by now`)
    if (!there || !here || there > here) wrong.push(table)
  }
  return wrong
}

try {
  await rig.start()
  const writers = await startWriters(rig, 6)
  await pause(10_000)
  const before = [...writers.acknowledged]
  const taking = run('backup', join(folder, 'backup'), rig.folder)
  await pause(2000)
  await writers.stop()
  const restoring = run('restore', join(folder, 'backup'), elsewhere.folder)
  const { lost } = await lossesOf(elsewhere, { ...writers, acknowledged: before })
  const entries = await differingEntries()
  const wrong = await impossibleCounts()
  const torn = (await tornPostings(rig)) + (await tornPostings(elsewhere))
  const acknowledged = { before: before.length, during: writers.acknowledged.length - before.length, lost: lost.length }
  console.log(JSON.stringify({ acknowledged, entries, torn, wrong, taking, restoring }))
  process.exitCode = before.length > 0 && lost.length + entries.differing + torn + wrong.length === 0 ? 0 : 1
} finally {
  await elsewhere.stop()
  await rig.stop()
  rmSync(folder, { recursive: true, force: true })
}
