import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW } from '../../../tests/world/office.ts'
import { transaction } from '../db/database.ts'
import { Stale } from '../errors.ts'
import { onlyOnce } from './once.ts'

const { db, owner } = await freshDatabase({ connections: 60 })

/** Counts its deeds in the database, so that a rollback takes the count back too. */
const deed = (key: string, fingerprint: string) =>
  transaction(db, {}, (tx) =>
    onlyOnce(tx, key, fingerprint, NOW, async () => {
      await tx
        .insertInto('promises')
        .values({ once: `deed ${randomUUID()} of ${key}`, job: 'x', at: NOW })
        .execute()
      return `/done/${key}`
    }),
  )
const deedsOf = async (key: string) =>
  (await owner.selectFrom('promises').select('once').where('once', 'like', `% of ${key}`).execute()).length

test.each([2, 10, 50])(
  'the same form %i times at once is one act, and all are led to the same place',
  async (times) => {
    const key = randomUUID()
    const ledTo = await Promise.all(Array.from({ length: times }, () => deed(key, 'same')))
    assert.deepEqual(new Set(ledTo), new Set([`/done/${key}`]))
    assert.equal(await deedsOf(key), 1)
  },
)

test('the twin without the key does it fifty times: this harness can see the difference', async () => {
  const naive = randomUUID()
  await Promise.all(
    Array.from({ length: 50 }, () =>
      transaction(db, {}, (tx) =>
        tx
          .insertInto('promises')
          .values({ once: `deed ${randomUUID()} of ${naive}`, job: 'x', at: NOW })
          .execute(),
      ),
    ),
  )
  assert.equal(await deedsOf(naive), 50)
})

test('the same key with other content is refused with a sentence', async () => {
  const key = randomUUID()
  await deed(key, 'first')
  await assert.rejects(
    deed(key, 'second'),
    (error) => error instanceof Stale && /すでに送信されています/.test(error.message),
  )
})

test('an act that failed may be tried again with the same key', async () => {
  const key = randomUUID()
  await assert.rejects(
    transaction(db, {}, (tx) => onlyOnce(tx, key, 'f', NOW, () => Promise.reject(new Error('電源断')))),
    /電源断/,
  )
  assert.equal(await deed(key, 'f'), `/done/${key}`)
})
