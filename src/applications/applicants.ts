import { type RawBuilder, sql } from 'kysely'
import { type Actor, accountOf, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { conceptName } from '../postings/taxonomy-choices.ts'
import { skillsOf } from '../postings/read-posting.ts'
import { profilesOf, type TalentProfileView } from '../talents/profile.ts'
import type { ApplicationState } from './application.ts'
import type { Mark } from './mark-application.ts'

/** What a colleague of the client thinks of an applicant. */
export interface ColleaguesMark {
  by: string
  own: boolean
  mark: Mark
  note: string
  at: Date
}

/** An applicant as the client reads it: by name where the talent consented, as 「応募者3」 until then. */
export interface Applicant {
  id: string
  postingId: string
  talentId: string
  /** Counted by arrival in the posting, from 1. */
  number: number
  known: string
  named: boolean
  state: ApplicationState
  submittedAt: Date
  stateSince: Date
  replyBy: Date | null
  motivation: string
  proposal: string
  wishedFeeYen: number | null
  wishedHours: number | null
  /** Undefined when the talent has left. */
  profile: TalentProfileView | undefined
  /** Skills that the posting asks for: those the talent has, and those it does not name. */
  matched: string[]
  unmatched: string[]
  marks: ColleaguesMark[]
}

export const APPLICANTS_PER_PAGE = 20
export const MOST_COMPARED = 4

/** What the list is narrowed to. */
export type Narrowed = 'all' | 'waiting' | 'offered' | 'agreed' | 'ended'

const statesOf: Record<Narrowed, readonly ApplicationState[] | null> = {
  all: null,
  waiting: ['submitted', 'screening', 'interview'],
  offered: ['offered'],
  agreed: ['accepted', 'contracted'],
  ended: ['declined', 'withdrawn'],
}

/** 応募者の一覧 of one posting of the asker's own house: whoever waits longest first. */
export async function listApplicants(
  tx: Tx,
  actor: Actor,
  postingId: string,
  { show, page }: { show: Narrowed; page: number },
): Promise<{ applicants: Applicant[]; counts: Record<Narrowed, number> }> {
  const counts = await countEach(tx, actor, postingId)
  const states = statesOf[show]
  const of = states ? sql`state in (${sql.join(states)})` : sql`true`
  const part = { limit: APPLICANTS_PER_PAGE, offset: (page - 1) * APPLICANTS_PER_PAGE }
  const rows = await rowsOf(tx, actor, postingId, of, part)
  return { applicants: await withPeople(tx, actor, postingId, rows), counts }
}

/** Several applicants of one posting by id, in the order of their arrival. @throws NotFound when one is not among them */
export async function applicantsById(
  tx: Tx,
  actor: Actor,
  postingId: string,
  ids: readonly string[],
): Promise<Applicant[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  const among = sql`id in (${sql.join(wanted.map((id) => sql`${id}::uuid`))})`
  const rows = await rowsOf(tx, actor, postingId, among, { limit: wanted.length, offset: 0 })
  if (rows.length !== wanted.length) throw new NotFound()
  const applicants = await withPeople(tx, actor, postingId, rows)
  return applicants.toSorted((a, b) => a.number - b.number)
}

async function countEach(tx: Tx, actor: Actor, postingId: string): Promise<Record<Narrowed, number>> {
  const rows = await tx
    .selectFrom('applications')
    .select((e) => [sql<ApplicationState>`state`.as('state'), e.fn.countAll<number>().as('count')])
    .where('posting_id', '=', postingId)
    .where('client_id', '=', organizationOf(actor))
    .groupBy('state')
    .execute()
  const of = (states: readonly ApplicationState[] | null) =>
    rows.filter(({ state }) => !states || states.includes(state)).reduce((sum, { count }) => sum + count, 0)
  return {
    all: of(statesOf.all),
    waiting: of(statesOf.waiting),
    offered: of(statesOf.offered),
    agreed: of(statesOf.agreed),
    ended: of(statesOf.ended),
  }
}

type Row = Omit<Applicant, 'known' | 'named' | 'profile' | 'matched' | 'unmatched' | 'marks' | 'postingId'>

async function rowsOf(
  tx: Tx,
  actor: Actor,
  postingId: string,
  of: RawBuilder<unknown>,
  { limit, offset }: { limit: number; offset: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, talent_id as "talentId", number, state, submitted_at as "submittedAt", state_since as "stateSince",
           reply_by as "replyBy", motivation, proposal, wished_fee_yen as "wishedFeeYen", wished_hours as "wishedHours"
      from (select *, row_number() over (order by submitted_at, id) as number
              from applications where posting_id = ${postingId} and client_id = ${organizationOf(actor)}) a
     where ${of}
     order by array_position(array['offered', 'accepted', 'contracted', 'declined', 'withdrawn'], state) nulls first,
              reply_by, submitted_at desc, id
     limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

async function withPeople(tx: Tx, actor: Actor, postingId: string, rows: readonly Row[]): Promise<Applicant[]> {
  const talentIds = rows.map(({ talentId }) => talentId)
  const profiles = await profilesOf(tx, talentIds)
  const names = await namesOf(tx, talentIds)
  const marks = await marksOf(
    tx,
    actor,
    rows.map(({ id }) => id),
  )
  const wanted = await skillsOf(tx, postingId)
  return rows.map((row) => {
    const profile = profiles.get(row.talentId)
    const has = new Set(profile?.skills.map(({ skill }) => skill))
    const name = names.get(row.talentId)
    return {
      ...row,
      postingId,
      known: name ?? `応募者${row.number}`,
      named: name !== undefined,
      profile,
      matched: wanted.filter(({ skill }) => has.has(skill)).map(({ skill }) => conceptName(skill)),
      unmatched: wanted.filter(({ skill }) => !has.has(skill)).map(({ skill }) => conceptName(skill)),
      marks: marks.get(row.id) ?? [],
    }
  })
}

/** Names of those who consented to give theirs to the asker's organization: row-level security hides all others. */
async function namesOf(tx: Tx, talentIds: readonly string[]): Promise<Map<string, string>> {
  if (talentIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('talent_contacts')
    .select(['talent_id', 'family_name', 'given_name'])
    .where('talent_id', 'in', [...talentIds])
    .execute()
  return new Map(rows.map((row) => [row.talent_id, `${row.family_name} ${row.given_name}`]))
}

async function marksOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, ColleaguesMark[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('application_marks as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['m.application_id', 'm.account_id', 'a.name', sql<Mark>`m.mark`.as('mark'), 'm.note', 'm.at'])
    .where('m.application_id', 'in', [...ids])
    .orderBy('m.at')
    .orderBy('m.account_id')
    .execute()
  const own = accountOf(actor)
  const marks = rows.map(({ application_id, account_id, name, ...mark }) => ({
    application_id,
    mark: { ...mark, by: name, own: account_id === own },
  }))
  return new Map(
    [...Map.groupBy(marks, (m) => m.application_id)].map(([id, group]) => [id, group.map(({ mark }) => mark)]),
  )
}
