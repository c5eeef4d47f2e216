import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { type MadeStatement, said, statementsOf } from '../../../tests/world/statements.ts'
import { as, type Member } from '../../actor.ts'
import { brokenInvariants } from '../../house/invariants.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { discardStatement } from './discard-statement.ts'
import { draftStatement, reviseStatement } from './draft-statement.ts'
import { misreported } from './recount.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = statementsOf({ db, owner })
const WHY = '事業を取り違えて作ったため'
const discard = (who: Member, id: string) => as(db, who, (tx) => discardStatement(tx, who, id, WHY, NOW))
const again = ({ officer, programme }: MadeStatement) =>
  as(db, officer, (tx) =>
    draftStatement(tx, officer, { kind: 'annual', year: fiscalYear(2024), month: 0, programmeId: programme }, NOW),
  )
const pageOf = (actor: Member) => house(db, { now: () => NOW }).visitor(actor)

test('a draft that nobody wants is put aside with its reason: readable, journalled, and the next one is version 1 again', async () => {
  const made = await world.written()
  await discard(made.officer, made.statement)
  const { statement, figures } = await world.read(made.officer, made.statement)
  assert.deepEqual([statement.state, statement.discard_reason, statement.version], ['discarded', WHY, 1])
  assert.equal(statement.texts.effect, said)
  assert.ok(figures.length > 0)
  const deeds = await owner
    .selectFrom('journal')
    .select(['from_state', 'to_state', 'detail'])
    .where('subject', '=', made.statement)
    .where('name', '=', 'statement.discarded')
    .execute()
  assert.deepEqual(deeds, [{ from_state: 'draft', to_state: 'discarded', detail: { version: 1 } }])
  const next = await again(made)
  assert.notEqual(next, made.statement)
  assert.equal((await world.read(made.officer, next)).statement.version, 1)
  assert.equal(await again(made), next)
})

test('a draft of a second version is put aside: the first stays in force and can be revised anew', async () => {
  const first = await world.submitted()
  const revise = () => as(db, first.officer, (tx) => reviseStatement(tx, first.officer, first.statement, NOW))
  const second = await revise()
  await discard(first.officer, second)
  assert.equal((await world.read(first.officer, first.statement)).statement.state, 'submitted')
  const third = await revise()
  assert.notEqual(third, second)
  await world.fillIn(first.officer, third)
  await world.submit(first.officer, third)
  const states = await owner
    .selectFrom('statements')
    .select(['version', 'state'])
    .where('programme_id', '=', first.programme)
    .orderBy('version')
    .orderBy('state')
    .execute()
  assert.deepEqual(
    states.map(({ version, state }) => `${version} ${state}`),
    ['1 superseded', '2 discarded', '2 submitted'],
  )
})

test('refused: a report that was submitted, one put aside before, a viewer, another town', async () => {
  const sent = await world.submitted()
  await assert.rejects(discard(sent.officer, sent.statement), Stale)
  const made = await world.drafted()
  await assert.rejects(
    discard(await member('municipality', made.officer.organizationId, 'viewer'), made.statement),
    NotAllowed,
  )
  await assert.rejects(discard(await member('municipality'), made.statement), NotFound)
  await discard(made.officer, made.statement)
  await assert.rejects(discard(made.officer, made.statement), Stale)
  for (const attempt of [
    () => world.fillIn(made.officer, made.statement),
    () => world.submit(made.officer, made.statement),
  ])
    await assert.rejects(attempt(), Stale)
})

test('what was put aside is frozen in the database too, and is no figure that anybody reported', async () => {
  const made = await world.drafted()
  await discard(made.officer, made.statement)
  const change = owner.updateTable('statements').set({ discard_reason: '別の理由' }).where('id', '=', made.statement)
  await assert.rejects(change.execute(), /frozen/)
  const figure = owner.updateTable('statement_figures').set({ value: 9 }).where('statement_id', '=', made.statement)
  await assert.rejects(figure.execute(), /frozen/)
  const wrong = await as(db, { kind: 'clock' }, misreported)
  assert.deepEqual(wrong, [])
})

test('on its page: the reason is asked for, then shown there and in the list; nothing can be written, filed or opened', async () => {
  const made = await world.drafted()
  const page = await pageOf(made.officer)
  const path = `/town/statements/${made.statement}`
  assert.match((await page.get(path)).text, /<summary>この下書きを破棄する/)
  const short = await page.post(`${path}/discards`, { discardReason: '不要' })
  assert.equal(short.status, 422)
  assert.match(short.text, /破棄する理由は5文字以上で入力してください/)
  assert.match(short.text, /<details class="disclosure" open[^>]*>.*>不要<\/textarea>/s)
  const done = await page.post(`${path}/discards`, { discardReason: `<b>${WHY}</b>` })
  assert.deepEqual([done.status, done.location], [303, path])
  const { text } = await page.get(path)
  assert.match(
    text,
    /この下書きは破棄されています.*理由: &lt;b&gt;事業を取り違えて|この下書きは破棄されています.*&lt;b>事業を取り違えて/s,
  )
  assert.doesNotMatch(text, /文章を保存する|提出する<|ファイルにする|数字を数え直す/)
  assert.equal((await page.get(`${path}/figures/matches`)).status, 404)
  assert.equal((await page.post(`${path}/exports`, { format: 'pdf' })).status, 409)
  const list = (await page.get('/town/statements?year=2024')).text
  assert.match(list, /破棄した下書き.*事業を取り違えて/s)
  assert.match((await page.get(`${path}/journal`)).text, /報告の下書きを破棄しました/)
})

test('last month’s report is the next step again once its draft was put aside', async () => {
  const { officer, ...made } = await world.drafted({ kind: 'monthly', year: 2025 })
  const early = new Date('2025-11-03T10:00:00+09:00')
  const home = async () => (await (await house(db, { now: () => early }).visitor(officer)).get('/town')).text
  assert.match(await home(), /下書きを続ける/)
  await discard(officer, made.statement)
  assert.match(await home(), /10月の報告をつくる/)
})

test('whatever was discarded, nothing that must hold is broken: no rows, and versions that follow each other', async () => {
  const drafted = await world.written()
  await discard(drafted.officer, drafted.statement)
  await again(drafted)
  const first = await world.submitted()
  const second = await as(db, first.officer, (tx) => reviseStatement(tx, first.officer, first.statement, NOW))
  await discard(first.officer, second)
  const mine = new Set([drafted.statement, drafted.programme, first.statement, first.programme])
  assert.deepEqual(
    (await brokenInvariants(db)).filter(({ record }) => mine.has(record)),
    [],
  )
})
