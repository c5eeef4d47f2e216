import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)
const { visitor } = house(db)

const operator = await member('operator')
const marketer = await talents.complete({ headline: 'マーケ' })
const gone = await talents.made({ state: 'deleted', headline: '退会' })

test('the page of one talent shows the name, and looking is recorded where the talent can see it', async () => {
  const me = await visitor(operator)
  const { status, text } = await me.get(`/desk/talents/${marketer.talentId}`)
  assert.equal(status, 200)
  assert.match(text, /<h1>山田 /)
  assert.match(text, /都市商事株式会社/)
  const seen = await owner
    .selectFrom('accesses')
    .select(['what', 'actor_account'])
    .where('subject', '=', marketer.talentId)
    .execute()
  assert.deepEqual(seen, [{ what: 'contact.seen', actor_account: operator.accountId }])
  assert.match((await (await visitor(marketer)).get('/my/consents')).text, /氏名と連絡先を表示しました/)
})

test('who has left, or never was, is not found, and the record of a talent is the operator’s to read', async () => {
  const me = await visitor(operator)
  assert.equal((await me.get(`/desk/talents/${gone.talentId}`)).status, 404)
  assert.equal((await me.get('/desk/talents/00000000-0000-4000-8000-000000000000')).status, 404)
  assert.equal((await me.get('/desk/talents/nonsense')).status, 404)
  assert.equal((await me.get(`/desk/talents/${marketer.talentId}/journal`)).status, 200)
  const company = await visitor(await member('company'))
  assert.equal((await company.get(`/desk/talents/${marketer.talentId}`)).status, 404)
})
