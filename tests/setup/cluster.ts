import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { jobNames } from '../../src/later.ts'
import { embeddedConnection, startEmbedded } from '../../src/platform/db/launcher.ts'
import { createDatabase, prepareDatabase } from '../../src/platform/db/prepare.ts'
import { TEMPLATE } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresHost: string
  }
}

/** One throw-away PostgreSQL per run, with a migrated template that each test file copies. */
export default async function cluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(inMemoryFolder(), 'yui-test-'))
  const server = await startEmbedded(folder, { durable: false, binaries: process.env.YUI_POSTGRES })
  await createDatabase(server.host, TEMPLATE)
  await prepareDatabase(embeddedConnection(server.host, 'postgres', TEMPLATE), jobNames)
  project.provide('postgresHost', server.host)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.host, { recursive: true, force: true })
  }
}

function inMemoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}
