/** All that CI runs (= npm test): types, lint, format, generated files, unused code, then every suite. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Report, failuresOf } from './code/failures.ts'

interface Step {
  name: string
  command: string[]
  env?: Record<string, string>
}

const steps: Step[] = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', 'src', 'tests', 'bin', 'bench'] },
  { name: 'format', command: ['biome', 'format', '--error-on-warnings'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'house', command: ['vitest', 'run', '--project', 'house'] },
  { name: 'journeys', command: ['vitest', 'run', '--project', 'journeys'], env: { YUI_POSTGRES: 'npm' } },
]

/** `npm test -- unit house` runs only the named steps. */
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'yui-check-'))
const failed: string[] = []
const failures: string[] = []
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now()
  const status = run(step)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)\n`)
  if (status === 0) continue
  failed.push(step.name)
  failures.push(...told(step))
}
rmSync(folder, { recursive: true, force: true })
// Once more at the very end: of a long output, the end is what is read.
for (const failure of failures) console.log(`✗ ${failure}\n`)
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)

function reportOf(step: Step): string {
  return join(folder, `${step.name}.json`)
}

function run(step: Step): number | null {
  const [program = '', ...args] = step.command
  const kept = program === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile=${reportOf(step)}`] : []
  return spawnSync(program, [...args, ...kept], { stdio: 'inherit', env: { ...process.env, ...step.env } }).status
}

function told(step: Step): string[] {
  if (step.command[0] !== 'vitest') return [`${step.name}: see above`]
  try {
    return failuresOf(JSON.parse(readFileSync(reportOf(step), 'utf8')) as Report)
  } catch {
    return [`${step.name}: it ended without a report`]
  }
}
