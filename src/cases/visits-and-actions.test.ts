import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { casesOf, daysFrom, usualVisit } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { handOverCase } from './hand-over-case.ts'
import { completeAction, dropAction } from './keep-actions.ts'
import { endCase } from './move-case.ts'
import { readCase } from './read-case.ts'
import { recordVisit } from './record-visit.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const cases = casesOf({ db, owner })

const mailsTo = async (accountId: string) =>
  (
    await owner
      .selectFrom('mails')
      .select('subject')
      .where('to_account', '=', accountId)
      .orderBy('at')
      .orderBy('once')
      .execute()
  ).map(({ subject }) => subject)
const finish = { how: 'finish', reason: 'solved', note: '' } as const

test('a visit is told to those it is shared with, its private note to coordinators alone, and the town counts them all', async () => {
  const made = await cases.opened()
  const visit = (sharedWith: ('company' | 'town')[], heard: string) =>
    as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, { ...usualVisit, sharedWith, heard }, NOW))
  await visit([], 'だれにも')
  await visit(['company'], '企業に')
  await visit(['company', 'town'], '町にも')
  const told = async (actor: Actor) => {
    const { visits, visitCount } = await as(db, actor, (tx) => readCase(tx, actor, made.id))
    return [
      visitCount,
      visits
        .map(({ heard, note }) => `${heard}${note ? ' + メモ' : ''}`)
        .toSorted()
        .join('、'),
    ]
  }
  assert.deepEqual(
    { operator: await told(made.operator), company: await told(made.company), town: await told(made.town) },
    {
      operator: [3, 'だれにも + メモ、企業に + メモ、町にも + メモ'],
      company: [3, '企業に、町にも'],
      town: [3, '町にも'],
    },
  )
})

test('a visit is not of tomorrow, and one that is written down late does not make the last contact earlier', async () => {
  const made = await cases.opened({ now: daysFrom(-3) })
  const on = (visitedOn: string) =>
    as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, { ...usualVisit, visitedOn }, NOW))
  await assert.rejects(on('2025-12-02'), Invalid)
  const contact = async () =>
    (await owner.selectFrom('cases').select('contacted_at').where('id', '=', made.id).executeTakeFirstOrThrow())
      .contacted_at
  await on('2025-11-30')
  assert.deepEqual(await contact(), new Date('2025-11-30T03:00:00Z'))
  await on('2025-11-01')
  assert.deepEqual(await contact(), new Date('2025-11-30T03:00:00Z'))
})

test('everybody sees and ticks the own next actions; the coordinator hears of it', async () => {
  const made = await cases.opened()
  const mine = await cases.action(made, { what: '予約の数字' })
  const towns = await cases.action(made, { what: '統計を渡す', owner: 'municipality' })
  const seen = async (actor: Actor) =>
    (await as(db, actor, (tx) => readCase(tx, actor, made.id))).actions.map(({ what }) => what)
  assert.deepEqual([await seen(made.company), await seen(made.town)], [['予約の数字'], ['統計を渡す']])
  const tick = (actor: Actor, id: string) => as(db, actor, (tx) => completeAction(tx, actor, id, NOW))
  await assert.rejects(tick(made.company, towns), NotFound)
  await assert.rejects(tick(await member('company'), mine), NotFound)
  await assert.rejects(tick(await member('company', made.company.organizationId, 'viewer'), mine), NotAllowed)
  await tick(made.company, mine)
  await assert.rejects(tick(made.company, mine), Stale)
  await assert.rejects(
    as(db, made.town, (tx) => dropAction(tx, made.town, towns, NOW)),
    NotAllowed,
  )
  await as(db, made.operator, (tx) => dropAction(tx, made.operator, towns, NOW))
  assert.deepEqual(
    [await cases.stateOf('next_actions', mine), await cases.stateOf('next_actions', towns)],
    ['done', 'dropped'],
  )
  assert.deepEqual(await mailsTo(made.operator.accountId), ['次の行動が済みました'])
  assert.ok((await mailsTo(made.company.accountId)).includes('していただきたいことがあります'))
})

test('a next action has a day to come and somebody to do it; a case that is over takes none', async () => {
  const made = await cases.opened()
  await assert.rejects(cases.action(made, { dueOn: '2025-11-30' }), Invalid)
  await assert.rejects(cases.action(made, { owner: 'supporter' }), Invalid)
  await as(db, made.operator, (tx) => endCase(tx, made.operator, made.id, finish, NOW))
  await assert.rejects(cases.action(made), Stale)
  await assert.rejects(
    as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, usualVisit, NOW)),
    Stale,
  )
})

test('a case is handed over with a note to a colleague, who hears of it as the company does', async () => {
  const made = await cases.opened()
  const colleague = await member('operator', made.operator.organizationId, 'editor')
  const hand = (to: string) =>
    as(db, made.operator, (tx) => handOverCase(tx, made.operator, made.id, { to, note: '夕方に電話を。' }, NOW))
  await assert.rejects(hand(made.operator.accountId), Invalid)
  await assert.rejects(hand((await member('operator')).accountId), Invalid)
  await hand(colleague.accountId)
  assert.deepEqual(await mailsTo(colleague.accountId), ['伴走ケースを引き継ぎました'])
  assert.deepEqual(await mailsTo(made.company.accountId), ['伴走担当のお知らせ', '伴走担当のお知らせ'])
  const { name } = await owner
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', colleague.accountId)
    .executeTakeFirstOrThrow()
  const view = await as(db, made.company, (tx) => readCase(tx, made.company, made.id))
  assert.equal(view.coordinator, name)
})
