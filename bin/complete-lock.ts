/**
 * Writes into package-lock.json the builds for other platforms that a package names as optional but that the registry at
 * hand could not show: without them `npm ci` calls the lock out of step, and with them each machine takes only its own.
 * Run after a dependency was added or raised: `npm install --package-lock-only && npx tsx bin/complete-lock.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Locked {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'windows',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
]
const processors: Record<string, string> = {
  arm64: 'arm64',
  arm: 'arm',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
let added = 0
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (path === '') continue
  for (const [name, version] of Object.entries(optionalDependencies)) {
    // Beside the package that names it; at the top where nothing of that name stands yet.
    const beside = `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`
    const places = [`${path}/node_modules/${name}`, beside, `node_modules/${name}`]
    if (places.some((place) => lock.packages[place]?.version === version)) continue
    const platform = platformOf(name)
    if (!platform || !/^\d/.test(version)) continue
    lock.packages[beside] = { version, ...platform, ...(dev ? { dev } : {}), optional: true }
    added += 1
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(`${added} builds for other platforms were added`)

/** @oxlint/binding-linux-arm64-musl → linux, arm64, musl */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = (name.split('/').at(-1) ?? '').split('-')
  const os = parts.find((part) => systems.includes(part))
  const cpu = parts.map((part) => processors[part]).find((part) => part !== undefined)
  if (!os || !cpu) return undefined
  const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : ['glibc']
  return { os: [os === 'windows' ? 'win32' : os], cpu: [cpu], ...(os === 'linux' ? { libc } : {}) }
}
