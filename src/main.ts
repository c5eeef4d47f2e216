import { startProgram } from './start/program.ts'

// tsx and TypeScript run on older versions too, but Temporal and node:sqlite do not exist there.
const OLDEST_NODE = 26
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Node.js ${OLDEST_NODE} 以上が必要です(いまは ${process.versions.node})。npm start で起動すると、同梱の版が使われます。`,
  )
  process.exit(1)
}

try {
  const program = await startProgram(process.env, () => new Date())
  if (program.address) console.log(`\n  結 (Yui) が動いています → ${program.address}\n  止めるには Ctrl+C\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void program.stop().then(() => process.exit(0))
    })
} catch (error) {
  console.error(`\n起動できませんでした。\n${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
}
