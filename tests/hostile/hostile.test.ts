import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { as, door } from '../../src/actor.ts'
import { openSession } from '../../src/accounts/session.ts'
import { newFormKey } from '../../src/platform/web/form.ts'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { everybody, type Role } from '../matrix/people.ts'
import { house } from '../visitor.ts'
import { NOW } from '../world/office.ts'
import { bodyKind, nasty, pairs } from './nasty.ts'

const { db, owner } = await freshDatabase()
const { app, services } = house(db)
const { roles } = await everybody(owner)
const ORIGIN = services.config.origin ?? ''

/** How many requests: 5,000 in every run, 200,000 with `npm run test:hostile`. */
const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 5000)

const doors = await Promise.all(roles.filter((role) => role.audience !== 'nobody' || !role.actor).map(keyring))

/** Cookies and fresh form keys of somebody, so that bad input gets past the form token and reaches the forms. */
async function keyring(role: Role) {
  const accountId = role.actor && 'accountId' in role.actor ? role.actor.accountId : undefined
  if (!accountId)
    return { cookie: 'yui-visitor=somebody', formKey: () => newFormKey(services.config.secret, 'somebody') }
  return as(db, door, async (tx) => {
    const token = await openSession(tx, accountId, { device: 'hostile', provedSecond: true, now: NOW })
    const session = await tx
      .selectFrom('sessions')
      .select('id')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow()
    return { cookie: `yui=${token}`, formKey: () => newFormKey(services.config.secret, session.id) }
  })
}

interface Attack {
  route: (typeof routes)[number]
  who: (typeof doors)[number]
  ids: readonly string[]
  fields: readonly (readonly [string, string])[]
  body: string
}

const attack: fc.Arbitrary<Attack> = fc.record({
  route: fc.constantFrom(...routes),
  who: fc.constantFrom(...doors),
  ids: fc.array(nasty, { minLength: 4, maxLength: 4 }),
  fields: pairs,
  body: bodyKind,
})

function pathOf({ route, ids }: Attack): string {
  let n = 0
  return route.path.replace(/:\w+/g, () => encodeURIComponent((ids[n++] ?? '').toWellFormed().slice(0, 500)))
}

function bodyOf({ fields, who, body }: Attack): { body?: BodyInit; type?: string } {
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
  form.append('file', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], '名簿.xlsx'))
  return { body: form }
}

function request(a: Attack): [string, RequestInit] {
  const url = `${ORIGIN}${pathOf(a)}`
  const headers: Record<string, string> = { cookie: a.who.cookie, origin: ORIGIN }
  if (a.route.method === 'get')
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

test(`${REQUESTS} hostile requests: no 5xx, no trace of the inside, no unescaped echo, none slower than a second`, async () => {
  const before = process.memoryUsage().rss
  await fc.assert(
    fc.asyncProperty(attack, async (a) => {
      const started = performance.now()
      const response = await app.request(...request(a))
      const text = await response.text()
      const seconds = (performance.now() - started) / 1000
      const where = `${response.status} ${a.route.method} ${a.route.path} ${JSON.stringify(a.fields).slice(0, 300)}`
      assert.ok(response.status < 500, where)
      assert.doesNotMatch(text, traces, where)
      assert.doesNotMatch(text, echoes, where)
      // A machine that runs other things too may stall once; three seconds on it are a second alone.
      assert.ok(seconds < 3, `${seconds.toFixed(1)} s: ${where}`)
    }),
    { numRuns: REQUESTS, endOnFailure: true },
  )
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024
  assert.ok(grown < 500, `memory grew by ${grown.toFixed(0)} MB`)
}, 1_800_000)
