/**
 * Puts a backup into an empty place: `npm run restore -- FOLDER`, into var/ (YUI_VAR) or the empty database of DATABASE_URL.
 * Nothing that is there is ever overwritten.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { readConfig } from '../src/start/config.ts'
import { embeddedConnection, startEmbedded } from '../src/platform/db/launcher.ts'

const [source] = process.argv.slice(2)
try {
  if (!source) throw new Error('バックアップのフォルダーを指定してください(例 npm run restore -- /backup/2026-11-22)')
  const folder = resolve(source)
  const into = resolve(process.env.YUI_VAR ?? 'var')
  if (process.env.DATABASE_URL) restoreDump(process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL, folder)
  else await restoreCluster(folder, into)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

function restoreDump(url: string, folder: string): void {
  if (!existsSync(join(folder, 'yui.dump')))
    throw new Error(`${folder} に yui.dump がありません。pg_dump で取ったバックアップを指定してください`)
  execFileSync('pg_restore', ['--exit-on-error', '--no-owner', '--dbname', url, join(folder, 'yui.dump')], {
    stdio: 'inherit',
  })
  console.log('戻しました。')
}

async function restoreCluster(folder: string, into: string): Promise<void> {
  if (!existsSync(join(folder, 'postgres', 'PG_VERSION')))
    throw new Error(`${folder} はバックアップではないようです(postgres フォルダーがありません)`)
  if (existsSync(join(into, 'postgres')))
    throw new Error(
      `${into} にはすでにデータベースがあります。別の場所に戻すときは YUI_VAR で空のフォルダーを指定してください`,
    )
  mkdirSync(into, { recursive: true })
  cpSync(folder, into, { recursive: true })
  const server = await startEmbedded(into, { binaries: readConfig({ ...process.env, YUI_VAR: into }).binaries })
  const client = new pg.Client(embeddedConnection(server.host, 'app', 'yui'))
  await client.connect()
  const { rows } = await client.query<{ entries: string }>('select count(*) as entries from journal')
  await client.end()
  await server.stop()
  console.log(`${into} に戻しました。記録は ${String(rows[0]?.entries ?? 0)} 件です。`)
}
