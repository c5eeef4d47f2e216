import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { house } from '../visitor.ts'
import { whyShared } from '../matrix/looks.ts'
import { deeds, toldInAJourney } from './all.ts'
import { perform } from './perform.ts'
import { differences, snapshot } from './snapshot.ts'

const { db, owner } = await freshDatabase({ connections: 60 })
const { visitor, services } = house(db)
const stage = { db, owner, services }
const posts = routes.filter((route) => route.method === 'post')
const journalOf = () => owner.selectFrom('journal').select(['name', 'seq']).orderBy('seq').execute()

test('every POST of the house is told by a deed or by a journey', () => {
  const told = new Set<string>([...deeds.map((d) => d.route), ...toldInAJourney])
  assert.deepEqual(
    posts.map((r) => r.path).filter((path) => !told.has(path)),
    [],
  )
  assert.deepEqual(
    [...told].filter((path) => !posts.some((r) => r.path === path)),
    [],
  )
})

describe.each(deeds)('POST $route', (deed) => {
  const route = posts.find(({ path }) => path === deed.route)
  const { journal: declared, pace } = route ?? {}

  test('is done, leads to where the result can be seen, and writes the entry that it declares', async () => {
    const arranged = await deed.arrange(stage)
    const before = (await journalOf()).length
    const person = await visitor(arranged.actor)
    const answer = await perform(person, arranged)
    assert.ok(
      [303, ...(deed.noAct ? [200] : [])].includes(answer.status),
      `${answer.status} ${answer.text
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 600)}`,
    )
    const written = (await journalOf()).slice(before).map((entry) => entry.name)
    if (typeof declared === 'string')
      assert.ok(written.includes(declared), `declared ${declared}, wrote ${written.join(' ') || 'nothing'}`)
    if (!answer.location) return
    const seen = await person.get(answer.location)
    assert.ok([200, 303].includes(seen.status), `it leads to ${answer.location}: ${seen.status}`)
  })

  test.each([2, 10, 50])('the same form %i times at once is one act', async (times) => {
    const arranged = await deed.arrange(stage)
    const person = await visitor(arranged.actor)
    const formKey = person.formKey()
    const before = await journalOf()
    const answers = await Promise.all(Array.from({ length: times }, () => perform(person, arranged, formKey)))
    const done = answers.filter((a) => a.status === 303 || a.status === 200)
    // Where a secret is guessed at, even the right one is refused after so many tries; nobody else is refused anything.
    const refused = answers.filter((a) => pace === 'secret' && a.status === 429)
    assert.ok(done.length >= 1)
    assert.equal(done.length + refused.length, times, answers.map((a) => a.status).join(' '))
    assert.equal(new Set(done.map((a) => a.location)).size, deed.noAct ? new Set(done.map((a) => a.location)).size : 1)
    const once = await journalOf()
    const names = once.slice(before.length).map((e) => e.name)
    assert.equal(
      new Set(names).size === names.length || isBulk(deed.route),
      true,
      `written more than once: ${names.join(' ')}`,
    )
    await perform(person, arranged, formKey)
    assert.equal((await journalOf()).length, once.length, 'sent again later, it was done again')
  })

  test('a stranger finds nothing and changes nothing', async () => {
    const arranged = await deed.arrange(stage)
    if (!arranged.stranger) {
      const shared = !deed.route.includes('/:') || (route && whyShared(route, deed))
      assert.ok(shared, 'who is a stranger here, or why is nobody one?')
      return
    }
    const person = await visitor(arranged.stranger)
    const before = await snapshot(owner)
    const answer = await perform(person, arranged)
    assert.equal(answer.status, 404)
    assert.deepEqual(differences(before, await snapshot(owner)), [])
  })
})

/** One form that moves several records writes the same entry for each of them. */
function isBulk(route: string): boolean {
  return /\/postings\/:posting\/(declines|endings|interviews)$|\/pools\/:pool\/departures$|\/imports/.test(route)
}
