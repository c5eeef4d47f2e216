import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { companyDetails, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { NOW } from '../../tests/world/office.ts'
import { registerOrganization } from './register-organization.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
const { visitor } = house(db)
const newcomer = async () => visitor({ kind: 'account', accountId: await account() })
/** The fields that the summary leads to, in their order on the page. */
const told = (html: string) =>
  [...html.matchAll(/<a href="#([a-zA-Z]+)">/g)].map(([, field]) => field ?? '').toSorted((a, b) => a.localeCompare(b))

test('an empty form: every field that must be filled, the number and the contact, in one round', async () => {
  const answer = await (await newcomer()).post('/organization/new', { legalForm: 'corporation' })
  assert.equal(answer.status, 422)
  assert.deepEqual(told(answer.text), ['address', 'corporateNumber', 'name', 'phone', 'place'])
})

test('a bad postcode and a number that is taken are told together', async () => {
  await as(db, clock, (tx) => registerOrganization(tx, clock, 'company', companyDetails, NOW))
  const fields = {
    legalForm: 'corporation',
    name: '株式会社ふたつめ',
    corporateNumber: companyDetails.corporateNumber ?? '',
    place: '鳥取県東伯郡湯梨浜町',
    postcode: '12',
    address: '旭1-1',
  }
  const answer = await (await newcomer()).post('/organization/new', fields)
  assert.deepEqual(told(answer.text), ['corporateNumber', 'phone', 'postcode'])
  assert.match(answer.text, /この法人番号の組織はすでに登録されています/)
})

test('no sentence rests on a field that was not understood', async () => {
  const fields = { legalForm: 'corporation', name: '株式会社', corporateNumber: '123', phone: '0858', address: '旭1-1' }
  const answer = await (await newcomer()).post('/organization/new', { ...fields, place: '313700' })
  assert.equal(answer.status, 422)
  assert.doesNotMatch(answer.text, /国税庁の法人番号公表サイトで調べられます|どれか一つを入力/)
})
