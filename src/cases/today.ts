import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { type ApplicationState, applicationStateNames } from '../applications/application.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { titleOf } from '../postings/paths.ts'

const SHOWN = 8
const DAY = 86_400_000
/** A posting is looked after when nobody applied for this long. */
const QUIET_DAYS = 7
/** An invitation is looked after this long before it ends. */
const SOON_DAYS = 2
/** Older failures have been seen. */
const FRESH_DAYS = 30

/** One thing that needs a person. */
export interface Errand {
  key: string
  what: string
  /** Where it can be done; null where there is nothing to open. */
  href: string | null
  whose: string
  when: Date
}

/** All of one kind: how many, and the first of them. */
export interface Errands {
  count: number
  first: Errand[]
}

export interface Today {
  reviews: Errands
  late: Errands
  quiet: Errands
  invitations: Errands
  mails: Errands
  jobs: Errands
}

/** 今日の仕事 — everything that waits for an operator, the most urgent first. @throws NotFound for everybody else */
export async function today(tx: Tx, actor: Actor, now: Date): Promise<Today> {
  if (actor.kind !== 'operator') throw new NotFound()
  return {
    reviews: await reviewsWaiting(tx),
    late: await lateAnswers(tx, now),
    quiet: await postingsWithoutApplicants(tx, now),
    invitations: await invitationsEnding(tx, now),
    mails: await mailsNotDelivered(tx, now),
    jobs: await parkedJobs(tx),
  }
}

/** Rows carry the count of all of them, so that list and figure cannot differ. */
type Counted<Row> = Row & { total: number }
const total = sql<number>`count(*) over ()`.as('total')

function errandsOf<Row>(rows: Counted<Row>[], tell: (row: Row) => Errand): Errands {
  return { count: rows[0]?.total ?? 0, first: rows.map(tell) }
}

/** What has to be done with a posting, on the operator's page of it. */
function withPosting({ id, title, name, when }: { id: string; title: string; name: string; when: Date }): Errand {
  return { key: id, what: titleOf({ title }), href: `/desk/postings/${id}`, whose: name, when }
}

async function reviewsWaiting(tx: Tx): Promise<Errands> {
  const rows = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.id', 'p.title', 'o.name', 'p.updated_at as when', total])
    .where('p.state', '=', 'review')
    .orderBy('p.updated_at')
    .orderBy('p.id')
    .limit(SHOWN)
    .execute()
  return errandsOf(rows, withPosting)
}

async function lateAnswers(tx: Tx, now: Date): Promise<Errands> {
  const rows = await tx
    .selectFrom('applications as a')
    .innerJoin('postings as p', 'p.id', 'a.posting_id')
    .innerJoin('organizations as o', 'o.id', 'a.client_id')
    .select(['a.id', 'p.title', 'o.name', total])
    .select([sql<ApplicationState>`a.state`.as('state'), sql<Date>`a.reply_by`.as('when')])
    .where('a.reply_by', '<=', now)
    .orderBy('a.reply_by')
    .orderBy('a.id')
    .limit(SHOWN)
    .execute()
  return errandsOf(rows, ({ id, title, name, state, when }) => ({
    key: id,
    what: `${titleOf({ title })}への応募(${applicationStateNames[state]})`,
    href: `/desk/applications/${id}`,
    whose: name,
    when,
  }))
}

async function postingsWithoutApplicants(tx: Tx, now: Date): Promise<Errands> {
  const rows = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.id', 'p.title', 'o.name', sql<Date>`p.published_at`.as('when'), total])
    .where('p.state', '=', 'published')
    .where('p.published_at', '<=', new Date(now.getTime() - QUIET_DAYS * DAY))
    .where((e) =>
      e.not(e.exists(e.selectFrom('applications as a').select('a.id').whereRef('a.posting_id', '=', 'p.id'))),
    )
    .orderBy('p.published_at')
    .orderBy('p.id')
    .limit(SHOWN)
    .execute()
  return errandsOf(rows, withPosting)
}

async function invitationsEnding(tx: Tx, now: Date): Promise<Errands> {
  const rows = await tx
    .selectFrom('invitations as i')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .select(['i.id', 'i.email', 'o.id as organization', 'o.name', 'i.expires_at as when', total])
    .where('i.state', '=', 'open')
    .where('i.expires_at', '<=', new Date(now.getTime() + SOON_DAYS * DAY))
    .orderBy('i.expires_at')
    .orderBy('i.id')
    .limit(SHOWN)
    .execute()
  return errandsOf(rows, ({ id, email, organization, name, when }) => ({
    key: id,
    what: email,
    href: `/desk/organizations/${organization}`,
    whose: name,
    when,
  }))
}

async function mailsNotDelivered(tx: Tx, now: Date): Promise<Errands> {
  const rows = await tx
    .selectFrom('mails')
    .select(['id', 'state', 'at as when', total])
    .where('state', 'in', ['bounced', 'failed'])
    .where('at', '>', new Date(now.getTime() - FRESH_DAYS * DAY))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  return errandsOf(rows, ({ id, state, when }) => ({
    key: id,
    what: state === 'bounced' ? 'あて先に届かなかったメール' : '送れなかったメール',
    href: `/desk/mails?state=${state}`,
    whose: '',
    when,
  }))
}

/** Jobs that were tried five times and wait for somebody who looks why. */
async function parkedJobs(tx: Tx): Promise<Errands> {
  const { rows } = await sql<Counted<{ id: string; name: string; when: Date }>>`
    select id, name, created_on as when, count(*) over () as total from pgboss.job
    where state = 'failed' order by created_on desc, id limit ${SHOWN}`.execute(tx)
  return errandsOf(rows, ({ id, name, when }) => ({ key: id, what: name, href: null, whose: '', when }))
}
