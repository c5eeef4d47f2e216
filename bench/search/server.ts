import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL of this run only: own folder, own socket, no port. */
export interface Server {
  client: Client
  stop: () => Promise<void>
}

/** Starts the newest PostgreSQL of the system; null where there is none. */
export async function startPostgres(): Promise<Server | null> {
  const bin = newestBin()
  if (bin === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'yui-bench-'))
  const data = join(folder, 'data')
  run([join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'bench', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = [
    'fsync=off',
    'shared_buffers=512MB',
    'work_mem=64MB',
    'maintenance_work_mem=512MB',
    'jit=off',
    'max_wal_size=4GB',
  ]
  const options = [`-c listen_addresses=''`, `-k ${folder}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
  run([join(bin, 'pg_ctl'), '-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start'])
  const client = new Client({ host: folder, user: 'bench', database: 'postgres' })
  await client.connect()
  return {
    client,
    stop: async () => {
      await client.end()
      run([join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function newestBin(): string | null {
  const root = '/usr/lib/postgresql'
  try {
    const versions = readdirSync(root)
      .map(Number)
      .filter((version) => version >= 15)
    return versions.length > 0 ? join(root, String(Math.max(...versions)), 'bin') : null
  } catch {
    return null
  }
}

/** PostgreSQL refuses to be root, so root runs it as another user of its own name space. */
function run([command = '', ...rest]: string[]): void {
  const mapped =
    process.getuid?.() === 0 ? ['unshare', '-U', '--map-user=1000', '--map-group=1000', command] : [command]
  const [program = '', ...before] = mapped
  execFileSync(program, [...before, ...rest], { stdio: ['ignore', 'ignore', 'pipe'] })
}
