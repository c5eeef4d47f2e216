import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import { loadAssets } from '../../src/request/assets.ts'
import { readConfig } from '../../src/start/config.ts'
import { openDatabase } from '../../src/platform/db/database.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { routes } from '../../src/routes.ts'
import { listen } from './listen.ts'
import { questions, type Recorded } from './questions.ts'
import { DATABASE } from './world.ts'

/** Our program in a process of its own: `ours.ts <host of the database> <file to record into>`. */
const [, , host = '', file = ''] = process.argv
const db = openDatabase({ ...embeddedConnection(host, 'app', DATABASE), max: 10 })
const config = readConfig({
  SECRET: 'a secret of the benchmark, long enough',
  YUI_VAR: '/nonexistent',
  ORIGIN: 'http://bench.test',
})
const services = {
  config,
  db,
  demo: false,
  now: () => new Date(),
  log: pino({ level: 'silent' }),
  assets: loadAssets(),
  addressOf: () => '192.0.2.1',
  stopping: () => false,
}
const app = createApp(services, routes, { take: () => 0 })
await record()
const answer = getRequestListener(app.fetch)
listen(createServer((request, response) => void answer(request, response)))

/** Asks each question twice, and writes down what the second asked of the database and answered. */
async function record(): Promise<void> {
  const recorded: Recorded[] = []
  const statements: Recorded['statements'] = []
  // Every query of this process goes through here, so nothing that a page asks is left out.
  const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, text: unknown, values: unknown, ...rest: unknown[]) {
      if (typeof text === 'string') statements.push({ text, values: Array.isArray(values) ? values : [] })
      return query.call(this, text, values, ...rest)
    },
  })
  for (const path of questions) {
    await (await app.request(path)).text()
    statements.length = 0
    const response = await app.request(path)
    const body = await response.text()
    if (response.status !== 200 || !body.includes('class="card leads"')) throw new Error(`${path}: nothing was found`)
    recorded.push({ path, statements: [...statements], headers: [...response.headers], body })
  }
  Object.assign(pg.Client.prototype, { query })
  writeFileSync(file, JSON.stringify(recorded))
}
