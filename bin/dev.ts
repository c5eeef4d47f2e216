/** Starts the program and again after each change of a file. */
import { spawnSync } from 'node:child_process'

process.exit(spawnSync('tsx', ['watch', '--clear-screen=false', 'src/main.ts'], { stdio: 'inherit' }).status ?? 1)
