import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import pg from 'pg'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { listen } from './listen.ts'
import type { Recorded } from './questions.ts'
import { DATABASE } from './world.ts'

/** The opponent: node:http that runs the same statements and sends the same bytes, and does nothing else. */
const [, , host = '', file = ''] = process.argv
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded[]
const pages = new Map(recorded.map((page) => [page.path, { ...page, bytes: Buffer.from(page.body) }]))
const pool = new pg.Pool({ ...embeddedConnection(host, 'app', DATABASE), max: 10 })

listen(createServer((request, response) => void answer(request.url ?? '', response)))

async function answer(path: string, response: ServerResponse): Promise<void> {
  const page = pages.get(path)
  if (!page) {
    response.writeHead(404).end()
    return
  }
  const client = await pool.connect()
  try {
    for (const { text, values } of page.statements) await client.query(text, values)
  } finally {
    client.release()
  }
  for (const [name, value] of page.headers) response.setHeader(name, value)
  response.setHeader('content-length', page.bytes.length).end(page.bytes)
}
