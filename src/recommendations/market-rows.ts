import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** All that the engine is told about a talent: nothing here says who they are, where they come from or where they studied. */
export interface TalentRow {
  id: string
  state: string
  /** The e-mail address is proved: only then does an application count as load. */
  verified: boolean
  /** May be suggested to companies. */
  scoutable: boolean
  hours: number | null
  feeYen: number | null
  remoteOnly: boolean
  /** 応援したい地域: 団体コード, as declared. */
  wishes: string[]
  skills: { skill: string; level: string; years: number | null }[]
  hasAchievements: boolean
  /** Month in which the last job ended; null: still at it, or none told. */
  lastMonth: string | null
  careers: number
  contracts: number
}

const talents = sql`
  select t.id, t.state, a.email_verified_at is not null as verified, t.open_to_scouts and t.shown_to_companies as scoutable,
         t.hours_per_month as hours, t.wished_fee_yen as "feeYen", t.remote_only as "remoteOnly",
         array(select w.place_code from talent_places w where w.talent_id = t.id and w.relation = 'wish' order by 1) as wishes,
         coalesce((select json_agg(json_build_object('skill', s.skill, 'level', s.level, 'years', s.years) order by s.skill)
                     from talent_skills s where s.talent_id = t.id), '[]') as skills,
         t.achievements <> '' as "hasAchievements",
         (select max(coalesce(c.to_month, '9999-12')) from talent_careers c where c.talent_id = t.id) as "lastMonth",
         (select count(*) from talent_careers c where c.talent_id = t.id) as careers,
         (select count(*) from contracts c where c.talent_id = t.id and c.state in ('in_force', 'ended')) as contracts
    from talents t join accounts a on a.id = t.account_id`

/** Talents by id, or all that are not deleted, in the order of the ids. */
export async function talentRows(tx: Tx, ids?: readonly string[]): Promise<TalentRow[]> {
  const which = ids ? sql`t.id = any(${ids}::uuid[])` : sql`t.state <> 'deleted'`
  return (await sql<TalentRow>`${talents} where ${which} order by t.id`.execute(tx)).rows
}

export interface PostingRow {
  id: string
  state: string
  clientId: string
  /** 団体コード of the town. */
  townCode: string
  title: string
  text: string
  occupation: string | null
  skills: { skill: string; must: boolean }[]
  feeKind: string
  feeYen: number | null
  hours: number | null
  periodMonths: number | null
  remote: string
  visitRhythm: string
  publishedAt: Date | null
  /** 2026-04-01 */
  closesOn: string | null
  changedAt: Date
}

const postings = sql`
  select p.id, p.state, p.client_id as "clientId", t.place_code as "townCode", p.title,
         concat_ws(e'\n', p.title, p.background, p.goal, p.duties, p.wanted) as text, p.occupation,
         coalesce((select json_agg(json_build_object('skill', s.skill, 'must', s.must) order by s.must desc, s.skill)
                     from posting_skills s where s.posting_id = p.id), '[]') as skills,
         p.fee_kind as "feeKind", p.fee_yen as "feeYen", p.hours_per_month as hours, p.period_months as "periodMonths",
         p.remote, p.visit_rhythm as "visitRhythm", p.published_at as "publishedAt", p.closes_on as "closesOn",
         p.updated_at as "changedAt"
    from postings p join organizations t on t.id = p.municipality_id`

/** Postings by id, in the order of the ids. */
export async function postingRows(tx: Tx, ids: readonly string[]): Promise<PostingRow[]> {
  return (await sql<PostingRow>`${postings} where p.id = any(${ids}::uuid[]) order by p.id`.execute(tx)).rows
}

/** What is published, and what was withdrawn since `since` (for those who post the same again); the oldest first. */
export async function livePostingRows(tx: Tx, since: Date): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    ${postings} where p.state = 'published' or (p.state = 'withdrawn' and p.published_at is not null and p.updated_at > ${since})
     order by p.published_at, p.id`.execute(tx)
  return rows
}

export interface ApplicationRow {
  id: string
  postingId: string
  talentId: string
  state: string
}

const applications = sql`select id, posting_id as "postingId", talent_id as "talentId", state from applications`

export async function applicationRows(tx: Tx, ids: readonly string[]): Promise<ApplicationRow[]> {
  return (
    await sql<ApplicationRow>`${applications} where id = any(${ids}::uuid[]) order by submitted_at, id`.execute(tx)
  ).rows
}

/** The applications to these postings, in the order in which they came. */
export async function applicationRowsOf(tx: Tx, postingIds: readonly string[]): Promise<ApplicationRow[]> {
  return (
    await sql<ApplicationRow>`${applications} where posting_id = any(${postingIds}::uuid[]) order by submitted_at, id`.execute(
      tx,
    )
  ).rows
}
