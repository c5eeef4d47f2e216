import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { openDatabase } from '../platform/db/database.ts'
import { embeddedConnection } from '../platform/db/launcher.ts'
import { NotYet } from '../platform/errors.ts'
import { beingRead, parts, stillReading, whenRead } from './readiness.ts'
import { type Told, warmUp } from './warm-up.ts'

const { db, owner, host, name } = await freshDatabase()
const { member } = office(owner)
const posting = await publishedOf(owner)({ title: '味噌蔵の販路' })
const talent = await talentsOf(owner).complete()
const operator = await member('operator')

/** A process that has just begun. */
const fresh = () => openDatabase({ ...embeddedConnection(host, 'app', name), max: 4 })

test('all parts are read one after the other; until then the watchman hears no, and afterwards yes', async () => {
  const process = fresh()
  const anyone = await house(process).visitor()
  const told: Parameters<Told>[] = []
  const warm = warmUp(
    process,
    () => NOW,
    (part, error) => told.push([part, error]),
  )
  assert.deepEqual(stillReading(process), parts)
  const { status, text } = await anyone.get('/readyz')
  assert.equal(status, 503)
  assert.match(text, /^reading (postings market|market|talents)/)
  assert.equal((await anyone.get('/healthz')).status, 200)
  await warm
  assert.deepEqual(
    told,
    parts.map((part) => [part, null]),
  )
  assert.equal((await anyone.get('/readyz')).text, 'ready')
  assert.match((await anyone.get('/postings?q=味噌蔵')).text, /1件/)
  await process.destroy()
})

test('a page that needs what is being read says calmly to come back; others are drawn', async () => {
  const process = fresh()
  let finish: () => void = () => undefined
  for (const part of parts) beingRead(process, part, new Promise<void>((resolve) => (finish = resolve)))
  const anyone = await house(process).visitor()
  const { status, text, headers } = await anyone.get('/postings')
  assert.deepEqual([status, headers.get('retry-after')], [503, '10'])
  assert.match(text, /ただいま準備しています/)
  // Whoever waits opens the same list again, not the page before.
  const { text: list } = await anyone.get('/postings?q=味噌&fee=1')
  assert.match(list, /<a class="button" href="\/postings\?q=%E5%91%B3%E5%99%8C&amp;fee=1">もう一度開く<\/a>/)
  assert.match((await anyone.get(`/postings/${posting.id}`)).text, /味噌蔵の販路/)
  const waiting = ['/my/recommendations', '/my/saved']
  const mine = await house(process).visitor(talent)
  const answers = await Promise.all(waiting.map(async (path) => (await mine.get(path)).status))
  assert.deepEqual(answers, [503, 503])
  assert.equal((await (await house(process).visitor(operator)).get('/desk/talents')).status, 503)
  finish()
  await process.destroy()
})

test('who waits is let in as soon as the part is there', async () => {
  let finish: () => void = () => undefined
  beingRead(db, 'market', new Promise<void>((resolve) => (finish = resolve)))
  const waiting = whenRead(db, 'market')
  finish()
  await waiting
  assert.deepEqual(stillReading(db), [])
  await whenRead(db, 'market')
})

test('patience ends; a part that fails is no longer waited for, and the first who needs it reads it', async () => {
  let fail: (error: Error) => void = () => undefined
  beingRead(db, 'postings', new Promise<void>((_, reject) => (fail = reject)))
  await assert.rejects(whenRead(db, 'postings', 1), NotYet)
  fail(new Error('the database was away'))
  await whenRead(db, 'postings')
  assert.deepEqual(stillReading(db), [])
  assert.equal((await (await house(db).visitor()).get('/postings')).status, 200)
})

test('one part that cannot be read keeps none of the others from being read', async () => {
  const gone = openDatabase({ ...embeddedConnection(host, 'app', 'no_such_database'), max: 1 })
  const told: string[] = []
  await warmUp(
    gone,
    () => NOW,
    (part, error) => told.push(`${part} ${error === null}`),
  )
  assert.deepEqual(told, ['postings false', 'market false', 'talents false'])
  assert.deepEqual(stillReading(gone), [])
  await gone.destroy()
})
