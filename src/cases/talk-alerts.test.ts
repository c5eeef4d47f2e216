import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { interviewsOf } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { type Actor, as } from '../actor.ts'
import { interviewsToSettle } from '../interviews/list-interviews.ts'
import { settleInterview } from '../interviews/settle-interview.ts'
import { settleReport } from '../messages/decide-report.ts'
import { reportMessage } from '../messages/report-message.ts'
import { Stale } from '../platform/errors.ts'
import { type AlertKind, type SnoozableKind } from './alerts.ts'
import { snoozeAlert } from './snooze.ts'
import { errandsOf, type Part, today, wholeDesk } from './today.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const threads = threadsOf(db, owner)
const interviews = interviewsOf(db, owner)
const { visitor } = house(db)
const operator = await member('operator')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const told = async (kind: AlertKind, subject: string, now: Date, part: Part = wholeDesk) =>
  (await as(db, operator, (tx) => errandsOf(tx, operator, { kind, part, page: 1, limit: 1000 }, now))).first.find(
    ({ key }) => key === subject,
  )

async function reported(now = NOW): Promise<string> {
  const { talent, threadId, messages } = await threads.made('企業: 外で会いませんか。')
  const complaint = { messageId: messages[0] ?? '', reason: 'outside' as const, note: '' }
  return as(db, talent, (tx) => reportMessage(tx, talent, threadId, complaint, now))
}

test('a report is told of from the moment it is made until it is answered, with its reason and its page', async () => {
  const id = await reported()
  const errand = await told('reports', id, later(2))
  assert.deepEqual([errand?.why, errand?.href], ['通報から2日(結の外での取引への誘い)', `/desk/reports/${id}`])
  assert.equal((await told('reports', id, NOW))?.why, '通報から0日(結の外での取引への誘い)')
  const answer = { hide: false, answer: '企業に注意しました。' }
  await as(db, operator, (tx) => settleReport(tx, operator, id, answer, NOW))
  assert.equal(await told('reports', id, later(2)), undefined)
})

test('whatever is filtered, a report is there; it cannot be put off', async () => {
  const id = await reported()
  const town = (await member('municipality')).organizationId
  for (const part of [
    { ...wholeDesk, mine: true },
    { ...wholeDesk, municipalityId: town },
  ])
    assert.ok(await told('reports', id, NOW, part))
  const put = {
    kind: 'reports' as SnoozableKind,
    subject: id,
    until: '2025-12-08',
    reason: 'waiting' as const,
    note: '',
  }
  await assert.rejects(
    as(db, operator, (tx) => snoozeAlert(tx, operator, put, NOW)),
    /kind_of_an_alert_is_known/,
  )
  const desk = await visitor(operator)
  const page = await desk.get(`/desk?mine=yes`)
  assert.match(words(page.text), /確認を待つ通報\(1件\)/)
  assert.doesNotMatch(page.text, new RegExp(`kind=reports&amp;subject=${id}`))
  const fields = {
    kind: 'reports',
    subject: id,
    reason: 'waiting',
    'until-year': '2025',
    'until-month': '12',
    'until-day': '8',
  }
  assert.equal((await desk.post('/desk/snoozes', fields)).status, 200, 'the list of what is put off, unchanged')
})

test('an interview of which the two say different things, or nobody anything, is told of until it is settled', async () => {
  const disputed = await interviews.disputed()
  const silent = await interviews.silent()
  const held = await interviews.held()
  const at = new Date('2025-12-15T03:00:00Z')
  const why = async (id: string) => (await told('interviews', id, at))?.why
  assert.deepEqual(
    [await why(disputed.id), await why(silent.id), await why(held.id)],
    ['双方の記録が食い違ってから10日', '面談から10日、実施したかの記録がありません', undefined],
  )
  assert.equal((await told('interviews', silent.id, at))?.href, `/desk/interviews/${silent.id}`)
  await as(db, operator, (tx) => settleInterview(tx, operator, disputed.id, 'held', at))
  assert.equal(await why(disputed.id), undefined)
})

test('today’s work counts the same interviews as the coordinator’s own list', async () => {
  await interviews.disputed()
  const list = await as(db, operator, (tx) => interviewsToSettle(tx, operator))
  const work = await as(db, operator, (tx) => today(tx, operator, later(14), wholeDesk))
  assert.equal(work.interviews.count, list.length)
  assert.deepEqual(work.interviews.first.map(({ key }) => key).toSorted(), list.map(({ id }) => id).toSorted())
})

test('an unclear interview is put off until a day, by its town’s part of the work too, and comes back', async () => {
  const { id } = await interviews.silent()
  const until = { kind: 'interviews' as const, subject: id, until: '2025-12-20', reason: 'waiting' as const, note: '' }
  const put = (actor: Actor) => as(db, actor, (tx) => snoozeAlert(tx, actor, until, later(14)))
  await put(operator)
  await assert.rejects(put(await member('operator', operator.organizationId)), Stale)
  assert.deepEqual(
    [await told('interviews', id, later(18)), (await told('interviews', id, later(19)))?.key],
    [undefined, id],
  )
})

test('one page of a kind: the way back, what to do, and the empty state', async () => {
  const desk = await visitor(operator)
  const page = await desk.get('/desk?kind=interviews')
  assert.equal(page.status, 200)
  assert.match(words(page.text), /結果がわからない面談 双方の記録が食い違っているか/)
  assert.match(page.text, /kind=interviews&(amp;)?subject=/)
  await owner.updateTable('message_reports').set({ state: 'dismissed' }).execute()
  assert.match(words((await desk.get('/desk?kind=reports')).text), /確認を待つ通報はありません/)
})

test('two thousand reports in as many threads: the first page touches rows in proportion, and counts them all', async () => {
  const { talent, client } = await threads.made()
  const fill = async (count: number, from: number) => {
    const n = sql`generate_series(${from}::int, ${from + count - 1}::int) n`
    const thread = sql`('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`
    await sql`insert into threads (id, about_kind, about_id, title, state, messages, opened_by, opened_at, last_at)
      select ${thread}, 'application', gen_random_uuid(), '求人', 'open', 1, ${talent.accountId}, ${NOW}, ${NOW} from ${n}`.execute(
      owner,
    )
    await sql`insert into thread_parties (thread_id, party_id, party_kind, label, joined_at)
      select ${thread}, ${client.organizationId}, 'organization', '企業', ${NOW} from ${n}`.execute(owner)
    await sql`insert into messages (id, thread_id, number, by_account, by_party, body, at)
      select ${thread}, ${thread}, 1, ${client.accountId}, ${client.organizationId}, 'x', ${NOW} from ${n}`.execute(
      owner,
    )
    await sql`insert into message_reports (id, message_id, thread_id, number, reason, by_account, by_party, at)
      select ${thread}, ${thread}, ${thread}, 1, 'other', ${talent.accountId}, ${talent.accountId}, ${NOW} from ${n}`.execute(
      owner,
    )
    await sql`analyze`.execute(owner)
  }
  const lookedThrough = () =>
    as(db, operator, async (tx) => {
      const { count } = await errandsOf(tx, operator, { kind: 'reports', part: wholeDesk, page: 1 }, NOW)
      const { rows } = await sql<{ n: number }>`
        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as n from pg_stat_xact_user_tables`.execute(tx)
      return { count, rows: rows[0]?.n ?? 0 }
    })
  await fill(200, 1)
  const few = await lookedThrough()
  await fill(1800, 201)
  const many = await lookedThrough()
  assert.deepEqual([few.count, many.count], [200, 2000])
  assert.ok(few.rows > 0 && many.rows <= few.rows * 15, `${few.rows} rows became ${many.rows}`)
}, 60_000)
