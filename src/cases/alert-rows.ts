import { type RawBuilder, sql } from 'kysely'
import { LOW_PULSE, LOW_PULSE_DAYS } from '../engagements/pulse.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { type AlertKind, ENDING_DAYS, usualAlertDays } from './alerts.ts'
import { openReports, unclearInterviews } from './alerts-of-talks.ts'

/** A reply clock is looked after this long before it has run out. */
const REPLY_DAYS = 2
/** An invitation is looked after this long before it ends. */
const INVITATION_DAYS = 2
/** Older failures have been seen. */
const FRESH_DAYS = 30
const DAY = 86_400_000

/** Columns of every query, and what the filters ask: town, programme, company. */
const head = (what: RawBuilder<unknown>, href: RawBuilder<unknown>, at: RawBuilder<unknown>, note = sql`''`) =>
  sql`${what} as what, ${href} as href, ${at} as at, ${note} as note`
const ofPosting = sql`o.name as whose, p.municipality_id, p.programme_id, p.client_id as company_id`
const ofCase = sql`o.name as whose, c.municipality_id, c.programme_id, c.company_id`
const walking = sql`c.state not in ('finished', 'stopped')`
const titled = sql`coalesce(nullif(p.title, ''), '(件名のない下書き)')`
const caseOrPosting = sql`coalesce(
  (select '/desk/cases/' || c.id from cases c where c.company_id = p.client_id and c.state <> 'finished'), '/desk/postings/' || p.id)`

const months = sql`engagement_months m join contracts k on k.id = m.contract_id
  join postings p on p.id = k.posting_id join organizations o on o.id = m.client_id`
const titledMonth = sql`to_char(m.month, 'FMYYYY年FMMM月') || ' ' || ${titled}`
const toMonth = sql`'/desk/engagements/' || m.contract_id || '/months/' || m.id`

/** The rows of each kind; an alert is never written down, so it is gone when what it is about is done. */
export function rowsOfAlert(kind: AlertKind, now: Date): RawBuilder<unknown> {
  return queries[kind](now)
}

const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY)
const after = (now: Date, days: number) => new Date(now.getTime() + days * DAY)
const midnight = (column: RawBuilder<unknown>) => sql`(${column} + 1)::timestamp at time zone 'Asia/Tokyo'`

const queries: Record<AlertKind, (now: Date) => RawBuilder<unknown>> = {
  reviews: () => sql`
    select p.id as subject, ${head(titled, sql`'/desk/postings/' || p.id`, sql`p.updated_at`)}, ${ofPosting}
      from postings p join organizations o on o.id = p.client_id where p.state = 'review'`,
  late: (now) => answers(sql`a.reply_by <= ${now}`),
  replies: (now) =>
    answers(sql`a.reply_by > ${now} and a.reply_by <= ${after(now, REPLY_DAYS)} and a.state <> 'offered'`),
  referrals: () => sql`
    select r.id as subject, ${head(sql`r.company_name`, sql`'/desk/referrals/' || r.id`, sql`r.state_since`, sql`r.state`)},
      o.name as whose, r.municipality_id, null::uuid as programme_id, null::uuid as company_id
      from referrals r join organizations o on o.id = r.supporter_id where r.state in ('consented', 'received')`,
  reports: () => openReports,
  interviews: () => unclearInterviews,
  actions: (now) => sql`
    select n.id as subject, ${head(sql`n.what`, sql`'/desk/cases/' || c.id`, midnight(sql`n.due_on`), sql`n.owner`)}, ${ofCase}
      from next_actions n join cases c on c.id = n.case_id join organizations o on o.id = c.company_id
     where n.state = 'open' and n.due_on < ${dayInJapan(now).toString()} and ${walking}`,
  unreported: (now) => sql`
    select m.id as subject, ${head(titledMonth, toMonth, midnight(sql`m.due_on`), sql`m.state`)}, ${ofPosting}
      from ${months} where m.state in ('open', 'returned') and m.due_on < ${dayInJapan(now).toString()}`,
  // Whoever has been to see the company since has asked what was the matter. The words are read at the month.
  pulses: (now) => sql`
    select m.id as subject, ${head(titledMonth, toMonth, sql`min(u.at)`, sql`string_agg(u.side, ' ' order by u.side)`)}, ${ofPosting}
      from ${months} join pulses u on u.month_id = m.id
     where u.score <= ${LOW_PULSE} and u.at > ${before(now, LOW_PULSE_DAYS)}
       and not exists (select 1 from cases c where c.company_id = p.client_id and c.contacted_at > u.at)
     group by m.id, p.id, o.id`,
  quiet: (now) => sql`
    select p.id as subject, ${head(titled, sql`'/desk/postings/' || p.id`, sql`p.published_at`)}, ${ofPosting}
      from postings p join organizations o on o.id = p.client_id left join programme_alert_days d on d.programme_id = p.programme_id
     where p.state = 'published' and p.published_at <= ${now}::timestamptz - make_interval(days => coalesce(d.quiet_days, ${usualAlertDays.quiet}))
       and not exists (select 1 from applications a where a.posting_id = p.id)`,
  ending: (now) => sql`
    select k.id as subject, ${head(titled, caseOrPosting, midnight(sql`v.ends_on`))}, ${ofPosting}
      from contracts k join contract_versions v on v.contract_id = k.id and v.number = k.current_version
      join postings p on p.id = k.posting_id join organizations o on o.id = k.client_id
     where k.state = 'in_force' and v.ends_on <= ${dayInJapan(now).add({ days: ENDING_DAYS }).toString()}
       and not exists (select 1 from contracts n where n.renews_id = k.id and n.state <> 'abandoned')`,
  silent: (now) => sql`
    select c.id as subject, ${head(sql`o.name`, sql`'/desk/cases/' || c.id`, sql`c.contacted_at`, sql`c.state`)}, ${ofCase}
      from cases c join organizations o on o.id = c.company_id left join programme_alert_days d on d.programme_id = c.programme_id
     where ${walking} and c.contacted_at <= ${now}::timestamptz - make_interval(days => coalesce(d.silent_days, ${usualAlertDays.silent}))`,
  invitations: (now) => sql`
    select i.id as subject, ${head(sql`i.email`, sql`'/desk/organizations/' || o.id`, sql`i.expires_at`)},
      o.name as whose, ${nowhere}
      from invitations i join organizations o on o.id = i.organization_id
     where i.state = 'open' and i.expires_at <= ${after(now, INVITATION_DAYS)}`,
  mails: (now) => sql`
    select id as subject, ${head(sql`case state when 'bounced' then 'あて先に届かなかったメール' else '送れなかったメール' end`, sql`'/desk/mails?state=' || state`, sql`at`)},
      '' as whose, ${nowhere}
      from mails where state in ('bounced', 'failed') and at > ${before(now, FRESH_DAYS)}`,
  // Jobs that were tried five times and wait for somebody who looks why.
  jobs: () => sql`
    select id as subject, ${head(sql`name`, sql`null::text`, sql`created_on`)}, '' as whose, ${nowhere}
      from pgboss.job where state = 'failed'`,
}

/** What belongs to no town: shown only where nothing is filtered. */
const nowhere = sql`null::uuid as municipality_id, null::uuid as programme_id, null::uuid as company_id`

function answers(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select a.id as subject, ${head(titled, sql`'/desk/applications/' || a.id`, sql`a.reply_by`, sql`a.state`)}, ${ofPosting}
      from applications a join postings p on p.id = a.posting_id join organizations o on o.id = a.client_id where ${which}`
}
