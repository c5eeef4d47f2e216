import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { collected } from '../../../tests/deeds/office-tasks.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { collectTask, groupTask, setAsideTask, takeUpTask } from './collect-tasks.ts'
import { defineRole, draftFromRole } from './define-role.ts'
import { tasksFor } from './list-tasks.ts'
import {
  canMoveOfficeTask,
  type OfficeTaskMove,
  officeTaskMoves,
  type OfficeTaskState,
  officeTaskStateNames,
} from './office-task.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member, talent } = office(owner)
const s = { db, owner }
const told = {
  department: '観光課',
  trouble: '発信が続きません。',
  frequency: 'monthly',
  hope: '月2回の発信を続けたいです。',
} as const

test('every move from every state', () => {
  const table = (Object.keys(officeTaskStateNames) as OfficeTaskState[]).map((state) => {
    const moves = (Object.keys(officeTaskMoves) as OfficeTaskMove[]).filter((move) => canMoveOfficeTask(state, move))
    return `${officeTaskStateNames[state]}: ${moves.map((move) => `${move}→${officeTaskMoves[move].to}`).join(' ') || '—'}`
  })
  assert.deepEqual(table, [
    '集めた課題: group→grouped setAside→set_aside',
    '役割に整理: group→grouped setAside→set_aside draft→drafted',
    '求人の下書きにした: —',
    '見送り: takeUp→collected',
  ])
})

test('two departments’ troubles become one role, and the role one draft that says what they said', async () => {
  const made = await collected(s)
  const { officer } = made
  const second = await as(db, officer, (tx) => collectTask(tx, officer, told, NOW))
  for (const task of [made.task, second]) await as(db, officer, (tx) => groupTask(tx, officer, task, made.role, NOW))
  const postingId = await as(db, officer, (tx) => draftFromRole(tx, officer, made.role, NOW))
  const posting = await owner.selectFrom('postings').selectAll().where('id', '=', postingId).executeTakeFirstOrThrow()
  assert.deepEqual(
    [posting.state, posting.title, posting.client_id, posting.municipality_id, posting.duties],
    [
      'draft',
      '業務改善アドバイザー',
      officer.organizationId,
      officer.organizationId,
      '申請の手順を見直し、毎月1つ改善を一緒に進める。',
    ],
  )
  assert.match(posting.background, /・総務課: 申請書の入力に時間がかかります。\(毎週\)/)
  assert.match(posting.background, /・観光課: 発信が続きません。\(毎月\)/)
  assert.match(posting.goal, /・月2回の発信を続けたいです。/)
  const view = await as(db, officer, (tx) => tasksFor(tx, officer))
  assert.deepEqual(
    view.roles.map(({ name, tasks, postingId: id }) => [name, tasks.map(({ state }) => state), id]),
    [['業務改善アドバイザー', ['drafted', 'drafted'], postingId]],
  )
  const entries = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', second)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['officeTask.collected', 'officeTask.grouped', 'officeTask.drafted'],
  )
})

test('many long tasks still fit the boxes of a posting', async () => {
  const made = await collected(s)
  const { officer } = made
  for (let n = 0; n < 5; n++) {
    const long = { ...told, trouble: '長'.repeat(1000), hope: '望'.repeat(1000) }
    const task = await as(db, officer, (tx) => collectTask(tx, officer, long, NOW))
    await as(db, officer, (tx) => groupTask(tx, officer, task, made.role, NOW))
  }
  const id = await as(db, officer, (tx) => draftFromRole(tx, officer, made.role, NOW))
  const { background, goal } = await owner
    .selectFrom('postings')
    .select(['background', 'goal'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(background.length <= 2000 && goal.length <= 2000)
})

test('set aside with a reason, taken up again, put under another role', async () => {
  const { officer, task, role } = await collected(s)
  await as(db, officer, (tx) => setAsideTask(tx, officer, task, '来年度に検討します。', NOW))
  let view = await as(db, officer, (tx) => tasksFor(tx, officer))
  assert.deepEqual(
    view.setAside.map(({ reason }) => reason),
    ['来年度に検討します。'],
  )
  await assert.rejects(
    as(db, officer, (tx) => groupTask(tx, officer, task, role, NOW)),
    Stale,
  )
  await as(db, officer, (tx) => takeUpTask(tx, officer, task, NOW))
  const other = await as(db, officer, (tx) =>
    defineRole(tx, officer, { name: '広報戦略アドバイザー', purpose: '発信' }, NOW),
  )
  await as(db, officer, (tx) => groupTask(tx, officer, task, role, NOW))
  await as(db, officer, (tx) => groupTask(tx, officer, task, other, NOW))
  view = await as(db, officer, (tx) => tasksFor(tx, officer))
  assert.deepEqual(
    view.roles.map(({ name, tasks }) => `${name} ${tasks.length}`).toSorted(),
    ['広報戦略アドバイザー 1', '業務改善アドバイザー 0'].toSorted(),
  )
})

test('a role is written as a posting one time, with tasks, and takes none afterwards', async () => {
  const { officer, task, role } = await collected(s)
  const draft = () => as(db, officer, (tx) => draftFromRole(tx, officer, role, NOW))
  await assert.rejects(draft(), /整理した課題がありません/)
  await as(db, officer, (tx) => groupTask(tx, officer, task, role, NOW))
  const both = await Promise.allSettled([draft(), draft()])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const late = await as(db, officer, (tx) => collectTask(tx, officer, told, NOW))
  await assert.rejects(
    as(db, officer, (tx) => groupTask(tx, officer, late, role, NOW)),
    Stale,
  )
  await assert.rejects(
    as(db, officer, (tx) => setAsideTask(tx, officer, task, '見送ります。', NOW)),
    Stale,
  )
})

test('a name is given to one role of a town; another town has its own', async () => {
  const { officer } = await collected(s)
  const again = { name: '業務改善アドバイザー', purpose: '改善' }
  await assert.rejects(
    as(db, officer, (tx) => defineRole(tx, officer, again, NOW)),
    Invalid,
  )
  const other = await member('municipality')
  assert.ok(await as(db, other, (tx) => defineRole(tx, other, again, NOW)))
})

test('another town, a company, a talent and the operator find nothing; a viewer changes nothing', async () => {
  const made = await collected(s)
  const strangers: Actor[] = [
    await member('municipality'),
    await member('company'),
    await talent(),
    await member('operator'),
  ]
  for (const actor of strangers) {
    await assert.rejects(
      as(db, actor, (tx) => setAsideTask(tx, actor, made.task, '見送ります。', NOW)),
      NotFound,
    )
    await assert.rejects(
      as(db, actor, (tx) => draftFromRole(tx, actor, made.role, NOW)),
      NotFound,
    )
    assert.deepEqual(await as(db, actor, (tx) => tx.selectFrom('office_tasks').select('id').execute()), [])
  }
  const viewer = await member('municipality', made.officer.organizationId, 'viewer')
  await assert.rejects(
    as(db, viewer, (tx) => collectTask(tx, viewer, told, NOW)),
    NotAllowed,
  )
  assert.equal((await as(db, viewer, (tx) => tasksFor(tx, viewer))).collected.length, 1)
})

test('the page: empty with what to do, then a task, a role, the draft, and its posting', async () => {
  const officer = await member('municipality', undefined, 'editor')
  const me = await visitor(officer)
  const empty = (await me.get('/town/tasks')).text
  assert.match(empty, /整理を待つ課題はありません.*href="#new-task".*役割はまだありません/s)
  assert.match(empty, /id="new-task".*id="new-role"/s)
  const wrong = await me.post('/town/tasks', { ...told, hope: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /期待することを入力してください/)
  assert.match(wrong.text, /発信が続きません/)
  assert.equal((await me.post('/town/tasks', told)).location, '/town/tasks')
  // A task that no role can take says what to do first.
  assert.match((await me.get('/town/tasks')).text, /入れられる役割がまだありません。<a href="#new-role">役割を作る/)
  assert.equal(
    (await me.post('/town/office-roles', { name: '広報戦略アドバイザー', purpose: '発信の計画' })).status,
    303,
  )
  const page = (await me.get('/town/tasks')).text
  assert.doesNotMatch(page, /入れられる役割がまだありません/)
  const [, task = ''] = /\/town\/tasks\/([0-9a-f-]{36})\/groupings/.exec(page) ?? []
  const [, role = ''] = /<option value="([0-9a-f-]{36})"/.exec(page) ?? []
  assert.equal((await me.post(`/town/tasks/${task}/groupings`, { role })).status, 303)
  const drafted = await me.post(`/town/office-roles/${role}/postings`)
  assert.match(drafted.location ?? '', /^\/client\/postings\//)
  assert.match((await me.get(drafted.location ?? '')).text, /広報戦略アドバイザー/)
  assert.match((await me.get('/town/tasks')).text, /求人を見る/)
  const viewer = await visitor(await member('municipality', officer.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get('/town/tasks')).text, /課題を登録する<\/button>/)
})
