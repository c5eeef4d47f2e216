import assert from 'node:assert/strict'
import * as fc from '../properties.ts'
import { test } from 'vitest'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { everybody } from '../matrix/people.ts'
import { house } from '../visitor.ts'
import { bodyKind, fieldName, nasty } from './nasty.ts'
import { fieldNamesOf, idsOf, type Keyring, keyring, type Target, targetsOf } from './targets.ts'

const { db, owner } = await freshDatabase()
const { app, services } = house(db)
const stage = { db, owner, services }
const ORIGIN = services.config.origin ?? ''

/** How many requests: 5,000 in every run, 200,000 with `npm run test:hostile`. */
const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 5000)
/** Every run of the checks asks the same; `npm run test:hostile` asks something new each time. */
const SEED = process.env.HOSTILE_REQUESTS ? {} : { seed: 20_261_122 }

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

interface Attack {
  target: Pick<Target, 'route' | 'path' | 'files'>
  who: Keyring
  fields: readonly (readonly [string, string])[]
  body: string
}

const pair = fc.tuple(fieldName(names), nasty)

/** A form filled in rightly, but for a few answers: so bad input gets past the form and into the verbs. */
const nearlyRight: fc.Arbitrary<Attack> = fc
  .record({
    target: fc.constantFrom(...targets),
    other: fc.constantFrom(...doors),
    isOther: fc.nat(3),
    spoilt: fc.array(fc.tuple(fc.nat(), fc.oneof(nasty, fc.constantFrom(...ids))), { maxLength: 3 }),
    more: fc.array(pair, { maxLength: 1 }),
    body: bodyKind,
  })
  .map(({ target, other, isOther, spoilt, more, body }) => ({
    target,
    who: isOther === 0 ? other : target.who,
    fields: [...spoil(target.fields, spoilt), ...more],
    body: target.files && body === 'form' ? 'multipart' : body,
  }))

function spoil(fields: Target['fields'], spoilt: readonly (readonly [number, string])[]): Target['fields'] {
  const given = [...fields]
  for (const [at, value] of spoilt) {
    const place = at % Math.max(1, given.length)
    const name = given[place]?.[0]
    if (name !== undefined) given[place] = [name, value]
  }
  return given
}

/** Anything, anywhere: any URL with a record of anybody's or with rubbish, and fields of any page. */
const anything: fc.Arbitrary<Attack> = fc
  .record({
    route: fc.constantFrom(...routes),
    who: fc.constantFrom(...doors, ...targets.map((target) => target.who)),
    ids: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: nasty }), {
      minLength: 4,
      maxLength: 4,
    }),
    fields: fc.array(pair, { maxLength: 12 }),
    body: bodyKind,
  })
  .map(({ route, ids: words, ...rest }) => {
    let n = 0
    const path = route.path.replace(/:\w+/g, () => encodeURIComponent((words[n++] ?? '').toWellFormed().slice(0, 500)))
    return { ...rest, target: { route, path, files: undefined } }
  })

const attack = fc.oneof({ weight: 3, arbitrary: nearlyRight }, { weight: 1, arbitrary: anything })

function bodyOf({ target, fields, who, body }: Attack): { body?: BodyInit; type?: string } {
  const all = [
    ...fields.map(([name, value]) => [name, value.toWellFormed()] as [string, string]),
    ['formKey', who.formKey()] as [string, string],
  ]
  if (body === 'form') return { body: new URLSearchParams(all).toString(), type: 'application/x-www-form-urlencoded' }
  if (body === 'broken multipart')
    return {
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut off',
      type: 'multipart/form-data; boundary=x',
    }
  if (body === 'json') return { body: '{"state":', type: 'application/json' }
  if (body === 'bytes')
    return { body: new Uint8Array([0, 255, 254, 128, 13, 10]), type: 'application/x-www-form-urlencoded' }
  if (body === 'nothing') return {}
  const form = new FormData()
  for (const [name, value] of all) form.append(name, value)
  const bytes = target.files?.file?.bytes ?? new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])
  form.append('file', new File([bytes as BlobPart], '名簿.xlsx'))
  return { body: form }
}

function request(a: Attack): [string, RequestInit] {
  const url = `${ORIGIN}${a.target.path}`
  const headers: Record<string, string> = { cookie: a.who.cookie, origin: ORIGIN }
  if (a.target.route.method === 'get')
    return [
      `${url}?${new URLSearchParams(a.fields.map(([n, v]) => [n, v.toWellFormed()])).toString().slice(0, 8000)}`,
      { headers },
    ]
  const { body, type } = bodyOf(a)
  return [
    url,
    {
      method: 'POST',
      headers: type ? { ...headers, 'content-type': type } : headers,
      ...(body === undefined ? {} : { body }),
    },
  ]
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

async function send(a: Attack): Promise<{ response: Response; text: string; seconds: number }> {
  const started = performance.now()
  const response = await app.request(...request(a))
  const text = await response.text()
  return { response, text, seconds: (performance.now() - started) / 1000 }
}

/** Times of all that was sent, to be told with HOSTILE_TOLD. */
const slowest: { seconds: number; where: string }[] = []
/** So many list pages of the same moment make a second on a machine that has nothing else to do. */
const PAGES = 60

/**
 * None may take a second. A machine that runs other things stalls now and then, so what was slow is sent twice more, and the
 * best of the three is held against the public list in the same moment: slower than a second AND than sixty list pages is ours.
 */
async function refuseSlow(a: Attack, first: number, where: string): Promise<void> {
  const best = Math.min(first, (await send(a)).seconds, (await send(a)).seconds)
  if (best < 1) return
  const page = await secondsOfListPage()
  const told = `${best.toFixed(1)} s, ${(best / page).toFixed(0)} list pages of ${(page * 1000).toFixed(0)} ms: ${where}`
  assert.ok(best < PAGES * page, told)
}

/** The middle of three. */
async function secondsOfListPage(): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 3; n++) {
    const started = performance.now()
    await (await app.request(`${ORIGIN}/postings`)).text()
    times.push((performance.now() - started) / 1000)
  }
  return times.toSorted((x, y) => x - y)[1] ?? 0
}

/** How long they took, and the ten slowest. */
function timesTold(): string {
  const sorted = slowest.toSorted((x, y) => y.seconds - x.seconds)
  const at = (share: number) => `${((sorted[Math.floor(sorted.length * share)]?.seconds ?? 0) * 1000).toFixed(0)} ms`
  const ten = sorted.slice(0, 10).map(({ seconds, where }) => `${seconds.toFixed(2)} s ${where}`)
  return [`p50 ${at(0.5)}, p99 ${at(0.01)}, max ${at(0)}`, ...ten].join('\n')
}

async function strike(a: Attack): Promise<void> {
  const { response, text, seconds } = await send(a)
  const { method, path } = a.target.route
  const where = `${response.status} ${method} ${path} ${JSON.stringify(a.fields).slice(0, 600)}`
  assert.ok(response.status < 500, where)
  assert.doesNotMatch(text, traces, where)
  assert.doesNotMatch(text, echoes, where)
  slowest.push({ seconds, where: where.slice(0, 200) })
  if (seconds >= 1) await refuseSlow(a, seconds, where)
  answered.set(response.status, (answered.get(response.status) ?? 0) + 1)
  if (response.headers.get('location')?.startsWith('/sign-in')) await signInAgain(a)
}

test('the attacks know real records, and the fields of the pages', () => {
  assert.ok(ids.length > 100, `${ids.length} records`)
  assert.ok(names.length > 150, `${names.length} names: ${names.join(' ')}`)
})

test(`${REQUESTS} hostile requests: no 5xx, no trace of the inside, no unescaped echo, none slower than a second`, async () => {
  const before = process.memoryUsage().rss
  await fc.assert(fc.asyncProperty(attack, strike), { ...SEED, numRuns: REQUESTS, endOnFailure: true })
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024
  assert.ok(grown < 500, `memory grew by ${grown.toFixed(0)} MB`)
  const share = (...statuses: number[]) => statuses.reduce((n, s) => n + (answered.get(s) ?? 0), 0) / REQUESTS
  const told = JSON.stringify(Object.fromEntries(answered))
  if (process.env.HOSTILE_TOLD) console.log(`${told}\n${timesTold()}`)
  // Forms are reached: some are done, many are refused with sentences, and not everything is simply not found.
  assert.ok(share(422) > 0.15 && share(303) > 0.05 && share(404) < 0.5, told)
}, 1_800_000)
