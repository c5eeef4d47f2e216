import { type RawBuilder, sql } from 'kysely'
import { jobNames } from '../../src/later.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { createDatabase, prepareDatabase } from '../../src/platform/db/prepare.ts'

export const DATABASE = 'bench_ties'

/** How much happens: so many towns and people, and deeds of each kind (in all some 9 in 10 of `deeds`, the rest follows). */
export interface Size {
  towns: number
  talents: number
  deeds: number
}

/** `now` of the benchmark; everything lies in the five years before it. */
export const NOW = new Date('2025-12-01T01:00:00Z')

/** Writes towns, people and deeds directly, the same ones every time; larger towns have up to four times the deeds of small ones. */
export async function fill(host: string, size: Size): Promise<void> {
  await createDatabase(host, DATABASE)
  await prepareDatabase(embeddedConnection(host, 'postgres', DATABASE), jobNames)
  const owner = openDatabase({ ...embeddedConnection(host, 'postgres', DATABASE), max: 1, statement_timeout: 0 })
  try {
    // The rows are ours and refer to each other rightly: a check of each costs minutes.
    await sql`set session_replication_role = replica`.execute(owner)
    await people(owner, size)
    for (const part of parts(size.deeds)) await part.execute(owner)
    await sql`analyze`.execute(owner)
  } finally {
    await owner.destroy()
  }
}

async function people(owner: Database, { towns, talents }: Size): Promise<void> {
  await sql`create function pick(a bigint, b bigint) returns bigint language sql immutable as $$ select abs(hashint8(a * 1000003 + b)::bigint) $$`.execute(
    owner,
  )
  await sql`create table bench_towns as select n, gen_random_uuid() as id, (100000 + n)::text as place from generate_series(1, ${sql.lit(towns)}) n`.execute(
    owner,
  )
  await sql`insert into organizations (id, kind, name, place_code, created_at) select id, 'municipality', '町' || n, place, ${NOW}::timestamptz - interval '6 years' from bench_towns`.execute(
    owner,
  )
  // n³ of a share between 0 and 1 would give the first towns nearly everything; the power 4/3 gives them some four times the last.
  await sql`create table bench_people as select n, gen_random_uuid() as id, gen_random_uuid() as account,
    1 + floor(${sql.lit(towns)} * power((pick(n, 7) % 100000) / 100000.0, 1.33))::int as town from generate_series(1, ${sql.lit(talents)}) n`.execute(
    owner,
  )
  await sql`insert into accounts (id, email, name, created_at) select account, n || '@example.jp', '人' || n, ${NOW}::timestamptz - interval '6 years' from bench_people`.execute(
    owner,
  )
  await sql`insert into talents (id, account_id, headline, state, created_at, updated_at)
    select id, account, 'EC運営', 'active', ${NOW}::timestamptz - interval '6 years', ${NOW} from bench_people`.execute(
    owner,
  )
  await sql`insert into talent_contacts (talent_id, family_name, given_name, family_kana, given_kana, email)
    select id, '山田', n::text, 'ヤマダ', 'ハナコ', n || '@example.jp' from bench_people`.execute(owner)
  // Two homes each; one in twenty lives in the town that they do the most for.
  await sql`insert into talent_homes (talent_id, place_code, at)
    select p.id, case when pick(p.n, k) % 20 = 0 then t.place else (130000 + pick(p.n, k) % 470000)::text end,
           ${NOW}::timestamptz - make_interval(days => 2200 - 900 * k)
      from bench_people p join bench_towns t on t.n = p.town cross join generate_series(0, 1) k`.execute(owner)
  await sql`create index on bench_people (n)`.execute(owner)
}

/** `count` deeds, each of a person (in 85 of 100 in their own town), a town and a moment, numbered from `k`. */
function drawn(count: number, salt: number): RawBuilder<unknown> {
  return sql`(select k, gen_random_uuid() as id, p.id as talent, p.account, t.id as town,
      ${NOW}::timestamptz - make_interval(secs => pick(k, ${sql.lit(salt)} + 3) % 157680000) as at
    from generate_series(1, ${sql.lit(count)}) k
    join bench_people p on p.n = 1 + pick(k, ${sql.lit(salt)}) % (select count(*) from bench_people)
    join bench_towns t on t.n = case when pick(k, ${sql.lit(salt)} + 1) % 100 < 85 then p.town
      else 1 + pick(k, ${sql.lit(salt)} + 2) % (select count(*) from bench_towns) end)`
}

/** Rows by kind: interest 46 %, applications 19 %, events 14 % (each also an interest and mostly a coming), work, visits, moves. */
function parts(deeds: number): RawBuilder<unknown>[] {
  const share = (percent: number) => Math.round((deeds * percent) / 100)
  return [
    sql`insert into journal (name, subject_kind, subject, actor_kind, actor_account, at, detail)
      select case when d.k % 2 = 0 then 'town.followed' else 'posting.saved' end, 'town', d.town, 'talent', d.account, d.at,
             jsonb_build_object('municipality', d.town) from ${drawn(share(46), 10)} d`,
    sql`insert into applications (id, posting_id, talent_id, account_id, client_id, municipality_id, state, motivation, submitted_at, state_since)
      select d.id, gen_random_uuid(), d.talent, d.account, d.town, d.town, 'screening', '力になりたい', d.at, d.at from ${drawn(share(19), 20)} d`,
    sql`insert into journal (name, subject_kind, subject, actor_kind, at) select 'application.submitted', 'application', id, 'talent', submitted_at from applications`,
    ...meetings(share(14)),
    sql`insert into contracts (id, application_id, posting_id, talent_id, account_id, client_id, municipality_id, state, in_force_at, ended_at, created_at)
      select d.id, gen_random_uuid(), gen_random_uuid(), d.talent, d.account, d.town, d.town, 'ended', d.at, d.at + interval '200 days', d.at
        from ${drawn(share(3), 40)} d`,
    sql`insert into journal (name, subject_kind, subject, actor_kind, at) select 'contract.ended', 'contract', id, 'clock', ended_at from contracts`,
    sql`insert into onsite_visits (id, contract_id, talent_id, account_id, client_id, municipality_id, visited_on, what, recorded_by, by_account, state, state_since, at)
      select d.id, gen_random_uuid(), d.talent, d.account, d.town, d.town, d.at::date, '打合せ', 'talent', d.account, 'confirmed', d.at, d.at
        from ${drawn(share(5), 50)} d`,
    sql`insert into residence_declarations (id, talent_id, account_id, municipality_id, kind, since, state, state_since, at)
      select d.id, d.talent, d.account, d.town, case when d.k % 2 = 0 then 'moved' else 'two_places' end, d.at::date, 'declared', d.at, d.at
        from ${drawn(share(0.2), 60)} d on conflict do nothing`,
    // What else a journal holds.
    sql`insert into journal (name, subject_kind, subject, actor_kind, actor_account, at)
      select 'posting.seen', 'posting', d.id, 'talent', d.account, d.at from ${drawn(share(60), 70)} d`,
  ]
}

/** Ten people to an event; three of four came, and one in three events is a tour. */
function meetings(count: number): RawBuilder<unknown>[] {
  return [
    sql`insert into events (id, programme_id, municipality_id, kind, title, audience, starts_at, ends_at, closes_at, cancellable_until, venue_seats, state, state_since, created_at, updated_at)
      select gen_random_uuid(), gen_random_uuid(), t.id, case when k % 3 = 0 then 'tour' else 'seminar' end, '集い', 'everybody', m.at, m.at + interval '2 hours', m.at, m.at, 100, 'held', m.at, m.at, m.at
        from bench_towns t cross join generate_series(1, 40) k
        cross join lateral (select ${NOW}::timestamptz - make_interval(days => (k * 45)) as at) m`,
    sql`insert into registrations (id, event_id, municipality_id, account_id, talent_id, name, email, way, state, place, state_since, created_at)
      select d.id, e.id, d.town, d.account, d.talent, '人', 'a@example.jp', case when d.k % 2 = 0 then 'venue' else 'online' end,
             case when d.k % 4 = 0 then 'absent' else 'attended' end, d.k, e.starts_at, e.starts_at - interval '20 days'
        from ${drawn(count, 30)} d
        join (select id, municipality_id, starts_at, row_number() over (partition by municipality_id order by starts_at) as nth from events) e
          on e.municipality_id = d.town and e.nth = 1 + d.k % 40
      on conflict do nothing`,
    sql`insert into journal (name, subject_kind, subject, actor_kind, at)
      select 'registration.' || case when state = 'absent' then 'missed' else 'attended' end, 'registration', id, 'municipality', state_since from registrations`,
  ]
}
