import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import { leavePool } from '../../applications/pool/leave-pool.ts'
import { declineScout } from '../../applications/scouts/answer-scout.ts'
import { declineTeam, leaveTeam } from '../../applications/teams/answer-team.ts'
import { withdrawTeam } from '../../applications/teams/lead-team.ts'
import { withdrawApplication } from '../../applications/withdraw-application.ts'
import { cancelOwnRegistration } from '../../events/cancel-registration.ts'
import type { Tx } from '../../platform/db/database.ts'
import { restTalent } from '../../talents/move-talent.ts'
import { withdrawGreeting } from '../../ties/show-greeting.ts'

type Talent = Extract<Actor, { kind: 'talent' }>
type Ending = (tx: Tx, actor: Talent, id: string, now: Date) => Promise<unknown>

/** What the other side reads. */
const LEAVING = { reason: 'other', note: '結を退会するため、応募を取り下げました。' } as const

/** Each part, left before right, with the ids of what is open; every one is ended by its own verb, which tells whom it concerns. */
const parts: readonly { open: (talent: Talent) => RawBuilder<{ id: string }>; end: Ending }[] = [
  {
    open: ({ talentId }) => sql`select id from talents where id = ${talentId} and state = 'active'`,
    end: restTalent,
  },
  {
    open: ({ accountId }) =>
      sql`select id from applications where account_id = ${accountId} and state in ('submitted', 'screening', 'interview') order by posting_id`,
    end: (tx, actor, id, now) => withdrawApplication(tx, actor, id, LEAVING, now),
  },
  {
    open: ({ accountId }) =>
      sql`select id from teams where lead_account_id = ${accountId} and state = 'gathering' order by id`,
    end: withdrawTeam,
  },
  {
    open: ({ accountId }) => sql`
      select t.id from teams t join teammates m on m.team_id = t.id left join applications a on a.id = t.application_id
       where m.account_id = ${accountId} and m.state = 'consented'
         and (t.state = 'gathering' or a.state in ('submitted', 'screening', 'interview')) order by t.id`,
    end: leaveTeam,
  },
  {
    open: ({ accountId }) => sql`
      select t.id from teams t join teammates m on m.team_id = t.id join accounts a on a.email = m.email
       where a.id = ${accountId} and m.account_id is null and m.state = 'invited' and t.state = 'gathering' order by t.id`,
    end: declineTeam,
  },
  {
    open: ({ accountId }) =>
      sql`select id from scouts where account_id = ${accountId} and state in ('sent', 'opened') order by id`,
    end: declineScout,
  },
  {
    open: ({ accountId }) =>
      sql`select id from pool_entries where account_id = ${accountId} and state = 'joined' order by id`,
    end: leavePool,
  },
  {
    open: ({ accountId }) =>
      sql`select id from greetings where account_id = ${accountId} and state = 'shown' order by id`,
    end: withdrawGreeting,
  },
]

/**
 * Ends what others would wait for in vain: applications under way, answers to scouts and teams, seats at events. Whoever takes
 * the 退会 back later begins these anew; the page says so before.
 */
export async function endWhatIsOpen(tx: Tx, actor: Actor, accountId: string, now: Date): Promise<void> {
  const profile = await tx.selectFrom('talents').select('id').where('account_id', '=', accountId).executeTakeFirst()
  if (profile) await endAsTalent(tx, { kind: 'talent', accountId, talentId: profile.id }, now)
  for (const id of await seatsAtEvents(tx, accountId, now)) await cancelOwnRegistration(tx, actor, id, now)
}

async function endAsTalent(tx: Tx, talent: Talent, now: Date): Promise<void> {
  for (const { open, end } of parts) {
    const { rows } = await open(talent).execute(tx)
    for (const { id } of rows) await end(tx, talent, id, now)
  }
}

/** Those that can still be cancelled: later the organizer counts on the person, and the event is over before the erasing. */
async function seatsAtEvents(tx: Tx, accountId: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from registrations r join events e on e.id = r.event_id
     where r.account_id = ${accountId} and r.state in ('applied', 'confirmed', 'waitlisted')
       and e.state in ('open', 'full', 'closed') and e.cancellable_until > ${now} order by r.event_id, r.id`.execute(tx)
  return rows.map(({ id }) => id)
}
