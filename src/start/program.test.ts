import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { type Program, startProgram } from './program.ts'

const { host, name } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'yui-program-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const running: Program[] = []
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop()
})

const login = (role: string) => `postgres://${role}@localhost/${name}?host=${encodeURIComponent(host)}`

async function start(env: Record<string, string> = {}): Promise<Program> {
  const surroundings = {
    DATABASE_URL: login('app'),
    DATABASE_OWNER_URL: login('postgres'),
    ORIGIN: 'http://yui.test',
    SECRET: 'a secret of the tests, long enough to be one',
    HOST: '127.0.0.1',
    YUI_VAR: folder,
    LOG_LEVEL: 'silent',
    WORKER: 'off',
    ...env,
  }
  const program = await startProgram(surroundings, () => NOW)
  running.push(program)
  return program
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('the program answers on its port, and no longer once it has been stopped', async () => {
  const port = await freePort()
  const program = await start({ PORT: String(port) })
  await program.warm
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
  assert.equal(answer.status, 200)
  running.splice(0)
  await program.stop()
  await assert.rejects(fetch(`http://127.0.0.1:${port}/readyz`))
})

test('a search of ten thousand characters is answered with a page that says how many are read', async () => {
  const port = await freePort()
  await (await start({ PORT: String(port) })).warm
  const answer = await fetch(`http://127.0.0.1:${port}/postings?q=${encodeURIComponent('長'.repeat(10_000))}`)
  assert.equal(answer.status, 431)
  const page = await answer.text()
  assert.match(page, /検索の言葉は200文字以内で入力してください/)
  assert.match(page, /<a class="button" href="\/postings">求人を探す<\/a>/)
  assert.doesNotMatch(page, /長長/)
})

test('what is no HTTP is refused in one line, and the next request is answered', async () => {
  const port = await freePort()
  await (await start({ PORT: String(port) })).warm
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('まったく別の話\r\n\r\n'))
    socket.on('data', (data) => resolve(data.toString()))
    socket.on('error', reject)
  })
  assert.match(said, /^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n/)
  assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200)
})

test('a second start on the same port says in Japanese what to do', async () => {
  const port = String(await freePort())
  await start({ PORT: port })
  await assert.rejects(start({ PORT: port }), (error: Error) => {
    assert.match(error.message, new RegExp(`ポート ${port} はほかのプログラムが使っています`))
    assert.match(error.message, /PORT=3001 npm start/)
    return true
  })
})

test('a request that is under way when the program stops still gets its answer', async () => {
  const port = await freePort()
  const program = await start({ PORT: String(port) })
  const answer = fetch(`http://127.0.0.1:${port}/statistics`)
  await fetch(`http://127.0.0.1:${port}/readyz`)
  running.splice(0)
  await Promise.all([program.stop(), answer])
  assert.equal((await answer).status, 200)
})

test('a house of one’s own is no demo: nobody can sign in as somebody from a list', async () => {
  const port = await freePort()
  const program = await start({ PORT: String(port) })
  assert.equal(program.demo, false)
  assert.equal((await fetch(`http://127.0.0.1:${port}/demo`)).status, 404)
})

test('a program that only works listens nowhere', async () => {
  const program = await start({ WEB: 'off', WORKER: 'on' })
  assert.equal(program.address, undefined)
})
