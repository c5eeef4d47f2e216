import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'vitest'
import type { Route } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { differences, snapshot } from '../deeds/snapshot.ts'
import { type Answer, house, type Visitor } from '../visitor.ts'
import { lookFor, untold } from './looks.ts'
import { everybody, type Role } from './people.ts'

const { db, owner } = await freshDatabase()
const { visitor, services } = house(db)
const { roles } = await everybody(owner)
/** Everybody with a session of their own: one door signs people out. */
const everyone = () => Promise.all(roles.map(async (role) => ({ role, person: await visitor(role.actor) })))
const stage = { db, owner, services }
let cases = 0

/** Parameters that are not uuids: what a name that is not there looks like. */
const missing: Record<string, string> = {
  municipality: '999999',
  indicator: 'no-such-figure',
  name: 'no-such-file.css',
}

test('every page with a record can be opened in the tests: an unlisted URL fails', () => {
  assert.deepEqual(untold(), [])
})

describe.each(routes)('$method $path', (route) => {
  test('who reaches it, and whose record it is', async () => {
    const look = route.path.includes('/:') ? lookFor(route.path) : undefined
    const arranged = await look?.arrange(stage)
    const people = await everyone()
    const before = await snapshot(owner)
    for (const { role, person } of people) {
      const welcome = isWelcome(route, role)
      await knock(
        route,
        person,
        pathWith(route, () => randomUUID()),
        (a) => check(route, role, a, welcome ? 'missing' : 'unwelcome'),
      )
      if (arranged)
        await knock(route, person, arranged.path, (a) =>
          check(route, role, a, welcome ? (arranged.stranger ? 'other' : 'shared') : 'unwelcome'),
        )
    }
    // Whoever knocked with an empty form: nothing may have changed in the records.
    if (route.method === 'post' && arranged?.stranger)
      assert.deepEqual(
        differences(before, await snapshot(owner)).filter((t) => t !== 'submissions'),
        [],
      )
    if (arranged)
      await knock(route, await visitor(arranged.actor), arranged.path, (a) =>
        assert.ok(![404, 500, 503].includes(a.status), `own: ${a.status} ${arranged.path}`),
      )
  })
})

test('there are at least 3,000 cases', () => {
  assert.ok(cases >= 3000, `${cases} cases`)
})

function isWelcome(route: Route, { audience }: Role): boolean {
  if (route.for.includes('anyone')) return true
  return audience !== 'nobody' && (route.for.includes('account') || route.for.some((a) => a === audience))
}

function pathWith(route: Route, newId: () => string): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => missing[name] ?? newId())
}

async function knock(route: Route, person: Visitor, path: string, expected: (answer: Answer) => void): Promise<void> {
  cases += 1
  expected(await (route.method === 'get' ? person.get(path) : person.post(path)))
}

type Expected = 'missing' | 'other' | 'shared' | 'unwelcome'

function check(route: Route, role: Role, answer: Answer, expected: Expected): void {
  const where = `${role.name}, ${expected}: ${answer.status} ${answer.location ?? ''}`
  assert.ok(answer.status < 500, where)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/, where)
  if (expected === 'unwelcome' && role.audience === 'nobody') {
    assert.equal(answer.status, 303, where)
    assert.match(answer.location ?? '', /^\/sign-in\?next=/, where)
  } else if (expected === 'unwelcome') {
    assert.equal(answer.status, 404, where)
  } else if (expected === 'missing' && route.path.includes('/:')) {
    assert.ok(isNotFound(route, role, answer), where)
  } else if (expected === 'other') {
    assert.ok(seesAll(role) || isNotFound(route, role, answer), where)
  }
}

/** A viewer is told so before any record is looked for; somebody who guesses at a secret learns nothing from the status. */
function isNotFound(route: Route, role: Role, answer: Answer): boolean {
  const guessing = route.pace === 'secret' || /^\/(sign-in|invitations)\//.test(route.path)
  if (guessing) return [200, 303, 404, 422].includes(answer.status)
  if (role.viewer && route.method === 'post') return answer.status === 403 || answer.status === 404
  return answer.status === 404
}

/** The operator accompanies every town. */
function seesAll(role: Role): boolean {
  return role.audience === 'operator'
}
