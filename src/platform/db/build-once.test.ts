import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject, test } from 'vitest'
import { buildOnce } from './build-once.ts'
import { embeddedConnection } from './launcher.ts'

const host = inject('postgresHost')
const newName = () => `built_${randomUUID().replaceAll('-', '')}`

async function write(name: string, word: string): Promise<void> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', name))
  await client.connect()
  await client.query('create table said (word text)')
  await client.query('insert into said values ($1)', [word])
  await client.end()
}

async function read(name: string): Promise<string[]> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', name))
  await client.connect()
  const { rows } = await client.query<{ word: string }>('select word from said')
  await client.end()
  return rows.map((row) => row.word)
}

test('a database is built once; the second start finds it as it is', async () => {
  const name = newName()
  assert.equal(await buildOnce(host, name, (draft) => write(draft, '一度目')), true)
  assert.equal(await buildOnce(host, name, (draft) => write(draft, '二度目')), false)
  assert.deepEqual(await read(name), ['一度目'])
})

test('a start that breaks off half-way leaves nothing that looks finished, and the next one begins anew', async () => {
  const name = newName()
  const broken = buildOnce(host, name, async (draft) => {
    await write(draft, '途中')
    throw new Error('電源断')
  })
  await assert.rejects(broken, /電源断/)
  await assert.rejects(read(name), /does not exist/)
  assert.equal(await buildOnce(host, name, (draft) => write(draft, '完成')), true)
  assert.deepEqual(await read(name), ['完成'])
})

test('two programs that start at the same moment build one database', async () => {
  const name = newName()
  const built = await Promise.all([1, 2, 3].map((n) => buildOnce(host, name, (draft) => write(draft, `${n}番目`))))
  assert.equal(built.filter(Boolean).length, 1)
  assert.equal((await read(name)).length, 1)
})
