import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import type { Actor, Member } from '../../src/actor.ts'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { lookFor } from '../matrix/looks.ts'
import { house, type Visitor } from '../visitor.ts'
import { office } from '../world/office.ts'

const { db, owner } = await freshDatabase()
const { visitor, services } = house(db)
const { member } = office(owner)
const stage = { db, owner, services }
const tenants = ['company', 'municipality', 'supporter'] as const

const pages = routes.filter(
  (route) =>
    route.method === 'get' && !route.for.includes('anyone') && tenants.some((kind) => route.for.includes(kind)),
)

/** Whoever looks into the house of this actor by 支援アクセス. */
async function insider({ organizationId }: Member): Promise<Visitor> {
  const person = await visitor(await member('operator'))
  const fields = { reason: 'fault', ticket: '試験のための確認', minutes: '60' }
  const begun = await person.post(`/desk/organizations/${organizationId}/supports`, fields)
  assert.equal(begun.status, 303, begun.text.slice(0, 200))
  return person
}

const isTenant = (actor: Actor | undefined): actor is Member =>
  actor !== undefined && tenants.some((kind) => kind === actor.kind)

/** Everything that names a talent or reaches one. */
async function secrets(): Promise<string[]> {
  const rows = await owner
    .selectFrom('talent_contacts')
    .select(['family_name', 'given_name', 'email', 'phone'])
    .execute()
  return rows.flatMap((row) => [`${row.family_name} ${row.given_name}`, row.email, row.phone ?? '']).filter(Boolean)
}

describe.each(pages)('GET $path by 支援アクセス', (route) => {
  test('opens or is refused in words, names no talent, and fails nowhere', async () => {
    const look = route.path.includes('/:') ? lookFor(route.path) : undefined
    const arranged = await look?.arrange(stage)
    const kind = tenants.find((one) => route.for.includes(one)) ?? 'company'
    const actor = isTenant(arranged?.actor) ? arranged.actor : await member(kind)
    const answer = await (await insider(actor)).get(arranged?.path ?? route.path)
    assert.ok([200, 303, 403, 404, 422].includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`)
    for (const secret of await secrets()) assert.ok(!answer.text.includes(secret), `${route.path} tells ${secret}`)
  })
})

describe.each(routes.filter((r) => r.method === 'post' && tenants.some((kind) => r.for.includes(kind))))(
  'POST $path by 支援アクセス',
  (route) => {
    test('is refused', async () => {
      // Leaving.
      if (route.path === '/supports/:support/ends') return
      const kind = tenants.find((one) => route.for.includes(one)) ?? 'company'
      const person = await insider(await member(kind))
      const path = route.path.replace(/:\w+/g, () => crypto.randomUUID())
      assert.equal((await person.post(path)).status, 403)
    })
  },
)

test('one support access never leads to a second, into the same house or another', async () => {
  const inside = await insider(await member('company'))
  const before = await owner.selectFrom('supports').select('id').execute()
  for (const { organizationId } of [await member('company'), await member('municipality')]) {
    const fields = { reason: 'asked', ticket: '問い合わせ 1201 号の確認', minutes: '15' }
    const answer = await inside.post(`/desk/organizations/${organizationId}/supports`, fields)
    assert.equal(answer.status, 404)
  }
  assert.deepEqual(await owner.selectFrom('supports').select('id').execute(), before)
})
