import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, signIn, type Visitor } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import type { Member } from '../actor.ts'
import { FORM_KEY, newFormKey } from '../platform/web/form.ts'

const { db, owner } = await freshDatabase()
const { app, services, visitor } = house(db)
const { member } = office(owner)

const fields = { reason: 'asked', ticket: '問い合わせ 1201 号の確認', minutes: '15' }

/** An operator who has begun to look into a company: the session wears the company's hat from then on. */
async function inside() {
  const operator = await member('operator')
  const { organizationId } = await member('company')
  const path = `/desk/organizations/${organizationId}/supports`
  const person = await visitor(operator)
  const formKey = person.formKey()
  const first = await person.post(path, fields, { formKey })
  assert.equal(first.status, 303, first.text.slice(0, 200))
  return { operator, path, person, formKey, location: first.location }
}

const supports = async (operator: Member) =>
  (await owner.selectFrom('supports').select('id').where('account_id', '=', operator.accountId).execute()).length

test('a second click that comes from somebody with another hat by now is led where the first led, and does nothing', async () => {
  const { operator, path, person, formKey, location } = await inside()
  for (const click of ['second', 'third']) {
    const again = await person.post(path, fields, { formKey })
    assert.deepEqual([again.status, again.location], [303, location], click)
  }
  assert.equal(await supports(operator), 1)
})

test('nobody else is led: not with other content, another key, another path, session or person', async () => {
  const { operator, path, person, formKey } = await inside()
  const elsewhere = await inside()
  const sameOperator = await visitor(operator)
  const company = await visitor(await member('company'))
  const nobody = await visitor()
  const tries: [string, Visitor, string, typeof fields, string][] = [
    ['other content', person, path, { ...fields, minutes: '60' }, formKey],
    ['a key of its own', person, path, fields, person.formKey()],
    ['a key of nobody', person, path, fields, formKey.replace(/\..*/, '.forged')],
    ['no key', person, path, fields, ''],
    ['another path', person, elsewhere.path, fields, formKey],
    ['another operator inside', elsewhere.person, path, fields, formKey],
    ['a company', company, path, fields, formKey],
    ['nobody', nobody, path, fields, formKey],
    ['the same operator in another browser', sameOperator, path, fields, formKey],
  ]
  const told: string[] = []
  for (const [who, sender, to, what, key] of tries) {
    const answer = await sender.post(to, what, { formKey: key })
    told.push(`${who}: ${answer.status} ${answer.location?.replace(/\?.*/, '') ?? '—'}`)
  }
  assert.deepEqual(told, [
    'other content: 404 —',
    'a key of its own: 404 —',
    'a key of nobody: 404 —',
    'no key: 404 —',
    'another path: 404 —',
    'another operator inside: 404 —',
    'a company: 404 —',
    'nobody: 303 /sign-in',
    'the same operator in another browser: 409 —',
  ])
  assert.equal(await supports(operator), 1)
})

test('a form that another site sends is led nowhere, even with the key', async () => {
  const operator = await member('operator')
  const { organizationId } = await member('company')
  const session = await signIn(db, operator, NOW)
  const form = { ...fields, [FORM_KEY]: newFormKey(services.config.secret, session.id) }
  const send = async (origin: string) => {
    const answer = await app.request(`http://yui.test/desk/organizations/${organizationId}/supports`, {
      method: 'POST',
      headers: { cookie: `yui=${session.token}`, origin },
      body: new URLSearchParams(form),
    })
    return `${answer.status} ${answer.headers.get('location') ? 'led' : '—'}`
  }
  assert.deepEqual(
    [await send('http://yui.test'), await send('https://elsewhere.example'), await send('http://yui.test')],
    ['303 led', '404 —', '303 led'],
  )
})

test('a first click that is refused leads nowhere the second time either', async () => {
  const viewer = await visitor(await member('operator', undefined, 'viewer'))
  const { organizationId } = await member('company')
  const formKey = viewer.formKey()
  for (const click of ['first', 'second']) {
    const answer = await viewer.post(`/desk/organizations/${organizationId}/supports`, fields, { formKey })
    assert.equal(answer.status, 403, click)
  }
})
