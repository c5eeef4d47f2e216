import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, clock } from '../../src/actor.ts'
import { countRead } from '../../src/articles/count-read.ts'
import { freshDatabase } from '../database.ts'
import { articlesOf } from '../world/articles.ts'
import { NOW } from '../world/office.ts'

const RACERS = 20
const DAY = '2025-12-01'

const { db, owner } = await freshDatabase({ connections: RACERS })
const articles = articlesOf({ db, owner })

const readsOf = async (id: string) =>
  (await owner.selectFrom('article_reads').select('reads').where('article_id', '=', id).executeTakeFirst())?.reads ?? 0

test('one reader in twenty tabs at once is one read; twenty readers are twenty', async () => {
  const alone = await articles.published()
  const many = await articles.published()
  const browser = 'Mozilla/5.0'
  await Promise.all(
    Array.from({ length: RACERS }, async (_, n) => {
      await countRead(db, 'secret', alone.id, { address: '192.0.2.1', browser }, NOW)
      await countRead(db, 'secret', many.id, { address: `192.0.2.${n}`, browser }, NOW)
    }),
  )
  assert.deepEqual([await readsOf(alone.id), await readsOf(many.id)], [1, RACERS])
})

/** The same as people first write it: look, think for a moment, write what was seen plus one. */
async function countNaively(articleId: string): Promise<void> {
  await as(db, clock, async (tx) => {
    const seen = await tx
      .selectFrom('article_reads')
      .select('reads')
      .where('article_id', '=', articleId)
      .executeTakeFirst()
    await sql`select pg_sleep(0.05)`.execute(tx)
    const reads = (seen?.reads ?? 0) + 1
    await tx
      .insertInto('article_reads')
      .values({ article_id: articleId, day: DAY, reads })
      .onConflict((c) => c.columns(['article_id', 'day']).doUpdateSet({ reads }))
      .execute()
  })
}

test('this harness can see a race: the twin without the guard loses readers', async () => {
  const { id } = await articles.published()
  await Promise.all(Array.from({ length: RACERS }, () => countNaively(id)))
  assert.ok((await readsOf(id)) < RACERS)
})
