import { sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { profilesOf } from '../../talents/profile.ts'
import type { TalentProfileView } from '../../talents/profile-parts.ts'
import { letterOf, type ScoutState, waitingStates } from './scout.ts'

export const SCOUTS_PER_PAGE = 20

/** A scout as its sender sees it: 「人材A」, and never more of a name than the application gives later. */
export interface SentScout {
  id: string
  known: string
  state: ScoutState
  message: string
  sentAt: Date
  stateSince: Date
  expiresAt: Date
  /** The operator wrote it on the client's behalf. */
  onBehalf: boolean
  /** Undefined when the talent has left. */
  profile: TalentProfileView | undefined
  /** Once they have applied. */
  applicationId: string | null
}

/** スカウト of one posting, the latest first. The posting was found for the actor before. */
export async function scoutsOfPosting(
  tx: Tx,
  postingId: string,
  page: number,
): Promise<{ scouts: SentScout[]; total: number }> {
  const { rows } = await sql<Omit<SentScout, 'known' | 'profile'> & { number: number; talentId: string }>`
    select s.id, s.number, s.talent_id as "talentId", s.state, s.message, s.sent_at as "sentAt",
           s.state_since as "stateSince", s.expires_at as "expiresAt", s.sender_id <> s.client_id as "onBehalf",
           a.id as "applicationId"
      from (select *, row_number() over (order by sent_at, id)::int as number from scouts where posting_id = ${postingId}) s
      left join applications a on a.posting_id = s.posting_id and a.talent_id = s.talent_id
     order by s.sent_at desc, s.id
     limit ${SCOUTS_PER_PAGE} offset ${(page - 1) * SCOUTS_PER_PAGE}`.execute(tx)
  const profiles = await profilesOf(
    tx,
    rows.map(({ talentId }) => talentId),
  )
  const { total } = await tx
    .selectFrom('scouts')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('posting_id', '=', postingId)
    .executeTakeFirstOrThrow()
  const scouts = rows.map(({ number, talentId, ...row }) => ({
    ...row,
    known: `人材${letterOf(number)}`,
    profile: profiles.get(talentId),
  }))
  return { scouts, total }
}

/** A scout as the talent reads it. */
export interface MyScout {
  id: string
  postingId: string
  title: string
  client: string
  clientId: string
  /** Of the coordinator who wrote it on the client's behalf. */
  onBehalf: string | null
  state: ScoutState
  message: string
  sentAt: Date
  expiresAt: Date
  applicationId: string | null
}

const MOST_WAITING = 100

/** 自分に届いたスカウト: those that wait for an answer, the most urgent first; the others by pages. */
export async function myScouts(
  tx: Tx,
  actor: Actor,
  page: number,
): Promise<{ waiting: MyScout[]; finished: MyScout[]; finishedTotal: number }> {
  if (actor.kind !== 'talent') throw new NotFound()
  const mine = () => scoutsAsRead(tx).where('s.talent_id', '=', actor.talentId)
  const waiting = await mine()
    .where('s.state', 'in', [...waitingStates])
    .orderBy('s.expires_at')
    .orderBy('s.id')
    .limit(MOST_WAITING)
    .execute()
  const finished = await mine()
    .where('s.state', 'not in', [...waitingStates])
    .orderBy('s.state_since', 'desc')
    .orderBy('s.id')
    .limit(SCOUTS_PER_PAGE)
    .offset((page - 1) * SCOUTS_PER_PAGE)
    .execute()
  const { total } = await tx
    .selectFrom('scouts')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('talent_id', '=', actor.talentId)
    .where('state', 'not in', [...waitingStates])
    .executeTakeFirstOrThrow()
  return { waiting, finished, finishedTotal: total }
}

/** One of them. @throws NotFound when it is another's */
export async function myScout(tx: Tx, actor: Actor, id: string): Promise<MyScout> {
  const scout = await scoutsAsRead(tx).where('s.id', '=', id).executeTakeFirst()
  if (!scout || actor.kind !== 'talent') throw new NotFound()
  return scout
}

/** The scout of this talent to a posting, if there is one: it fills in the form with which they apply. */
export async function myScoutTo(tx: Tx, actor: Actor, postingId: string): Promise<ScoutState | null> {
  if (actor.kind !== 'talent') return null
  const row = await tx
    .selectFrom('scouts')
    .select(sql<ScoutState>`state`.as('state'))
    .where('posting_id', '=', postingId)
    .where('talent_id', '=', actor.talentId)
    .executeTakeFirst()
  return row?.state ?? null
}

/** Organizations whose scouts this talent does not want. */
export async function blockedClients(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== 'talent') return []
  return tx
    .selectFrom('scout_blocks as b')
    .innerJoin('organizations as o', 'o.id', 'b.client_id')
    .select(['o.id', 'o.name'])
    .where('b.talent_id', '=', actor.talentId)
    .orderBy('b.at', 'desc')
    .orderBy('o.id')
    .limit(100)
    .execute()
}

function scoutsAsRead(tx: Tx) {
  return tx
    .selectFrom('scouts as s')
    .innerJoin('postings as p', 'p.id', 's.posting_id')
    .innerJoin('organizations as c', 'c.id', 's.client_id')
    .innerJoin('organizations as w', 'w.id', 's.sender_id')
    .leftJoin('applications as a', (join) =>
      join.onRef('a.posting_id', '=', 's.posting_id').onRef('a.talent_id', '=', 's.talent_id'),
    )
    .select([
      's.id',
      's.posting_id as postingId',
      'p.title',
      'c.name as client',
      'c.id as clientId',
      sql<string | null>`case when s.sender_id <> s.client_id then w.name end`.as('onBehalf'),
      sql<ScoutState>`s.state`.as('state'),
      's.message',
      's.sent_at as sentAt',
      's.expires_at as expiresAt',
      'a.id as applicationId',
    ])
}
