import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { companyForm as company } from '../../tests/world/organization-forms.ts'
import { house } from '../../tests/visitor.ts'
import { inviteMember } from './invite-member.ts'

const { db, owner } = await freshDatabase()
const { account, member, organization } = office(owner)
const { visitor } = house(db)

const organizationOf = (accountId: string) =>
  owner
    .selectFrom('memberships as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .selectAll('o')
    .where('m.account_id', '=', accountId)
    .executeTakeFirst()

test('a newcomer registers a company, wears its hat at once and is told what a contract still needs', async () => {
  const accountId = await account()
  const somebody = await visitor({ kind: 'account', accountId })
  assert.match((await somebody.get('/organization/new')).text, /企業を登録する/)
  const answer = await somebody.post('/organization/new', company)
  assert.deepEqual([answer.status, answer.location], [303, '/client'])
  const made = await organizationOf(accountId)
  assert.deepEqual(
    [
      made?.kana,
      made?.corporate_number,
      made?.place_code,
      made?.postcode,
      made?.phone,
      made?.employees,
      made?.capital_yen,
    ],
    ['ユケムリリョカン', '8999900000001', '313700', '6820715', '0858-35-0000', 24, 10_000_000],
  )
  const own = await somebody.get('/organization')
  assert.equal(own.status, 200)
  assert.match(own.text, /ハラスメントの相談窓口\(担当と連絡先\)を登録してください/)
})

test('what was typed comes back with a sentence at each field', async () => {
  const somebody = await visitor({ kind: 'account', accountId: await account() })
  const answer = await somebody.post('/organization/new', {
    ...company,
    name: '',
    corporateNumber: '123',
    place: '府中市',
    postcode: '12',
    employees: '約50',
    kana: '漢字',
  })
  assert.equal(answer.status, 422)
  for (const sentence of [
    '名称を入力してください',
    '法人番号を13桁の数字で入力してください',
    '「東京都府中市」「広島県府中市」があります',
    '郵便番号を「682-0715」のように7桁の数字で入力してください',
    '従業員数を数字で入力してください',
    '名称のカナを全角カタカナで入力してください',
    'value="府中市"',
    '<title>エラー: ',
  ])
    assert.ok(answer.text.includes(sentence), sentence)
})

test('a field that the page does not show is refused', async () => {
  const somebody = await visitor({ kind: 'account', accountId: await account() })
  const answer = await somebody.post('/organization/new', { ...company, state: 'suspended' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /この画面にない項目/)
})

test('an admin changes the data; a page that is too old says so; a viewer is not offered the form', async () => {
  const admin = await member('company')
  const page = await visitor(admin)
  assert.match((await page.get('/organization/edit')).text, /name="version" value="1"/)
  const fields = { ...company, corporateNumber: '7999900000002', version: '1', harassmentContact: '総務 山根' }
  assert.equal((await page.post('/organization/edit', fields)).location, '/organization')
  assert.match((await page.get('/organization')).text, /総務 山根/)
  const again = await page.post('/organization/edit', fields)
  assert.equal(again.status, 409)
  assert.match((await page.get('/organization/journal')).text, /組織の情報を変更しました/)
  const viewer = await visitor(await member('company', admin.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get('/organization')).text, /\/organization\/edit/)
  assert.equal((await viewer.get('/organization/edit')).status, 403)
})

test('inviting, the guest’s page, accepting: from mail to hat', async () => {
  const admin = await member('municipality')
  const page = await visitor(admin)
  const accountId = await account()
  const email = `${accountId}@example.jp`
  const bad = await page.post('/organization/invitations', { email: 'だめ', role: 'boss' })
  assert.equal(bad.status, 422)
  assert.match(bad.text, /name@example.jp の形で入力してください/)
  assert.equal(
    (await page.post('/organization/invitations', { email, role: 'viewer' })).location,
    '/organization/members',
  )
  const { path } = await owner
    .selectFrom('mails')
    .select('path')
    .where('to_address', '=', email)
    .executeTakeFirstOrThrow()
  const nobody = await (await visitor()).get(path!)
  assert.match(nobody.text, /登録して参加する/)
  assert.doesNotMatch(nobody.text, new RegExp(email))
  const thief = await (await visitor({ kind: 'account', accountId: await account() })).get(path!)
  assert.match(thief.text, /別のメールアドレス/)
  const guest = await visitor({ kind: 'account', accountId })
  assert.match((await guest.get(path!)).text, /参加する<\/button>/)
  const accepted = await guest.post(`${path}/acceptances`)
  assert.deepEqual([accepted.status, accepted.location], [303, '/town'])
  assert.match((await guest.get(path!)).text, /すでに使われています/)
  assert.equal((await guest.get('/organization/members')).status, 200)
  assert.equal((await (await visitor()).get('/invitations/guess')).status, 404)
})

test('members are changed by buttons; the page of a stranger’s member is not found', async () => {
  const admin = await member('supporter')
  const colleague = await member('supporter', admin.organizationId, 'editor')
  const { id } = await owner
    .selectFrom('memberships')
    .select('id')
    .where('account_id', '=', colleague.accountId)
    .executeTakeFirstOrThrow()
  const page = await visitor(admin)
  const base = `/organization/members/${id}`
  assert.equal((await page.post(`${base}/roles`, { role: 'viewer' })).location, '/organization/members')
  assert.equal((await page.post(`${base}/roles`, { role: 'boss' })).status, 422)
  assert.equal((await page.post(`${base}/suspensions`)).status, 303)
  assert.match((await page.get('/organization/members')).text, /停止中/)
  assert.equal((await page.post(`${base}/restorations`)).status, 303)
  const stranger = await visitor(await member('supporter'))
  assert.equal((await stranger.post(`${base}/ends`)).status, 404)
  assert.equal((await page.post(`${base}/ends`)).status, 303)
})

test('the only admin is not offered what would be refused; who leaves is led to their account', async () => {
  const admin = await member('company')
  const alone = (await (await visitor(admin)).get('/organization/members')).text
  assert.match(alone, /ただ一人の管理者です/)
  assert.doesNotMatch(alone, /所属を終える/)
  const viewer = await member('company', admin.organizationId, 'editor')
  const { id } = await owner
    .selectFrom('memberships')
    .select('id')
    .where('account_id', '=', viewer.accountId)
    .executeTakeFirstOrThrow()
  const page = await visitor(viewer)
  const answer = await page.post(`/organization/members/${id}/ends`)
  assert.deepEqual([answer.status, answer.location], [303, '/account'])
  assert.equal((await page.get('/account')).status, 200)
})

test('a registered town cannot be moved by its form', async () => {
  const town = await member('municipality', await organization('municipality', { name: '北栄町', placeCode: '313726' }))
  assert.match((await (await visitor(town)).get('/organization/edit')).text, /編集不可/)
})

test('the same registration twice is one company', async () => {
  const accountId = await account()
  const somebody = await visitor({ kind: 'account', accountId })
  const formKey = somebody.formKey()
  const fields = { ...company, legalForm: 'individual', corporateNumber: '' }
  const answers = await Promise.all([1, 2, 3].map(() => somebody.post('/organization/new', fields, { formKey })))
  assert.deepEqual(
    answers.map(({ location }) => location),
    ['/client', '/client', '/client'],
  )
  const made = await owner.selectFrom('memberships').select('id').where('account_id', '=', accountId).execute()
  assert.equal(made.length, 1)
})

test('an invitation names the house that the hat is for, even to somebody with another hat', async () => {
  const admin = await member('company')
  const talent = await office(owner).talent()
  const email = `${talent.accountId}@example.jp`
  await as(db, admin, (tx) => inviteMember(tx, admin, admin.organizationId, { email, role: 'admin' }, NOW))
  const { path } = await owner
    .selectFrom('mails')
    .select('path')
    .where('to_address', '=', email)
    .executeTakeFirstOrThrow()
  const answer = await (await visitor(talent)).post(`${path}/acceptances`)
  assert.deepEqual([answer.status, answer.location], [303, '/client'])
})
