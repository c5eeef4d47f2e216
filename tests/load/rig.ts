import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { embeddedConnection, startEmbedded } from '../../src/platform/db/launcher.ts'

/** A program of its own in a folder of its own, as an office would run it, that may be killed at any moment. */
export interface Rig {
  address: string
  folder: string
  start(): Promise<void>
  /** `kill -9` of the program; PostgreSQL goes on. */
  killProgram(): Promise<void>
  /** `kill -9` of PostgreSQL's first process, and a new start of it, as a service manager would; the program stays. */
  killDatabase(): Promise<void>
  /** A decent stop and start of PostgreSQL, as for an upgrade. */
  restartDatabase(): Promise<void>
  /** As the owner sees it. */
  ask<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

export function rigIn(folder: string, port: number): Rig {
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const start = async () => {
    child = launch(folder, port)
    await untilReady(address, child)
  }
  const postmaster = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const host = async () => (await startEmbedded(folder)).host
  const endDatabase = async (signal: NodeJS.Signals) => {
    const pid = postmaster()
    process.kill(pid, signal)
    while (isAlive(pid)) await pause(20)
  }
  return {
    address,
    folder,
    start,
    killProgram: async () => {
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child?.kill('SIGKILL')
      await gone
    },
    killDatabase: async () => {
      await endDatabase('SIGKILL')
      await host()
    },
    restartDatabase: async () => {
      await endDatabase('SIGINT')
      await host()
    },
    ask: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
      const client = new pg.Client(embeddedConnection(await host(), 'postgres', 'yui'))
      await client.connect()
      try {
        return (await client.query<Row>(text, values)).rows
      } finally {
        await client.end()
      }
    },
    stop: async () => {
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      if (child && child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await gone
      }
      await endDatabase('SIGINT').catch(() => undefined)
    },
  }
}

function launch(folder: string, port: number): ChildProcess {
  const env = { ...process.env, YUI_VAR: folder, PORT: String(port), LOG_LEVEL: 'fatal' }
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 6000; waited++) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error('the program did not start')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
