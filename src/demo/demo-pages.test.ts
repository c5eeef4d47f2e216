import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { markInstallation } from '../start/installation.ts'
import { castOrganizations, castTalents } from './cast.ts'
import { DEMO_DOMAIN } from './people.ts'
import { emptyStage, enterOrganization, known } from './stage.ts'
import { enterTalent } from './enter-talent.ts'

const { db, owner } = await freshDatabase()
await markInstallation(db, true, NOW)
const stage = emptyStage(db)
for (const organization of castOrganizations) await enterOrganization(stage, organization, NOW)
for (const talent of castTalents) await enterTalent(stage, talent, NOW)
const anyone = await house(db).visitor()
const { account } = office(owner)

test('the door of the demo offers one person of every kind, each with a button', async () => {
  const { status, text } = await anyone.get('/demo')
  assert.equal(status, 200)
  assert.equal(text.match(/name="account"/g)?.length, 5)
})

test('whoever picks a person is signed in as them and stands on their first page', async () => {
  for (const [person, home] of [
    [known(stage.talents, 'talent9'), '/my'],
    [known(stage.members, 'yukemuri'), '/town'],
    [known(stage.members, 'operator'), '/desk'],
  ] as const) {
    const answer = await anyone.post('/demo/sessions', { account: person.accountId })
    assert.deepEqual([answer.status, answer.location], [303, home])
    assert.ok(answer.headers.getSetCookie().some((line) => /^yui=[^;]{20,}; .*HttpOnly/.test(line)))
  }
})

test('the button pressed twice opens one session', async () => {
  const { accountId } = known(stage.members, 'chamber')
  const formKey = anyone.formKey()
  await anyone.post('/demo/sessions', { account: accountId }, { formKey })
  await anyone.post('/demo/sessions', { account: accountId }, { formKey })
  const sessions = await owner.selectFrom('sessions').select('id').where('account_id', '=', accountId).execute()
  assert.equal(sessions.length, 1)
})

test('a real person who has an account in the demo cannot be picked', async () => {
  const answer = await anyone.post('/demo/sessions', { account: await account('実在の人') })
  assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status))
  assert.equal(answer.headers.getSetCookie().filter((line) => line.startsWith('yui=')).length, 0)
})

test('outside a demo there is neither a list of people nor a door without a key', async () => {
  const stranger = await house(db, { demo: false }).visitor()
  assert.equal((await stranger.get('/demo')).status, 404)
  const answer = await stranger.post('/demo/sessions', { account: known(stage.members, 'operator').accountId })
  assert.equal(answer.status, 404)
})

test('everybody on stage has an address that belongs to nobody and a number that checks', async () => {
  const accounts = await owner.selectFrom('accounts').select('email').where('name', '!=', '実在の人').execute()
  assert.ok(accounts.every(({ email }) => email.endsWith(`@${DEMO_DOMAIN}`)))
  const numbers = (await owner.selectFrom('organizations').select('corporate_number').execute()).flatMap(
    ({ corporate_number }) => corporate_number ?? [],
  )
  assert.equal(new Set(numbers).size, numbers.length)
})
