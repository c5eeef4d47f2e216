/**
 * Takes a backup while the program runs: `npm run backup -- FOLDER`.
 * The embedded database is copied as files between pg_backup_start and pg_backup_stop, with its write-ahead log (PostgreSQL
 * manual, 26.3.3), because the programs inside the npm package have no pg_dump. A server of DATABASE_URL is dumped with pg_dump.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { readConfig } from '../src/start/config.ts'
import { embeddedConnection, startEmbedded } from '../src/platform/db/launcher.ts'

const [target] = process.argv.slice(2)
try {
  if (!target) throw new Error('保存先のフォルダーを指定してください(例 npm run backup -- /backup/2026-11-22)')
  const folder = resolve(target)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} は空ではありません。新しいフォルダーを指定してください`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const config = readConfig(process.env)
  if (config.databaseUrl) dump(config.databaseOwnerUrl ?? config.databaseUrl, folder)
  else await copyCluster(config.folder, folder, config.binaries)
  console.log(`バックアップを ${folder} に保存しました。npm run restore -- ${folder} で戻せます。`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

function dump(url: string, folder: string): void {
  execFileSync('pg_dump', ['--format=custom', '--no-owner', '--file', join(folder, 'yui.dump'), url], {
    stdio: 'inherit',
  })
}

async function copyCluster(from: string, to: string, binaries: string | undefined): Promise<void> {
  const server = await startEmbedded(from, { binaries })
  const client = new pg.Client(embeddedConnection(server.host, 'postgres', 'postgres'))
  await client.connect()
  // Backup mode belongs to one session, which must stay open until the end.
  await client.query(`select pg_backup_start('yui', true)`)
  const cluster = join(from, 'postgres')
  const left = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal'].map((name) => join(cluster, name)))
  cpSync(cluster, join(to, 'postgres'), { recursive: true, filter: (path) => !left.has(path) })
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(true)')
  writeFileSync(join(to, 'postgres', 'backup_label'), rows[0]?.labelfile ?? '')
  cpSync(join(cluster, 'pg_wal'), join(to, 'postgres', 'pg_wal'), { recursive: true })
  for (const name of ['secret', 'files'])
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true })
  await client.end()
  if (!server.attached) await server.stop()
}
