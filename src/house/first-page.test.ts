import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { account } = office(owner)

test('who is signed in has registered already: the first page does not ask for it again', async () => {
  const invited = /<a class="button secondary" href="\/register">/
  assert.match((await (await visitor()).get('/')).text, invited)
  const somebody = await visitor({ kind: 'account', accountId: await account('山本さくら') })
  assert.doesNotMatch((await somebody.get('/')).text, invited)
})

test('the newest postings fill whole rows of three, or the first row as far as they go', async () => {
  const posting = postingsOf(owner)
  const shown: number[] = []
  for (let published = 1; published <= 7; published++) {
    await posting('published')
    const { text } = await (await visitor()).get('/')
    shown.push(text.match(/<a href="\/postings\/[0-9a-f-]{36}"/g)?.length ?? 0)
  }
  assert.deepEqual(shown, [1, 2, 3, 3, 3, 6, 6])
})
