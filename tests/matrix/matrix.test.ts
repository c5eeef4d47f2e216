import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'vitest'
import type { Route } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { differences, snapshot } from '../deeds/snapshot.ts'
import { type Answer, house, type Visitor } from '../visitor.ts'
import { type Look, lookFor, untold, whyShared } from './looks.ts'
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
  code: 'no-such-code',
  kind: 'no-such-kind',
}

test('every page with a record can be opened in the tests: an unlisted URL fails', () => {
  assert.deepEqual(untold(), [])
})

describe.each(routes)('$method $path', (route) => {
  test('who reaches it, and whose record it is', async () => {
    const look = lookOf(route)
    const arranged = await look?.arrange(stage)
    assert.ok(!look || arranged?.stranger || whyShared(route, look), 'who is a stranger here, or why is nobody one?')
    const people = await everyone()
    const before = await snapshot(owner)
    for (const one of people.filter(({ role }) => !seesAll(role))) await knockAs(route, one, arranged)
    // Whoever knocked with an empty form: nothing may have changed in another tenant's records.
    if (route.method === 'post' && arranged?.stranger)
      assert.deepEqual(
        differences(before, await snapshot(owner)).filter((t) => t !== 'submissions'),
        [],
      )
    for (const one of people.filter(({ role }) => seesAll(role))) await knockAs(route, one, arranged)
  })
})

describe.each(routes.filter(lookOf))('$method $path', (route) => {
  test('whose record it is reaches it', async () => {
    const { actor, path } = (await lookOf(route)?.arrange(stage)) ?? { actor: undefined, path: '/' }
    // A form sent empty is refused with sentences, or done where nothing is asked.
    const opens = route.method === 'get' ? [200, 303] : [200, 303, 409, 422]
    await knock(route, await visitor(actor), path, (a) => assert.ok(opens.includes(a.status), `${a.status} ${path}`))
  })
})

test('there are at least 3,000 cases', () => {
  assert.ok(cases >= 3000, `${cases} cases`)
})

/** How a record for this route is come by, where its path names one. */
function lookOf({ path }: Route): Look | undefined {
  return path.includes('/:') ? lookFor(path) : undefined
}

function isWelcome(route: Route, { audience }: Role): boolean {
  if (route.for.includes('anyone')) return true
  return audience !== 'nobody' && (route.for.includes('account') || route.for.some((a) => a === audience))
}

function pathWith(route: Route, newId: () => string): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => missing[name] ?? newId())
}

/** Knocks at a record that is not there, and at one that is: another tenant's, or one that everybody here shares. */
async function knockAs(route: Route, { role, person }: Knocking, arranged: Arrangement | undefined): Promise<void> {
  const welcome = isWelcome(route, role)
  const missed = pathWith(route, () => randomUUID())
  await knock(route, person, missed, (a) => check(route, role, a, welcome ? 'missing' : 'unwelcome'))
  if (!arranged) return
  const whose = arranged.stranger ? 'other' : 'shared'
  await knock(route, person, arranged.path, (a) => check(route, role, a, welcome ? whose : 'unwelcome'))
}

async function knock(route: Route, person: Visitor, path: string, expected: (answer: Answer) => void): Promise<void> {
  cases += 1
  expected(await (route.method === 'get' ? person.get(path) : person.post(path)))
}

interface Knocking {
  role: Role
  person: Visitor
}
type Arrangement = Awaited<ReturnType<Look['arrange']>>
type Expected = 'missing' | 'other' | 'shared' | 'unwelcome'

function check(route: Route, role: Role, answer: Answer, expected: Expected): void {
  const where = `${role.name}, ${expected}: ${answer.status} ${answer.location ?? ''}`
  assert.ok(answer.status < 500, where)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/, where)
  if (expected === 'unwelcome' && role.audience === 'nobody') {
    assert.equal(answer.status, 303, where)
    assert.match(answer.location ?? '', /^\/sign-in\?next=/, where)
  } else if (expected === 'unwelcome' && isNewcomerAtTalentsDoor(route, role)) {
    assert.match(answer.location ?? '', /^\/my\/profile\/new\?next=/, where)
  } else if (expected === 'unwelcome') {
    assert.equal(answer.status, 404, where)
  } else if (expected === 'missing' && route.path.includes('/:')) {
    assert.ok(isNotFound(route, role, answer), where)
  } else if (expected === 'other') {
    assert.ok(seesAll(role) || isNotFound(route, role, answer), where)
  } else if (expected === 'shared' && route.method === 'get') {
    // A viewer is shown no form that they could not send.
    assert.ok([200, 303, ...(role.viewer ? [403] : [])].includes(answer.status), where)
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

/** Whoever has registered but is nothing yet is led to make a profile where only talents may read. */
function isNewcomerAtTalentsDoor(route: Route, { audience }: Role): boolean {
  return audience === 'account' && route.method === 'get' && route.for.join() === 'talent'
}
