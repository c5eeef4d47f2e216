import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../tests/database.ts'
import { house } from '../tests/visitor.ts'
import { office } from '../tests/world/office.ts'
import type { Actor } from './actor.ts'
import { navigationFor } from './navigation.ts'
import type { Audience } from './ui/header.tsx'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member, talent } = office(owner)

const people: [Audience, Actor | undefined][] = [
  ['public', undefined],
  ['talent', await talent()],
  ['company', await member('company')],
  ['municipality', await member('municipality')],
  ['supporter', await member('supporter')],
  ['operator', await member('operator')],
]

test.each(people)('every place that the menu offers to %s opens, with a heading', async (audience, actor) => {
  const { home, links } = navigationFor(audience)
  const guest = await visitor(actor)
  for (const href of [home, ...links.map((link) => link.href)]) {
    const { status, text } = await guest.get(href)
    assert.equal(status, 200, href)
    assert.equal(text.match(/<h1[ >]/g)?.length, 1, href)
  }
})

test.each(people)('the menu of %s names every place once, and no two places alike', (audience) => {
  const { links } = navigationFor(audience)
  assert.equal(new Set(links.map(({ href }) => href)).size, links.length)
  assert.equal(new Set(links.map(({ label }) => label)).size, links.length)
})

test.each(people)(
  'whoever is %s finds their own menu on the first page and the present place marked in it',
  async (audience, actor) => {
    const { home, links } = navigationFor(audience)
    const { text } = await (await visitor(actor)).get(home)
    for (const { href, label } of links) assert.ok(text.includes(`href="${href}"`) && text.includes(label), label)
    if (links.some(({ href }) => href === home))
      assert.match(text, new RegExp(`href="${home}"[^>]*aria-current="page"`))
  },
)

test.each(people)('the menu of %s is calm: at most eight links', (audience) => {
  assert.ok(navigationFor(audience).links.length <= 8)
})
