import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { reachable } from '../../../tests/reachable.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { type Actor, as } from '../../actor.ts'
import { record } from '../../journal.ts'
import { NotFound } from '../../platform/errors.ts'
import { suspendAccount } from '../../accounts/suspend-account.ts'
import { readCursor, readFilter } from './record-filter.ts'
import { namesOf, recordInWords } from './record-words.ts'
import { everyRecord, type RecordFilter, recordsQuery, searchRecords } from './search-records.ts'

const MANY = 100_000
/** Written at once, so that no statement comes near its time limit on a busy machine. */
const PIECE = 10_000
const { db, owner } = await freshDatabase()
const { member, account } = office(owner)
const operator = await member('operator')
const all: RecordFilter = {
  source: 'deeds',
  subject: null,
  account: null,
  organization: null,
  name: null,
  from: null,
  until: null,
}
const search = (filter: Partial<RecordFilter>, actor: Actor = operator) =>
  as(db, actor, (tx) => searchRecords(tx, actor, { ...all, ...filter }, null))
const filterOf = (query: string) => as(db, operator, (tx) => readFilter(tx, new URLSearchParams(query)))
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)
const subject = randomUUID()

/** A long journal: 2,000 records, 1,000 people, one deed a minute over ten weeks, all older than the tests. */
beforeAll(async () => {
  for (let from = 1; from <= MANY; from += PIECE) {
    const rows = sql`generate_series(${from}::int, ${from + PIECE - 1}::int) n`
    const at = sql`${NOW}::timestamptz - make_interval(mins => ${MANY} - n + 1)`
    const who = sql`'company', md5('a' || n % 1000)::uuid, md5('o' || n % 300)::uuid`
    await sql`insert into journal (name, subject_kind, subject, actor_kind, actor_account, actor_organization, at)
      select (array['posting.changed', 'application.marked', 'account.signed_in', 'talent.changed'])[1 + n % 4], 'posting',
        md5('s' || n % 2000)::uuid, ${who}, ${at} from ${rows}`.execute(owner)
    await sql`insert into accesses (what, subject, actor_kind, actor_account, actor_organization, at)
      select 'posting.seen', md5('s' || n % 2000)::uuid, ${who}, ${at} from ${rows}`.execute(owner)
  }
  await sql`analyze journal, accesses`.execute(owner)
  for (let n = 1; n <= 3; n++)
    await as(db, operator, (tx) =>
      record(tx, operator, { name: 'talent.changed', subject, detail: { version: n } }, minutes(n)),
    )
}, 60_000)

test('a record, who, what, from and to, and why, in words, the newest first', async () => {
  const id = await account('山本さくら')
  await as(db, operator, (tx) => suspendAccount(tx, operator, id, 'leaked', minutes(9)))
  const { records } = await search({ subject: id })
  const { name } = await owner
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', operator.organizationId)
    .executeTakeFirstOrThrow()
  const told = recordInWords(records[0]!)
  assert.deepEqual(
    { ...told, who: told.who.startsWith(name), reason: told.reason !== 'leaked' && told.reason !== '' },
    {
      what: 'アカウントを停止しました',
      who: true,
      from: '利用中',
      to: '停止中',
      reason: true,
      href: `/desk/accounts/${id}`,
    },
  )
  const { records: three } = await search({ subject })
  assert.deepEqual(
    three.map(({ at }) => at),
    [minutes(3), minutes(2), minutes(1)],
  )
})

test('paged by key: every record once, also where many share a moment', async () => {
  const shared = randomUUID()
  for (let n = 1; n <= 7; n++)
    await as(db, operator, (tx) =>
      record(tx, operator, { name: 'talent.changed', subject: shared, detail: { version: n } }, minutes(20)),
    )
  const seen: number[] = []
  for await (const { seq } of everyRecord((work) => as(db, operator, work), operator, { ...all, subject: shared }, 2))
    seen.push(seq)
  assert.equal(seen.length, 7)
  assert.deepEqual(
    seen,
    [...new Set(seen)].toSorted((a, b) => b - a),
  )
})

const plans: [string, () => Promise<Partial<RecordFilter>>][] = [
  ['everything', async () => ({})],
  ['one record', async () => ({ subject: await idOf('s7') })],
  ['one account', async () => ({ account: await idOf('a7') })],
  ['one organization', async () => ({ organization: await idOf('o7') })],
  ['one deed', async () => ({ name: 'posting.changed' })],
  ['one day long ago', async () => ({ from: minutes(-150_000), until: minutes(-148_560) })],
  [
    'one organization on one day',
    async () => ({ organization: await idOf('o7'), from: minutes(-150_000), until: minutes(-148_560) }),
  ],
]
const idOf = async (seed: string) =>
  (await sql<{ id: string }>`select md5(${seed})::uuid as id`.execute(owner)).rows[0]!.id

test.each(plans)('%s: a page is read from an index, in its order, and never the whole journal', async (_, filter) => {
  for (const source of ['deeds', 'looks'] as const) {
    const wanted = { ...all, ...(await filter()), source }
    const name = wanted.name && source === 'looks' ? 'posting.seen' : wanted.name
    const query = recordsQuery({ ...wanted, name }, { at: minutes(-10), seq: 9_000_000 }, 51)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers, costs off) ${query}`.execute(owner)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.doesNotMatch(plan, /Seq Scan on (journal|accesses)/, plan)
    const read = Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1] ?? 0) + Number(/read=(\d+)/.exec(plan)?.[1] ?? 0)
    assert.ok(read < 3000, `${read} blocks\n${plan}`)
  }
})

test('days are whole days in Japan', async () => {
  const { filter } = await filterOf(
    'from-year=2025&from-month=12&from-day=1&until-year=2025&until-month=12&until-day=1',
  )
  assert.deepEqual(
    [filter?.from?.toISOString(), filter?.until?.toISOString()],
    ['2025-11-30T15:00:00.000Z', '2025-12-01T15:00:00.000Z'],
  )
})

test('who: an address, a full name or an id; nobody or several are told', async () => {
  const id = await account('二人の名前')
  const byAddress = await filterOf(`who=${id}@EXAMPLE.jp`)
  assert.equal(byAddress.filter?.account, id)
  assert.equal((await filterOf(`who=${operator.organizationId}`)).filter?.organization, operator.organizationId)
  assert.equal((await filterOf('who=二人の名前')).filter?.account, id)
  await account('二人の名前')
  assert.match((await filterOf('who=二人の名前')).problems.who ?? '', /2件あてはまります/)
  assert.match((await filterOf('who=いない人')).problems.who ?? '', /あてはまる人も組織もありません/)
})

test('what cannot be asked for is told at its field; a mangled cursor begins at the newest', async () => {
  const { problems } = await filterOf('record=12&until-year=2025&until-month=13&until-day=1')
  assert.deepEqual(Object.keys(problems), ['until'])
  assert.match((await filterOf('record=12')).problems.record ?? '', /36文字/)
  assert.match(
    (await filterOf('from-year=2025&from-month=12&from-day=2&until-year=2025&until-month=12&until-day=1')).problems
      .until ?? '',
    /以降の日/,
  )
  for (const text of [null, '', 'x', '2025-99-01T00:00:00.000Z_1', "2025-12-01T00:00:00.000Z_1'--"])
    assert.equal(readCursor(text), null)
})

test('every deed and every kind of looking has a name to search for', () => {
  for (const source of ['deeds', 'looks'] as const)
    for (const { value, label } of namesOf(source)) assert.notEqual(label, value)
})

test('only operators search', async () => {
  await assert.rejects(search({}, await member('company')), NotFound)
})

test('the pages: search, on to older ones, one record’s chain, and the file, which is itself written down', async () => {
  const person = await house(db, { now: () => minutes(60) }).visitor(operator)
  const first = await person.get('/desk/records?name=posting.changed')
  const older = /href="(\/desk\/records\?[^"]*after=[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.equal((await person.get(older)).status, 200)
  assert.equal((await person.get('/desk/records?record=12')).status, 422)
  const chain = await person.get(`/desk/records/${subject}`)
  assert.match(chain.text, /プロフィールを変更しました/)
  assert.equal((await person.get(`/desk/records/${randomUUID()}`)).status, 404)
  const file = await person.get(`/desk/records.csv?record=${subject}`)
  assert.deepEqual(file.text.split('\r\n').length, 3 + 2)
  assert.match(file.text, /^\uFEFF?日時,何を,だれが/)
  const last = await owner.selectFrom('accesses').select('what').orderBy('seq', 'desc').executeTakeFirstOrThrow()
  assert.equal(last.what, 'data.exported')
})

test('the whole journal leaves in pieces: memory stays that of a page', async () => {
  const before = reachable()
  let rows = 0
  let most = 0
  for await (const _ of everyRecord((work) => as(db, operator, work), operator, all)) {
    rows += 1
    if (rows % 20_000 === 0) most = Math.max(most, reachable() - before)
  }
  assert.ok(rows > MANY)
  assert.ok(most < 20_000_000, `${Math.round(most / 1e6)} MB`)
}, 60_000)
