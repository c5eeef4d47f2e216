import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { embeddedConnection, startEmbedded } from './launcher.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yui-launcher-'))
  folders.push(folder)
  return folder
}

async function ask(host: string, question: string): Promise<unknown> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', 'postgres'))
  await client.connect()
  // Several statements answer with a list; the last one is the question.
  const results = [await client.query<{ answer: unknown }>(question)].flat()
  await client.end()
  return results.at(-1)?.rows[0]?.answer
}

const system = existsSync('/usr/lib/postgresql') ? (['system'] as const) : []

describe.each(['npm', ...system])('with the binaries of %s', (binaries) => {
  test('a first start makes a cluster, a second attaches to it, and what was written stays', async () => {
    const folder = newFolder()
    const first = await startEmbedded(folder, { binaries })
    assert.equal(first.attached, false)
    assert.equal(first.binaries, binaries)
    await ask(first.host, `create table kept as select 'ここにいます' as word; select 1 as answer`)
    const second = await startEmbedded(folder, { binaries })
    assert.equal(second.attached, true)
    assert.equal(await ask(second.host, 'select word as answer from kept'), 'ここにいます')
    await first.stop()
  })

  test('a server whose program was killed is found again', async () => {
    const folder = newFolder()
    const orphan = await startEmbedded(folder, { binaries })
    const found = await startEmbedded(folder, { binaries })
    assert.equal(found.attached, true)
    assert.equal(found.host, orphan.host)
    await found.stop()
    assert.equal(existsSync(join(folder, 'postgres', 'postmaster.pid')), false)
  })

  test('there is no TCP port, pages have checksums, and the text is UTF-8', async () => {
    const server = await startEmbedded(newFolder(), { binaries })
    assert.equal(await ask(server.host, `select current_setting('listen_addresses') as answer`), '')
    assert.equal(await ask(server.host, `select current_setting('data_checksums') as answer`), 'on')
    assert.equal(await ask(server.host, `select '髙﨑𠮷'::text as answer`), '髙﨑𠮷')
    await server.stop()
  })
})

test('a program that stops leaves the server to the other program that still uses it', async () => {
  const folder = newFolder()
  const server = await startEmbedded(folder)
  const other = new pg.Client(embeddedConnection(server.host, 'postgres', 'postgres'))
  await other.connect()
  await server.stop()
  assert.equal((await other.query('select 1 as one')).rowCount, 1)
  await other.end()
  await server.stop()
  assert.equal(existsSync(join(folder, 'postgres', 'postmaster.pid')), false)
})

test('after kill -9 of PostgreSQL itself the next start recovers', async () => {
  const folder = newFolder()
  const server = await startEmbedded(folder)
  await ask(server.host, 'create table kept as select 7 as n; select 1 as answer')
  const pid = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  execFileSync('kill', ['-9', pid])
  const again = await startEmbedded(folder)
  assert.equal(await ask(again.host, 'select n as answer from kept'), 7)
  await again.stop()
})

test('a data folder of a version that is not here says so', () => {
  assert.throws(() => findBinaries(undefined, 9), /PostgreSQL 9 が見つかりません/)
})
