import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as } from '../../actor.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { pdfFile } from '../../../tests/world/files.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { NotFound } from '../errors.ts'
import { keepFile, readFile, removeFile } from './keep-file.ts'

const { db, owner } = await freshDatabase()
const { talent, member } = office(owner)
const upload = { type: 'pdf' as const, name: '実績.pdf', bytes: pdfFile() }
const mine = await talent()
const others = await talent()
const company = await member('company')
const operator = await member('operator')
const keep = (actor: Actor, account = mine.accountId, file = upload) =>
  as(db, actor, (tx) => keepFile(tx, account, file, NOW))

test('what was kept comes back, byte by byte, with its own kind', async () => {
  const id = await keep(mine)
  const file = await as(db, mine, (tx) => readFile(tx, id))
  assert.ok(file.bytes.equals(upload.bytes))
  assert.deepEqual([file.mime, file.name], ['application/pdf', '実績.pdf'])
})

test('a CSV is told from a text by the name it was given', async () => {
  const id = await keep(mine, mine.accountId, { ...upload, type: 'text' as never, name: '一覧.csv' })
  assert.equal((await as(db, mine, (tx) => readFile(tx, id))).mime, 'text/csv')
})

test('only the owner and the operator see it, and nobody keeps one in another name', async () => {
  const id = await keep(mine)
  assert.equal((await as(db, operator, (tx) => readFile(tx, id))).name, '実績.pdf')
  for (const stranger of [others, company, { kind: 'anyone' } as const])
    await assert.rejects(
      as(db, stranger, (tx) => readFile(tx, id)),
      NotFound,
    )
  await assert.rejects(keep(others, mine.accountId), /row-level security/)
})

test('nobody changes a kept file; its owner takes it away, a stranger does not', async () => {
  const id = await keep(mine)
  await assert.rejects(
    as(db, mine, (tx) => tx.updateTable('files').set({ name: 'x.pdf' }).where('id', '=', id).execute()),
    /permission denied/,
  )
  await as(db, others, (tx) => removeFile(tx, id))
  assert.equal((await as(db, mine, (tx) => readFile(tx, id))).name, '実績.pdf')
  await as(db, mine, (tx) => removeFile(tx, id))
  await assert.rejects(
    as(db, mine, (tx) => readFile(tx, id)),
    NotFound,
  )
})

test('a deed that fails leaves no file behind', async () => {
  const count = () =>
    owner
      .selectFrom('files')
      .select((q) => q.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const before = await count()
  await assert.rejects(
    as(db, mine, async (tx) => {
      await keepFile(tx, mine.accountId, upload, NOW)
      throw new Error('the rest failed')
    }),
  )
  assert.deepEqual(await count(), before)
})
