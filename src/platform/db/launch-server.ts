import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { asOrdinaryUser } from './ordinary-user.ts'

/** Starts a server on its own that listens at a socket in `host`; unless `durable`, a crash may lose what it was told. */
export function launch(binaries: Binaries, cluster: string, host: string, data: string, durable: boolean): void {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${host}`,
    'max_connections=200',
    'timezone=UTC',
    'password_encryption=scram-sha-256',
  ]
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const flags = [...settings, ...(durable ? [] : careless)].flatMap((s) => ['-c', s])
  const [command, ...rest] = asOrdinaryUser(
    [join(binaries.folder, 'postgres'), '-D', cluster, '-k', host, ...flags],
    cluster,
  )
  const log = openSync(join(data, 'postgres.log'), 'a')
  // Detached: the server outlives a killed program, and the next start attaches to it.
  spawn(command, rest, { detached: true, stdio: ['ignore', log, log] }).unref()
}
