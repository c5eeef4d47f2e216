import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { casesOf, DAY, daysFrom, usualVisit } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as, type Member } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { boardFor, type CaseFilter, casesFor, coordinatorsOf } from './list-cases.ts'
import { recordVisit } from './record-visit.ts'
import { newCaseStart } from './start-of-case.ts'
import { ownActions } from './supporter-actions.ts'

const { db, owner } = await freshDatabase()
const { member, organization, talent } = office(owner)
const { visitor } = house(db)
const cases = casesOf({ db, owner })

const LONG = '一般社団法人鳥取県中部広域湯けむり温泉観光地域づくり推進連絡協議会連合会事務局'
const operator = await member('operator')
const colleague = await member('operator', operator.organizationId)
const town = await member('municipality', await organization('municipality', { name: '湯けむり町' }))
const otherTown = await member('municipality', await organization('municipality', { name: '星見市' }))
const company = (name: string) => organization('company', { name }).then((id) => member('company', id))
const first = await cases.opened({
  operator,
  town,
  company: await company(LONG),
  now: new Date(NOW.getTime() - 3 * DAY),
})
const second = await cases.opened({ operator: colleague, town, company: await company('二番酒造'), now: NOW })
const third = await cases.opened({ operator, town: otherTown, company: await company('三番製菓'), now: daysFrom(-1) })
await cases.action(first, { what: 'あとの用事', dueOn: '2026-01-31' })
await cases.action(first, { what: '先の用事', owner: 'municipality', dueOn: '2025-12-31' })

const everything: CaseFilter = { state: null, coordinatorId: null, municipalityId: null, page: 1 }
const linesFor = async (actor: Actor, filter: Partial<CaseFilter> = {}) => {
  const { lines, total } = await as(db, actor, (tx) => casesFor(tx, actor, { ...everything, ...filter }))
  return `${total}: ${lines.map((line) => line.company).join(' ')}`
}

test('a list of cases: whom it is for, and how it narrows; the longest without contact on top', async () => {
  assert.deepEqual(
    {
      operator: await linesFor(operator),
      'of the colleague': await linesFor(operator, { coordinatorId: colleague.accountId }),
      'of a town': await linesFor(operator, { municipalityId: otherTown.organizationId }),
      'of both': await linesFor(operator, {
        coordinatorId: colleague.accountId,
        municipalityId: otherTown.organizationId,
      }),
      consultation: await linesFor(operator, { state: 'consultation' }),
      finished: await linesFor(operator, { state: 'finished' }),
      'second page': await linesFor(operator, { page: 2 }),
      town: await linesFor(town),
      'town, asking for the other': await linesFor(town, { municipalityId: otherTown.organizationId }),
      'town, asking for a coordinator': await linesFor(town, { coordinatorId: operator.accountId }),
      'other town': await linesFor(otherTown),
      'a town without cases': await linesFor(await member('municipality')),
    },
    {
      operator: `3: ${LONG} 三番製菓 二番酒造`,
      'of the colleague': '1: 二番酒造',
      'of a town': '1: 三番製菓',
      'of both': '0: ',
      consultation: `3: ${LONG} 三番製菓 二番酒造`,
      finished: '0: ',
      'second page': '3: ',
      town: `2: ${LONG} 二番酒造`,
      'town, asking for the other': `2: ${LONG} 二番酒造`,
      'town, asking for a coordinator': `2: ${LONG} 二番酒造`,
      'other town': '1: 三番製菓',
      'a town without cases': '0: ',
    },
  )
})

test('companies, supporters and talents have no such list, no board, and no coordinators to choose', async () => {
  for (const other of [first.company, await member('supporter'), await talent()]) {
    const asked = [
      () => as(db, other, (tx) => casesFor(tx, other, everything)),
      () => as(db, other, (tx) => boardFor(tx, other, everything)),
      () => as(db, other, (tx) => coordinatorsOf(tx, other)),
    ]
    for (const one of asked) await assert.rejects(one, NotFound)
  }
  await assert.rejects(
    as(db, town, (tx) => coordinatorsOf(tx, town)),
    NotFound,
  )
})

test('the next thing to do is the earliest that is open, to the town only what the town may see', async () => {
  const next = async (actor: Actor) =>
    (await as(db, actor, (tx) => casesFor(tx, actor, everything))).lines.find((line) => line.id === first.id)?.next
  assert.deepEqual(await next(operator), { what: '先の用事', owner: 'municipality', dueOn: '2025-12-31' })
  assert.deepEqual(await next(town), { what: '先の用事', owner: 'municipality', dueOn: '2025-12-31' })
})

test('visits are counted for the town as for the desk, whether they are shared or not', async () => {
  await as(db, operator, (tx) => recordVisit(tx, operator, second.id, usualVisit, NOW))
  const shared = { ...usualVisit, sharedWith: ['town' as const] }
  await as(db, operator, (tx) => recordVisit(tx, operator, second.id, shared, NOW))
  const visits = async (actor: Actor) =>
    (await as(db, actor, (tx) => casesFor(tx, actor, everything))).lines.find((line) => line.id === second.id)?.visits
  assert.deepEqual([await visits(operator), await visits(town)], [2, 2])
})

test('the board has a column for each stage but the last, in their order', async () => {
  const board = async (actor: Member) => {
    const { columns } = await as(db, actor, (tx) => boardFor(tx, actor, everything))
    return columns.map(({ state, lines }) => `${state} ${lines.length}`)
  }
  const stages = (await board(operator)).map((column) => column.split(' ')[0])
  assert.equal(stages[0], 'consultation')
  assert.ok(!stages.includes('finished'))
  assert.ok((await board(operator)).includes('consultation 3'))
  assert.ok((await board(otherTown)).includes('consultation 1'))
})

test('coordinators: those of the own house who may write, oneself first', async () => {
  await member('operator', operator.organizationId, 'viewer')
  await member('operator')
  const ids = async (actor: Member) => (await as(db, actor, (tx) => coordinatorsOf(tx, actor))).map(({ id }) => id)
  assert.deepEqual(await ids(operator), [operator.accountId, colleague.accountId])
  assert.deepEqual(await ids(colleague), [colleague.accountId, operator.accountId])
})

test('a new case begins with what is known: the company asked for, its town, its words', async () => {
  const start = (ids: { companyId?: string; referralId?: string }) =>
    as(db, operator, (tx) => newCaseStart(tx, operator, { companyId: null, referralId: null, ...ids }))
  const fresh = await member('company', await organization('company', { name: '四番旅館', placeCode: '319998' }))
  const its = await organization('municipality', { name: '月見村', placeCode: '319998' })
  const known = await start({ companyId: fresh.organizationId })
  assert.deepEqual(
    [known.typed['company'], known.typed['municipality'], known.typed['coordinator'], known.running],
    [fresh.organizationId, its, operator.accountId, null],
  )
  assert.equal((await start({ companyId: third.company.organizationId })).running, third.id)
  const nothing = await start({})
  assert.deepEqual([nothing.typed['company'], nothing.typed['worry']], ['', ''])
  const referral = await cases.received({ municipalityId: its })
  const introduced = await start({ referralId: referral.id })
  assert.deepEqual(
    [introduced.companies, introduced.typed['municipality'], introduced.referral?.companyName],
    [[], its, referral.companyName],
  )
  assert.match(introduced.typed['worry'] as string, /冬の平日/)
  const registered = await member('company', await organization('company', { name: referral.companyName }))
  assert.equal((await start({ referralId: referral.id })).typed['company'], registered.organizationId)
})

test('supporters see what is asked of them, the most urgent first, and nothing of others', async () => {
  const supporter = await member('supporter')
  const stranger = await member('supporter')
  const sent = await cases.received({ supporter, municipalityId: town.organizationId })
  const made = await cases.opened({
    operator: sent.operator,
    town,
    company: await company('五番農園'),
    referralId: sent.id,
  })
  await cases.action(made, { what: 'あとで返事', owner: 'supporter', dueOn: '2026-02-28' })
  await cases.action(made, { what: '先に返事', owner: 'supporter', dueOn: '2025-12-31' })
  await cases.action(made, { what: '企業の用事', owner: 'company' })
  const own = async (actor: Member) => (await as(db, actor, (tx) => ownActions(tx, actor))).map(({ what }) => what)
  assert.deepEqual(await own(supporter), ['先に返事', 'あとで返事'])
  assert.deepEqual(await own(stranger), [])
})

test('pages: a long name, an empty town, and no way in for whoever has no part in it', async () => {
  assert.ok((await (await visitor(operator)).get('/desk/cases')).text.includes(LONG))
  const empty = await (await visitor(await member('municipality'))).get('/town/cases')
  assert.equal(empty.status, 200)
  assert.doesNotMatch(empty.text, /二番酒造|三番製菓/)
  assert.equal((await (await visitor(otherTown)).get(`/town/cases/${first.id}`)).status, 404)
  assert.equal((await (await visitor(first.company)).get(`/desk/cases/${first.id}`)).status, 404)
})
