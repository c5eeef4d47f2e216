/**
 * Writes the demo world into an empty database and stops: that of var/ (YUI_VAR), or DATABASE_URL. A database that was
 * not made as a demo is never turned into one.
 */
import { startProgram } from '../src/start/program.ts'

try {
  const program = await startProgram({ ...process.env, DEMO: 'on', WEB: 'off', WORKER: 'off' }, () => new Date())
  const { demo } = program
  await program.stop()
  if (!demo)
    throw new Error(
      'このデータベースはデモとして作られていないため、デモの世界を書き込めません。空のデータベースで試してください。',
    )
  console.log('デモの世界ができました。npm start で開けます。')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
