import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { asOrdinaryUser } from './ordinary-user.ts'

export function majorOf(cluster: string): number | undefined {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
}

export function initialise(binaries: Binaries, cluster: string): void {
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  const args = [
    '-D',
    fresh,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
    '-N',
  ]
  const [command, ...rest] = asOrdinaryUser([join(binaries.folder, 'initdb'), ...args], fresh)
  try {
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    throw new Error(`データベースを作れませんでした: ${String((error as { stderr?: Buffer }).stderr ?? error)}`, {
      cause: error,
    })
  }
  // Renaming is what makes a half-made cluster impossible.
  renameSync(fresh, cluster)
}
