import { serve, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import { type Config, readConfig } from './config.ts'
import { findDatabase } from './find-database.ts'
import { schedules } from '../later.ts'
import { openDatabase } from '../platform/db/database.ts'
import { startWorkers, type Workers } from '../platform/jobs/queue.ts'
import { createCrowd, eventLoopLag } from '../platform/web/crowd.ts'
import { createPacer } from '../platform/web/pace.ts'
import { loadAssets } from '../request/assets.ts'
import type { Part } from './readiness.ts'
import { routes } from '../routes.ts'
import type { Services } from '../request/services.ts'
import { answerUnparsed } from './unparsed.ts'
import { warmUp } from './warm-up.ts'
import { handlersFor } from './workers.ts'

export interface Program {
  /** Where it listens; undefined when it only works. */
  address: string | undefined
  /** True when its database was made as a demo. */
  demo: boolean
  /** Kept when everything that searches and lists need has been read into memory. */
  warm: Promise<void>
  stop(): Promise<void>
}

/** Starts everything: the embedded database if none is named, the schema, the demo of a first start, web and worker. */
export async function startProgram(
  env: Readonly<Record<string, string | undefined>>,
  now: () => Date,
): Promise<Program> {
  const config = readConfig(env)
  const { logins, server, demo } = await findDatabase(config, now())
  const db = openDatabase({ ...logins.program, max: 20 })
  let stopping = false
  const services: Services = {
    config,
    db,
    demo,
    now,
    log: pino({ level: config.logLevel, redact: ['*.password', '*.secret', '*.token', '*.cookie', '*.authorization'] }),
    assets: loadAssets(),
    addressOf: (c) => addressOf(config, c),
    stopping: () => stopping,
  }
  const workers = config.worker
    ? await startWorkers(logins.program, handlersFor(services), schedules, (error) =>
        services.log.error({ err: error }, 'job'),
      )
    : undefined
  const web = config.web ? await listen(config, services) : undefined
  // Only where pages are drawn: a worker reads what it needs when it needs it.
  const warm = web ? warmUp(db, now, (part, error) => tellWarm(services, part, error)) : Promise.resolve()
  return {
    address: web?.address,
    demo,
    warm,
    stop: async () => {
      stopping = true
      await stopGently(web?.server, workers)
      await warm
      await db.destroy()
      await server?.stop()
    },
  }
}

function tellWarm(services: Services, part: Part, error: unknown): void {
  if (error === null) services.log.info({ part }, 'read into memory')
  else if (!services.stopping()) services.log.error({ err: error, part }, 'could not be read into memory')
}

function addressOf(config: Config, c: Parameters<Services['addressOf']>[0]): string {
  if (config.trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (forwarded) return forwarded.slice(0, 64)
  }
  return getConnInfo(c).remote.address ?? 'unknown'
}

async function listen(config: Config, services: Services): Promise<{ server: ServerType; address: string }> {
  const app = createApp(services, routes, createPacer(), createCrowd({ lag: eventLoopLag() }))
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, (info) => {
      resolve({ server, address: config.origin ?? `http://localhost:${info.port}` })
    })
    server.on('clientError', (error, socket) => answerUnparsed(services, error, socket))
    server.on('error', (error: NodeJS.ErrnoException) => {
      const taken = `ポート ${config.port} はほかのプログラムが使っています。PORT=3001 npm start のように別の番号で起動してください。`
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
  })
}

/** Takes no new requests, finishes those that run, then lets the workers finish their job. */
async function stopGently(server: ServerType | undefined, workers: Workers | undefined): Promise<void> {
  if (server) {
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      setTimeout(resolve, 8000).unref()
    })
  }
  await workers?.stop()
}
