/** Every benchmark in its short form, one after the other; `npm run bench:matching`, `:search`, `:pages` and `:ties` run one of them in full. */
import { spawnSync } from 'node:child_process'

const runs: readonly (readonly string[])[] = [
  ['bench/matching.ts', 'tables', '--source', 'recsys24'],
  ['bench/matching.ts', 'tables', '--source', 'www22', '--lambda', '0.5', '--postings', '100'],
  ['bench/matching.ts', 'market', '--talents', '5000', '--postings', '300', '--seed', '1'],
  ['bench/matching.ts', 'text'],
  ['bench/search.ts', '--documents', '10000'],
  ['bench/pages.ts'],
  ['bench/ties.ts', '--towns', '20', '--talents', '5000', '--deeds', '75000'],
]

let failed = 0
for (const run of runs) {
  console.log(`\n— ${run.join(' ')}`)
  if (spawnSync('tsx', [...run], { stdio: 'inherit' }).status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
