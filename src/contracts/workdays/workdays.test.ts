import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { contractsOf } from '../../../tests/world/contracts.ts'
import { pdfFile } from '../../../tests/world/files.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { atHome, usualDay, workdaysOf } from '../../../tests/world/workdays.ts'
import { confirmWorkday, returnWorkday } from './judge-workday.ts'
import { mayWorkday, type WorkdayAction } from './policy.ts'
import { correctWorkday, type GivenWorkday } from './record-workday.ts'
import { workdaysOf as readWorkdays } from './list-workdays.ts'
import { canMoveWorkday, workdayMoves, type WorkdayMove, workdayStateNames, type WorkdayState } from './workday.ts'

const { db, owner } = await freshDatabase()
const { begun, add, confirm, confirmed } = workdaysOf({ db, owner })
const { member, talent } = office(owner)
const row = (id: string) => owner.selectFrom('workdays').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}
const receipt = (name: string, bytes: Uint8Array = pdfFile()) => ({ type: 'pdf' as const, name, bytes })

test('every move from every state', () => {
  const table = (Object.keys(workdayStateNames) as WorkdayState[]).map((state) => {
    const moves = (Object.keys(workdayMoves) as WorkdayMove[]).filter((move) => canMoveWorkday(state, move))
    return `${workdayStateNames[state]}: ${moves.map((move) => `${move}→${workdayMoves[move].to}`).join(' ') || '—'}`
  })
  assert.deepEqual(table, [
    '確認待ち: confirm→confirmed return→returned correct→recorded',
    '確認済み: —',
    '差戻し: correct→recorded',
  ])
})

test('who may do what with the records of a contract', () => {
  const facts = { talentId: 't', clientId: 'c' }
  const of = (kind: 'company' | 'municipality', role: 'editor' | 'viewer', organizationId = 'c'): Actor => ({
    kind,
    accountId: 'a',
    organizationId,
    role,
  })
  const people: Record<string, Actor> = {
    talent: { kind: 'talent', accountId: 'a', talentId: 't' },
    'other talent': { kind: 'talent', accountId: 'b', talentId: 'u' },
    company: of('company', 'editor'),
    'viewer of it': of('company', 'viewer'),
    'town as client': of('municipality', 'editor'),
    'other company': of('company', 'editor', 'd'),
    operator: { kind: 'operator', accountId: 'o', organizationId: 'o', role: 'admin' },
    anyone: { kind: 'anyone' },
  }
  const actions: WorkdayAction[] = [
    'view',
    'record',
    'correct',
    'declareEmployer',
    'confirm',
    'return',
    'viewSubsidy',
    'applyForSubsidy',
    'tagHelper',
  ]
  const matrix = Object.entries(people).map(
    ([who, actor]) => `${who}: ${actions.filter((action) => mayWorkday(actor, action, facts)).join(' ')}`,
  )
  assert.deepEqual(matrix, [
    'talent: view record correct declareEmployer',
    'other talent: ',
    'company: view confirm return viewSubsidy applyForSubsidy',
    'viewer of it: view viewSubsidy',
    'town as client: view confirm return viewSubsidy applyForSubsidy tagHelper',
    'other company: ',
    'operator: view',
    'anyone: ',
  ])
})

test('a day goes from the talent to the client, back, mended, and is confirmed', async () => {
  const made = await begun()
  const id = await add(made)
  const ids = { contract: made.id, workday: id }
  const states = [(await row(id)).state]
  await as(db, made.client, (tx) => returnWorkday(tx, made.client, ids, '金額を確かめてください。', NOW))
  states.push((await row(id)).state)
  assert.equal((await row(id)).return_reason, '金額を確かめてください。')
  const mended = { ...usualDay, travelYen: 39_000 }
  await as(db, made.talent, (tx) => correctWorkday(tx, made.talent, ids, mended, NOW))
  states.push((await row(id)).state)
  await confirm(made, id)
  const last = await row(id)
  assert.deepEqual([...states, last.state], ['recorded', 'returned', 'recorded', 'confirmed'])
  assert.deepEqual([last.travel_yen, last.return_reason], [39_000, ''])
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['workday.recorded', 'workday.returned', 'workday.corrected', 'workday.confirmed'],
  )
})

test('the talent reads in a letter that a record came back, each time, without its words', async () => {
  const made = await begun()
  const id = await add(made)
  const ids = { contract: made.id, workday: id }
  await as(db, made.client, (tx) => returnWorkday(tx, made.client, ids, '領収書をつけてください。', NOW))
  await as(db, made.talent, (tx) => correctWorkday(tx, made.talent, ids, usualDay, NOW))
  const later = new Date(NOW.getTime() + 60_000)
  await as(db, made.client, (tx) => returnWorkday(tx, made.client, ids, '領収書をつけてください。', later))
  const mails = await owner
    .selectFrom('mails')
    .select(['subject', 'path', 'body'])
    .where('to_account', '=', made.talent.accountId)
    .where('subject', 'like', '活動記録%')
    .execute()
  assert.equal(mails.length, 2)
  assert.equal(mails[0]?.path, `/my/contracts/${made.id}/workdays`)
  assert.doesNotMatch(mails[0]?.body ?? '', /領収書/)
})

test.each<[string, Partial<GivenWorkday>, Record<string, RegExp>]>([
  ['a day to come', { day: '2025-12-02' }, { day: /まだ来ていない日/ }],
  ['before the contract', { day: '2025-10-31' }, { day: /契約期間\(2025年11月1日\(土\)から2026年3月31日\(火\)\)/ }],
  ['nothing at all', { ...atHome, hours: null }, { hours: /どれかを入力/ }],
  ['more than a day', { hours: 24, quarter: '15' }, { hours: /24時間まで/ }],
  [
    'a fare without a way',
    { origin: '', destination: '', means: null },
    { origin: /出発地/, destination: /到着地/, means: /交通手段/ },
  ],
  ['a night without its number', { nights: null }, { nights: /泊数/ }],
  ['nights without a bill', { lodgingYen: null, mealsYen: null }, { lodgingYen: /宿泊費/ }],
  ['meals above the bill', { mealsYen: 12_001 }, { mealsYen: /宿泊費より少ない/ }],
])('%s is refused with a sentence at its field', async (_what, given, wanted) => {
  const made = await begun()
  const problems = await problemsOf(add(made, given))
  assert.deepEqual(Object.keys(problems).toSorted(), Object.keys(wanted).toSorted())
  for (const [field, sentence] of Object.entries(wanted)) assert.match(problems[field] ?? '', sentence)
  assert.deepEqual(await owner.selectFrom('workdays').select('id').where('contract_id', '=', made.id).execute(), [])
})

test('the first and the last day that may be written down', async () => {
  const made = await begun()
  await add(made, { ...atHome, day: '2025-11-01' })
  await add(made, { ...atHome, day: '2025-12-01' })
  const { rows } = await as(db, made.talent, (tx) => readWorkdays(tx, made.talent, made.id, NOW))
  assert.deepEqual(
    rows.map(({ day }) => day),
    ['2025-12-01', '2025-11-01'],
  )
})

test('correcting a record does not meet itself, and keeps its receipt', async () => {
  const made = await begun()
  const id = await add(made, { receipt: receipt('領収書.pdf') })
  const ids = { contract: made.id, workday: id }
  await as(db, made.talent, (tx) => correctWorkday(tx, made.talent, ids, { ...usualDay, hours: 5 }, NOW))
  const { receipt_id, minutes } = await row(id)
  assert.ok(receipt_id)
  assert.equal(minutes, 300)
})

test('confirmed is confirmed: no second confirmation, no return, no change', async () => {
  const made = await begun()
  const id = await confirmed(made)
  const ids = { contract: made.id, workday: id }
  await assert.rejects(confirm(made, id), Stale)
  await assert.rejects(
    as(db, made.client, (tx) => returnWorkday(tx, made.client, ids, '戻します。', NOW)),
    Stale,
  )
  await assert.rejects(
    as(db, made.talent, (tx) => correctWorkday(tx, made.talent, ids, usualDay, NOW)),
    Stale,
  )
})

test('a contract that has not begun takes no records', async () => {
  const made = await contractsOf({ db, owner }).proposed()
  await assert.rejects(add(made), Stale)
})

test('neither side does the other one’s part, and strangers find nothing', async () => {
  const made = await begun()
  const id = await add(made)
  const ids = { contract: made.id, workday: id }
  const viewer = await member('company', made.client.organizationId, 'viewer')
  await assert.rejects(
    as(db, viewer, (tx) => confirmWorkday(tx, viewer, ids, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, made.talent, (tx) => confirmWorkday(tx, made.talent, ids, NOW)),
    NotAllowed,
  )
  const town = await member('municipality', made.municipalityId)
  for (const stranger of [await member('company'), await talent(), town]) {
    await assert.rejects(
      as(db, stranger, (tx) => readWorkdays(tx, stranger, made.id, NOW)),
      NotFound,
    )
    assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom('workdays').select('id').execute()), [])
  }
  const other = await begun()
  await assert.rejects(
    as(db, other.client, (tx) => confirmWorkday(tx, other.client, { contract: other.id, workday: id }, NOW)),
    NotFound,
  )
})
