/** All that CI runs (= npm test): types, lint, format, generated files, unused code, then every suite. */
import { spawnSync } from 'node:child_process'

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
const failed: string[] = []
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now()
  const [program = '', ...args] = step.command
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...step.env } })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)\n`)
  if (status !== 0) failed.push(step.name)
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
