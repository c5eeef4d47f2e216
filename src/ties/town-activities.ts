import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { fiscalYear, type FiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { ActivityKind, ActivityState } from './activity.ts'
import { sql } from 'kysely'

export const ACTIVITIES_PER_PAGE = 30

/** An activity as the town judges it: what it rests on is checked by us, the person stays a letter until consent. */
export interface TownActivity {
  id: string
  known: string
  kind: ActivityKind
  doneOn: Temporal.PlainDate
  year: FiscalYear
  what: string
  /** The contract's posting, or who confirmed the visit. */
  basis: string
  state: ActivityState
  refusal: string
  at: Date
}

type Row = Omit<TownActivity, 'doneOn' | 'year'> & { done_on: string; year: number }

/** 担い手活動の申請 of one's own town in one state, the oldest first. @throws NotFound for everybody else */
export async function townActivities(
  tx: Tx,
  actor: Actor,
  { state, page }: { state: ActivityState; page: number },
  now: Date,
): Promise<{ activities: TownActivity[]; counts: Record<ActivityState, number> }> {
  if (actor.kind !== 'municipality') throw new NotFound()
  const town = actor.organizationId
  const { rows } = await sql<Row>`
    select a.id, a.kind, a.done_on, a.year, a.what, a.state, a.refusal, a.at,
      coalesce((select k.family_name || ' ' || k.given_name from consents c join talent_contacts k on k.talent_id = c.talent_id
        where c.talent_id = a.talent_id and c.recipient_id = ${town} and c.subject = ${town} and c.item = 'name'
          and not exists (select 1 from consent_withdrawals w where w.consent_id = c.id) limit 1),
        '人材' || t.letters, '町内にお住まいの人材') as known,
      coalesce((select p.title from contracts c join postings p on p.id = c.posting_id where c.id = a.subject),
        (select '相手方が確認した訪問: ' || v.what from onsite_visits v where v.id = a.subject),
        (select e.title from registrations g join events e on e.id = g.event_id where g.id = a.subject), '') as basis
      from activities a
      left join tie_people_of_years(${town}::uuid, array[${fiscalYearOf(dayInJapan(now))}::int], true, ${now}) t on t.talent_id = a.talent_id
     where a.municipality_id = ${town} and a.state = ${state}
     order by a.at, a.id limit ${ACTIVITIES_PER_PAGE} offset ${(page - 1) * ACTIVITIES_PER_PAGE}`.execute(tx)
  return { activities: rows.map(viewOf), counts: await countsOf(tx, town) }
}

function viewOf({ done_on, year, ...row }: Row): TownActivity {
  return { ...row, doneOn: Temporal.PlainDate.from(done_on), year: fiscalYear(year) }
}

async function countsOf(tx: Tx, town: string): Promise<Record<ActivityState, number>> {
  const rows = await tx
    .selectFrom('activities')
    .select((e) => ['state', e.fn.countAll<number>().as('n')])
    .where('municipality_id', '=', town)
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map(({ state, n }) => [state, n]))
  const of = (state: ActivityState) => counted.get(state) ?? 0
  return { recorded: of('recorded'), approved: of('approved'), refused: of('refused') }
}
