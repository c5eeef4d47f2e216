import assert from 'node:assert/strict'
import * as fc from '../properties.ts'
import { test } from 'vitest'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { everybody } from '../matrix/people.ts'
import { house } from '../visitor.ts'
import { type Attack, attacks, request } from './attack.ts'
import { pinned } from './pinned.ts'
import { speedOf } from './speed.ts'
import { fieldNamesOf, idsOf, type Keyring, keyring, targetsOf } from './targets.ts'

const { db, owner } = await freshDatabase()
const { app, services } = house(db)
const stage = { db, owner, services }
const ORIGIN = services.config.origin ?? ''

/** How many requests: 5,000 in every run, 200,000 with `npm run test:hostile`. */
const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 5000)
/** A fifth of a second each on a machine that does ten other things. */
const MOST_TIME = Math.max(1_800_000, REQUESTS * 200)
/** Every run of the checks asks the same; `npm run test:hostile` asks something new each time, or what HOSTILE_SEED says. */
const ALWAYS = process.env.HOSTILE_REQUESTS ? process.pid : 20_261_122
const SEED = Number(process.env.HOSTILE_SEED ?? ALWAYS)

const { roles } = await everybody(owner)
const doors = await Promise.all(roles.map(({ actor }) => keyring(stage, actor)))
const targets = await targetsOf(stage)
const ids = idsOf(targets)
const names = fieldNamesOf(await drawnPages())

/** Every page as those who may open it see it. */
async function drawnPages(): Promise<string[]> {
  const open = async (path: string, { cookie }: Keyring) =>
    (await app.request(`${ORIGIN}${path}`, { headers: { cookie } })).text()
  const plain = routes.filter(({ method, path }) => method === 'get' && !path.includes('/:'))
  const pages: string[] = []
  for (const { path } of plain) for (const who of doors) pages.push(await open(path, who))
  for (const { route, path, who } of targets) if (route.method === 'get') pages.push(await open(path, who))
  return pages
}

const traces =
  /at .*\.tsx?:\d+|SyntaxError|TypeError|ReferenceError|invalid input syntax|violates .* constraint|node_modules/
const echoes = /<script>alert\(1\)|<img src=x onerror/
/** How often each way of answering was given, so that the test shows whether it reached anything. */
const answered = new Map<number, number>()

/** Somebody whose session an attack has ended signs in again. */
async function signInAgain({ who }: Attack): Promise<void> {
  if (who.actor) Object.assign(who, await keyring(stage, who.actor))
}

/** What must not be, with where it was; each only once, however often it was met. */
const wrongs = new Map<string, string>()

async function strike(a: Attack): Promise<void> {
  const { response, text, seconds } = await send(a)
  const { method, path } = a.target.route
  const what = `${response.status} ${method} ${path}`
  const where = `${what} ${a.body} ${JSON.stringify(a.fields).slice(0, 1500)}`
  const wrong = (why: string) => {
    // At once, so that a run that is cut off has told what it met.
    if (!wrongs.has(`${why} ${what}`)) console.error(`seed ${SEED}, ${why}: ${where}`)
    wrongs.set(`${why} ${what}`, `${why}: ${where}`)
  }
  if (response.status >= 500) wrong('a defect')
  if (traces.test(text)) wrong('a trace of the inside')
  if (echoes.test(text)) wrong('an echo')
  const slow = await speed.tooSlow(a, seconds, where)
  if (slow) wrong(slow)
  answered.set(response.status, (answered.get(response.status) ?? 0) + 1)
  if (response.headers.get('location')?.startsWith('/sign-in')) await signInAgain(a)
}

async function send(a: Attack): Promise<{ response: Response; text: string; seconds: number }> {
  const started = performance.now()
  const response = await app.request(...request(ORIGIN, a))
  const text = await response.text()
  return { response, text, seconds: (performance.now() - started) / 1000 }
}

const speed = speedOf({
  again: async (a) => (await send(a)).seconds,
  listPage: async () => {
    const started = performance.now()
    await (await app.request(`${ORIGIN}/postings`)).text()
    return (performance.now() - started) / 1000
  },
})

test('the attacks know real records, and the fields of the pages', () => {
  assert.ok(ids.length > 100, `${ids.length} records`)
  assert.ok(names.length > 150, `${names.length} names: ${names.join(' ')}`)
})

test.each(pinned)('what was once answered badly: $method $path', async ({ method, path, fields, body }) => {
  const aimed = targets.filter(({ route }) => route.method === method && route.path === path)
  const open = routes.filter((route) => route.method === method && route.path === path && !path.includes('/:'))
  const struck = [
    ...aimed.map((target) => ({ target, who: target.who })),
    ...open.flatMap((route) => doors.map((who) => ({ target: { route, path, files: undefined }, who }))),
  ]
  assert.ok(struck.length > 0, 'nothing to strike')
  for (const one of struck) await strike({ ...one, fields, body })
  assert.deepEqual([...wrongs.values()], [])
})

test(
  `${REQUESTS} hostile requests: no 5xx, no trace of the inside, no unescaped echo, none slower than a second`,
  async () => {
    const before = process.memoryUsage().rss
    const everything = fc.asyncProperty(attacks({ targets, doors, ids, names }), strike)
    await fc.assert(everything, { seed: SEED, numRuns: REQUESTS, endOnFailure: true })
    assert.deepEqual([...wrongs.values()], [], `seed ${SEED}`)
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    assert.ok(grown < 500, `memory grew by ${grown.toFixed(0)} MB`)
    const share = (...statuses: number[]) => statuses.reduce((n, s) => n + (answered.get(s) ?? 0), 0) / REQUESTS
    const told = JSON.stringify(Object.fromEntries(answered))
    if (process.env.HOSTILE_TOLD) console.log(`seed ${SEED}: ${told}\n${speed.told()}`)
    // Forms are reached: some are done, many are refused with sentences, and not everything is simply not found.
    assert.ok(share(422) > 0.15 && share(303) > 0.05 && share(404) < 0.5, told)
  },
  MOST_TIME,
)
