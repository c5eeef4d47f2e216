import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { account } = office(owner)

test('who is signed in has registered already: the first page does not ask for it again', async () => {
  const invited = /<a class="button secondary" href="\/register">/
  assert.match((await (await visitor()).get('/')).text, invited)
  const somebody = await visitor({ kind: 'account', accountId: await account('山本さくら') })
  assert.doesNotMatch((await somebody.get('/')).text, invited)
})
