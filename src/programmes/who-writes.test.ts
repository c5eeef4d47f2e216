import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Acts, whatComesOf } from '../../tests/what-comes.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { programmeYearsOf, usualProcurement } from '../../tests/world/programme-years.ts'
import { type Actor, as } from '../actor.ts'
import { beginYear, changeYear, confirmYear } from './begin-year.ts'
import { carryYear } from './carry-year.ts'
import { changeProgramme, makeProgramme } from './make-programme.ts'
import { addMilestone } from './milestones.ts'
import { addBudgetLine } from './money.ts'
import { openProcurement } from './open-procurement.ts'
import { addParticipant } from './participants.ts'
import { planRound } from './rounds.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const { officer, programme, plan } = await programmeYearsOf({ db, owner }).planned()
const town = officer.organizationId
const operator = await member('operator')
const text = { name: '星見事業', purpose: '', firstYear: 2024, lastYear: 2026, replyDays: 7, reminderDays: 5 }
const spent = { item: 'travel', phase: 'actual', onDay: '2025-12-01', yen: 1, note: '領収書 第1号' } as const

const acts: Acts<null> = {
  make: (tx, actor) => makeProgramme(tx, actor, town, text, NOW),
  change: (tx, actor) => changeProgramme(tx, actor, programme, 1, text, NOW),
  round: (tx, actor) =>
    planRound(tx, actor, programme, { name: '冬', opensOn: '2026-01-10', closesOn: '2026-02-10' }, NOW),
  begin: (tx, actor) => beginYear(tx, actor, programme, 2026, NOW),
  changeYear: (tx, actor) => changeYear(tx, actor, plan, { version: 1, purpose: '冬の平日', grantCode: '' }, NOW),
  confirm: (tx, actor) => confirmYear(tx, actor, plan, NOW),
  carry: (tx, actor) => carryYear(tx, actor, plan, NOW),
  money: (tx, actor) => addBudgetLine(tx, actor, plan, spent, NOW),
  milestone: (tx, actor) => addMilestone(tx, actor, plan, { title: '成果報告会', dueOn: '2026-03-20' }, NOW),
  participant: (tx, actor) => addParticipant(tx, actor, plan, operator.organizationId, NOW),
  procure: (tx, actor) => openProcurement(tx, actor, plan, usualProcurement, NOW),
}

const answer = whatComesOf(db, acts)

async function answers(actor: Actor): Promise<Record<string, string>> {
  const came: [string, string][] = []
  for (const act of Object.keys(acts)) came.push([await answer(act, actor, null), act])
  const groups = Object.groupBy(came, ([what]) => what)
  return Object.fromEntries(
    Object.entries(groups).map(([what, all]) => [what, (all ?? []).map(([, act]) => act).join(' ')]),
  )
}

const ALL = Object.keys(acts).join(' ')
const YEARS = 'begin changeYear confirm carry money milestone participant procure'

test('whoever may write for the town does all of it, editor as well as admin', async () => {
  for (const role of ['admin', 'editor'] as const)
    assert.deepEqual(await answers(await member('municipality', town, role)), { done: ALL }, role)
})

test('the operator makes programmes and rounds, and leaves the plans to the town', async () => {
  assert.deepEqual(await answers(operator), { done: 'make change round', NotAllowed: YEARS })
})

test('viewers write nothing, wherever they sit', async () => {
  for (const [kind, house] of [
    ['municipality', town],
    ['operator', operator.organizationId],
  ] as const)
    assert.deepEqual(await answers(await member(kind, house, 'viewer')), { NotAllowed: ALL }, kind)
})

test('everybody else finds no programme, and makes none for a town that is not theirs', async () => {
  const others = [await member('municipality'), await member('company'), await member('supporter'), await talent()]
  for (const other of others)
    assert.deepEqual(await answers(other), { NotAllowed: 'make', NotFound: ALL.replace('make ', '') }, other.kind)
})

test.each([
  ['2025-12-31', 'Invalid'],
  ['2026-01-01', 'done'],
  ['2027-12-31', 'done'],
  ['2028-01-01', 'Invalid'],
])('a milestone of fiscal 2026 on %s: %s', async (dueOn, wanted) => {
  const { officer: another, plan: of2026 } = await programmeYearsOf({ db, owner }).planned({ year: 2026 })
  const act = as(db, another, (tx) => addMilestone(tx, another, of2026, { title: '節目', dueOn }, NOW))
  assert.equal(
    await act.then(
      () => 'done',
      (error: Error) => error.constructor.name,
    ),
    wanted,
  )
})

test.each([
  ['the last minute of the day before in Japan', '2025-12-01T14:59:59Z', 'Invalid'],
  ['midnight in Japan', '2025-12-01T15:00:00Z', 'done'],
])('what is paid on 2 December is entered from that day on: %s', async (_, instant, wanted) => {
  const { officer: another, plan: own } = await programmeYearsOf({ db, owner }).planned()
  const line = { ...spent, onDay: '2025-12-02' }
  const act = as(db, another, (tx) => addBudgetLine(tx, another, own, line, new Date(instant)))
  assert.equal(
    await act.then(
      () => 'done',
      (error: Error) => error.constructor.name,
    ),
    wanted,
  )
})
