import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { initialise, majorOf } from './initialise.ts'
import { launch } from './launch-server.ts'

/** A PostgreSQL server of our own: no TCP port, only a socket in a private folder. */
export interface EmbeddedServer {
  /** Folder of the socket, to be given to `pg` as host. */
  host: string
  /** True when another program had already started it. */
  attached: boolean
  binaries: Binaries['from']
  /** Stops the server unless another program still uses it. */
  stop(): Promise<void>
}

interface Options {
  /** 'system' or 'npm'; else whichever exists. */
  binaries?: string | undefined
  /** Throw-away clusters of the tests need not survive a power cut. */
  durable?: boolean
}

const PORT = 5432

/**
 * Starts (or attaches to) the embedded PostgreSQL whose data lives in `folder`.
 * @throws Error with a Japanese sentence when it cannot be started
 */
export async function startEmbedded(folder: string, options: Options = {}): Promise<EmbeddedServer> {
  const data = resolve(folder)
  mkdirSync(data, { recursive: true })
  const cluster = join(data, 'postgres')
  const binaries = findBinaries(options.binaries, majorOf(cluster))
  const host = socketFolder(data)
  const server = { host, binaries: binaries.from, stop: () => stopUnlessUsed(cluster, host) }
  if (await answers(host)) return { ...server, attached: true }
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster)
  launch(binaries, cluster, host, data, options.durable ?? true)
  await untilItAnswers(host, join(data, 'postgres.log'))
  return { ...server, attached: false }
}

/** Connection settings of a role on the embedded server. */
export function embeddedConnection(host: string, user: string, database: string): pg.ClientConfig {
  return { host, port: PORT, user, database }
}

/** A socket path may have 107 bytes at most, so it lives in the temp folder under a hash of the data folder. */
function socketFolder(data: string): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `yui-${name}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

async function untilItAnswers(host: string, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await answers(host)) return
    await pause(50)
  }
  throw new Error(`データベースが30秒たっても応答しません。${log} を確認してください`)
}

async function answers(host: string): Promise<boolean> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', 'postgres'))
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function stopUnlessUsed(cluster: string, host: string): Promise<void> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', 'postgres'))
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch {
    return
  }
  const others = await client.query(
    `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  )
  await client.end()
  if (others.rowCount === 0) await fastShutdown(cluster)
}

async function fastShutdown(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 400 && existsSync(file); tries++) await pause(25)
}
