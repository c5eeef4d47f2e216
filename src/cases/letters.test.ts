import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { casesOf, daysFrom } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, door } from '../actor.ts'
import { answerReferral } from './answer-referral.ts'
import { handOverCase } from './hand-over-case.ts'
import { completeAction } from './keep-actions.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const cases = casesOf({ db, owner })

/** Everything that was written to an address or an account, as its reader gets it. */
const lettersTo = async (to: { account: string } | { address: string }) => {
  const query = owner.selectFrom('mails').select(['topic', 'subject', 'body', 'path']).orderBy('at').orderBy('once')
  return 'account' in to
    ? query.where('to_account', '=', to.account).execute()
    : query.where('to_address', '=', to.address).execute()
}

test('the company is asked by name, by whom, until when, and that nothing happens before it answers', async () => {
  const { code } = await cases.sent({ companyName: '有限会社湯の里', contactEmail: 'hanako@yado.example' })
  const [letter, ...more] = await lettersTo({ address: 'hanako@yado.example' })
  assert.equal(more.length, 0)
  assert.equal(letter?.topic, 'referral')
  assert.equal(letter?.path, `/referrals/${code}`)
  for (const words of [
    '有限会社湯の里 山根 花子 様',
    '登録は要りません',
    '2025年12月31日(水) 10:00',
    '連絡することはありません',
  ])
    assert.ok(letter?.body.includes(words), words)
})

test('each owner of a next action is written to where they tick it; a coordinator has it among today’s work', async () => {
  const { id: referralId, supporter } = await cases.consented()
  const made = await cases.opened({ referralId })
  for (const owner of ['coordinator', 'company', 'municipality', 'supporter'] as const)
    await cases.action(made, { owner, what: `${owner}のすること` }, daysFrom(0.1))
  const asked = async (account: string) =>
    (await lettersTo({ account }))
      .filter(({ subject }) => subject === 'していただきたいことがあります')
      .map(({ path }) => path)
  assert.deepEqual(
    {
      coordinator: await asked(made.operator.accountId),
      company: await asked(made.company.accountId),
      municipality: await asked(made.town.accountId),
      supporter: await asked(supporter.accountId),
    },
    { coordinator: [], company: ['/client/case'], municipality: ['/town/cases'], supporter: ['/supporter'] },
  )
  const [, letter] = await lettersTo({ account: made.company.accountId })
  assert.match(letter?.body ?? '', /companyのすること[\s\S]*2025年12月10日\(水\)/)
})

test('viewers and other houses are not written to', async () => {
  const made = await cases.opened()
  const viewer = await member('company', made.company.organizationId, 'viewer')
  await cases.action(made)
  assert.deepEqual(await lettersTo({ account: viewer.accountId }), [])
  assert.deepEqual(await lettersTo({ account: (await member('company')).accountId }), [])
})

test('whoever takes a case over reads the note; the company is told the new name', async () => {
  const made = await cases.opened()
  const colleague = await member('operator', made.operator.organizationId)
  const note = '社長は夕方の電話がつながりやすい。'
  await as(db, made.operator, (tx) =>
    handOverCase(tx, made.operator, made.id, { to: colleague.accountId, note }, daysFrom(1)),
  )
  const [letter] = await lettersTo({ account: colleague.accountId })
  assert.deepEqual([letter?.topic, letter?.path], ['case', `/desk/cases/${made.id}`])
  assert.ok(letter?.body.includes(note))
  const { name } = await owner
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', colleague.accountId)
    .executeTakeFirstOrThrow()
  assert.ok((await lettersTo({ account: made.company.accountId })).at(-1)?.body.startsWith(name))
})

test('a tick of the company tells the coordinator, one by an operator tells nobody', async () => {
  const made = await cases.opened()
  const byCompany = await cases.action(made)
  const byOperator = await cases.action(made, { what: 'もう一つ' })
  await as(db, made.company, (tx) => completeAction(tx, made.company, byCompany, NOW))
  await as(db, made.operator, (tx) => completeAction(tx, made.operator, byOperator, NOW))
  const letters = await lettersTo({ account: made.operator.accountId })
  assert.deepEqual(
    letters.map(({ subject, path }) => [subject, path]),
    [['次の行動が済みました', `/desk/cases/${made.id}`]],
  )
})

test('the supporter hears of each answer once, with the way to its introduction', async () => {
  const { id, code, supporter, companyName } = await cases.sent()
  await as(db, door, (tx) => answerReferral(tx, code, 'decline', NOW))
  const letters = await lettersTo({ account: supporter.accountId })
  assert.deepEqual(
    letters.map(({ subject, path, topic }) => [subject, path, topic]),
    [[`${companyName}は今回は見送りました`, `/supporter/referrals/${id}`, 'referral']],
  )
})
