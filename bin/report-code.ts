/** The shape of the code (file p90 ≤ 120 lines, function p90 ≤ 20, as many lines of test as of code), for people, and as one JSON line last. */
import { circlesOf, isTest, measure, spread } from './code/measure.ts'

const all = measure(['src', 'tests', 'bin', 'bench'])
const code = all.filter((f) => f.path.startsWith('src/') && !isTest(f.path))
const tests = all.filter((f) => isTest(f.path))
const sum = (files: typeof all) => files.reduce((n, f) => n + f.lines, 0)

const report = {
  files: { count: code.length, ...spread(code.map((f) => f.lines)) },
  functions: {
    count: code.flatMap((f) => f.functions).length,
    ...spread(code.flatMap((f) => f.functions.map((g) => g.lines))),
  },
  lines: { code: sum(code), tests: sum(tests), testsToCode: Number((sum(tests) / sum(code)).toFixed(2)) },
  circles: circlesOf(all).length,
}

console.log('The longest files')
for (const f of [...code].sort((a, b) => b.lines - a.lines).slice(0, 10))
  console.log(`  ${String(f.lines).padStart(4)}  ${f.path}`)
console.log('The longest functions')
const functions = code.flatMap((f) => f.functions.map((g) => ({ ...g, path: f.path })))
for (const g of functions.sort((a, b) => b.lines - a.lines).slice(0, 10))
  console.log(`  ${String(g.lines).padStart(4)}  ${g.name || '(anonymous)'} in ${g.path}`)
console.log(`\nGoals: file p90 ≤ 120, max 250; function p90 ≤ 20, max 40; tests ≥ code; no circles.`)
console.log(JSON.stringify(report))
