import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { office } from '../../../tests/world/office.ts'
import { as } from '../../actor.ts'
import { whoseRecords } from './find-actors.ts'

const { db, owner } = await freshDatabase()
const { member, organization, account } = office(owner)
const operator = await member('operator')
const LONG = '一般社団法人鳥取県中部広域湯けむり温泉観光地域づくり推進連絡協議会連合会事務局'
const hanako = await account('山根 花子')
const house = await organization('company', { name: LONG })
const twins = [await account('佐藤 太郎'), await account('佐藤 太郎')]
await account('みどり')
await organization('company', { name: 'みどり' })

const asked = (typed: string) => as(db, operator, (tx) => whoseRecords(tx, typed))
const person = { account: hanako, organization: null }
const several = '2件あてはまります。メールアドレスか、記録の番号(ID)で1つに決めてください'
const nobody = 'あてはまる人も組織もありません。メールアドレスか、組織の正式な名前を入力してください'

test.each<[string, () => string, unknown]>([
  ['nothing', () => '', { account: null, organization: null }],
  ['blanks', () => ' 　 ', { account: null, organization: null }],
  ['a full name', () => '山根 花子', person],
  ['a full name between blanks', () => '  山根 花子 ', person],
  ['half a name', () => '山根', { problem: nobody }],
  ['an address', () => `${hanako}@example.jp`, person],
  ['an address in capitals', () => `${hanako}@EXAMPLE.JP`, person],
  ['the number of a person', () => hanako, person],
  ['the number of an organization', () => house, { account: null, organization: house }],
  ['a long name of an organization', () => LONG, { account: null, organization: house }],
  ['two people of one name', () => '佐藤 太郎', { problem: several }],
  ['a person and a house of one name', () => 'みどり', { problem: several }],
  ['a number of nobody', () => '0f8fad5b-d9cb-469f-a165-70867728950e', { problem: nobody }],
  ['something nasty', () => "' or 1=1--", { problem: nobody }],
])('whom the operator means by %s', async (_, typed, wanted) => {
  assert.deepEqual(await asked(typed()), wanted)
})

test('of two with one name, the number tells which', async () => {
  for (const id of twins) assert.deepEqual(await asked(id), { account: id, organization: null })
})

test('a number copied in capitals is the same number', async () => {
  assert.deepEqual(await asked(hanako.toUpperCase()), person)
})
