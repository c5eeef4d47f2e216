import assert from 'node:assert/strict'
import { Hono } from 'hono'
import { test } from 'vitest'
import { createCrowd, eventLoopLag, keepDoor } from './crowd.ts'

test('as many readers are let in as can be served; the next one when somebody leaves', () => {
  const crowd = createCrowd({ readers: 2 })
  const [one, two] = [crowd.enter('reading'), crowd.enter('reading')]
  assert.ok(one && two)
  assert.equal(crowd.enter('reading'), null)
  one()
  assert.ok(crowd.enter('reading'))
  assert.equal(crowd.enter('reading'), null)
})

test('who has typed something comes in even then, until nothing moves any more', () => {
  let lag = 0
  const crowd = createCrowd({ readers: 0, lag: () => lag })
  assert.equal(crowd.enter('reading'), null)
  assert.ok(crowd.enter('writing'))
  lag = 5001
  assert.equal(crowd.enter('writing'), null)
})

/** A house with room for one reader, whose pages wait until they are let go. */
function narrowHouse() {
  const waiting: (() => void)[] = []
  let drawn = 0
  const app = new Hono()
  const sorry = () => {
    drawn += 1
    return new Response('ただいま混み合っています', { status: 503, headers: { 'retry-after': '10' } })
  }
  app.use(keepDoor(createCrowd({ readers: 1 }), sorry))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/assets/site.css', (c) => c.text('css'))
  app.get('/broken', () => {
    throw new Error('broken')
  })
  app.onError((_, c) => c.text('broken', 500))
  app.all('/page', async (c) => {
    if (c.req.method === 'GET') await new Promise<void>((resolve) => waiting.push(resolve))
    return c.text('page')
  })
  return { app, waiting, timesDrawn: () => drawn }
}

test('who is turned away gets a page with a time to come back; forms, health and files go on', async () => {
  const { app, waiting, timesDrawn } = narrowHouse()
  const first = Promise.resolve(app.request('/page'))
  for (let n = 0; n < 3; n++) {
    const refused = await app.request('/page')
    assert.deepEqual(
      [refused.status, refused.headers.get('retry-after'), await refused.text()],
      [503, '10', 'ただいま混み合っています'],
    )
  }
  assert.equal(timesDrawn(), 1, 'it is drawn once')
  assert.equal((await app.request('/page', { method: 'POST' })).status, 200)
  assert.equal((await app.request('/healthz')).status, 200)
  assert.equal((await app.request('/assets/site.css')).status, 200)
  waiting[0]?.()
  assert.equal((await first).status, 200)
})

test('whoever left makes room again, also after an error', async () => {
  const { app } = narrowHouse()
  for (let n = 0; n < 3; n++) assert.equal((await app.request('/broken')).status, 500)
})

test('a program that was held up knows it lags', async () => {
  const lag = eventLoopLag()
  const aLittle = () => new Promise((resolve) => setTimeout(resolve, 60))
  await aLittle()
  const from = performance.now()
  while (performance.now() - from < 150);
  await aLittle()
  assert.ok(lag() > 100, `${lag()} ms`)
})
