import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, testServices } from '../../tests/visitor.ts'
import { createApp } from '../app.ts'
import { routes } from '../routes.ts'
import type { Services } from '../request/services.ts'

const { db } = await freshDatabase()
const anyone = await house(db).visitor()

/** The house with other surroundings. */
function houseWith(change: Partial<Services>) {
  const app = createApp({ ...testServices(db), ...change }, routes)
  return (path: string, headers: Record<string, string> = {}) => app.request(`http://yui.test${path}`, { headers })
}

test('the watchman hears that it lives and that it is ready', async () => {
  assert.deepEqual([(await anyone.get('/healthz')).text, (await anyone.get('/readyz')).text], ['ok', 'ready'])
})

test('a program that is about to stop lives but takes no new guests', async () => {
  const ask = houseWith({ stopping: () => true })
  assert.equal((await ask('/readyz')).status, 503)
  assert.equal((await ask('/healthz')).status, 200)
})

test('figures of the machine are for the holder of the token, and for nobody where there is none', async () => {
  const { config } = testServices(db)
  const ask = houseWith({ config: { ...config, metricsToken: 'open sesame' } })
  assert.equal((await ask('/metrics')).status, 404)
  assert.equal((await ask('/metrics', { authorization: 'Bearer open sesamE' })).status, 404)
  assert.equal((await ask('/metrics', { authorization: 'Bearer open' })).status, 404)
  assert.equal((await ask('/metrics', { authorization: 'Bearer open sesame' })).status, 200)
  assert.equal((await houseWith({})('/metrics', { authorization: 'Bearer ' })).status, 404)
})

test('figures name routes, never the record or the person that was looked for', async () => {
  const { config } = testServices(db)
  const ask = houseWith({ config: { ...config, metricsToken: 'open sesame' } })
  const id = crypto.randomUUID()
  await ask(`/postings/${id}?q=yamada`)
  await ask('/nothing/hanako')
  const figures = await (await ask('/metrics', { authorization: 'Bearer open sesame' })).text()
  assert.match(figures, /yui_request_seconds_count\{method="GET",route="\/postings\/:posting",status="404"\} 1/)
  assert.doesNotMatch(figures, new RegExp(`${id}|yamada|hanako`))
})

test('the stylesheet that a page names is there and may be kept for ever; a made-up one is not', async () => {
  const href = /<link rel="stylesheet" href="([^"]+)"/.exec((await anyone.get('/')).text)?.[1] ?? ''
  const css = await anyone.get(href)
  assert.equal(css.status, 200)
  assert.match(css.headers.get('content-type') ?? '', /text\/css/)
  assert.match(css.headers.get('cache-control') ?? '', /immutable/)
  for (const path of ['/assets/site.css', '/assets/..%2f..%2fpackage.json', '/assets/__proto__'])
    assert.equal((await anyone.get(path)).status, 404, path)
})

test('the pieces of the look are laid out in a demo only', async () => {
  assert.equal((await anyone.get('/styles')).status, 200)
  assert.equal((await (await house(db, { demo: false }).visitor()).get('/styles')).status, 404)
})
