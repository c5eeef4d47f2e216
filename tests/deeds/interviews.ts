import type { Statement } from '../../src/interviews/interview.ts'
import { tokenOf } from '../../src/interviews/calendar-feed.ts'
import type { Look } from '../matrix/looks.ts'
import { applicationsOf } from '../world/applications.ts'
import { interviewsOf, type MadeInterview } from '../world/interviews.ts'
import { NOW, office } from '../world/office.ts'
import { talentsOf } from '../world/talents.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

type Made = Exclude<keyof ReturnType<typeof interviewsOf>, 'row' | 'watch'>

const where = { kind: 'first', way: 'online', place: 'https://meet.example.jp/yukemuri' }

const dates = {
  minutes: '60',
  'slot1-year': '2025',
  'slot1-month': '12',
  'slot1-day': '10',
  time1: '18:00',
  'slot2-year': '２０２５',
  'slot2-month': '12',
  'slot2-day': '11',
  time2: '19:30',
}

/** The talks of the factory lie ahead of the clock of the tests; those that are over are set back by a week. */
async function past(s: Stage, { id }: MadeInterview): Promise<void> {
  const start = new Date(NOW.getTime() - 7 * 86_400_000)
  await s.owner
    .updateTable('interviews')
    .set({ starts_at: start, ends_at: new Date(start.getTime() + 3_600_000) })
    .where('id', '=', id)
    .execute()
}

interface Wanted {
  made: Made
  over?: boolean
}

/** One side's deed on an interview that stands as it has to. */
function deed(side: 'client' | 'talent', change: string, fields: Arranged['fields'], { made, over }: Wanted): Deed {
  const base = side === 'client' ? '/client/interviews' : '/my/interviews'
  return {
    route: `${base}/:interview/${change}` as Deed['route'],
    arrange: async (s) => {
      const interview = await interviewsOf(s.db, s.owner)[made]()
      if (over) await past(s, interview)
      const stranger = side === 'client' ? await office(s.owner).member('company') : await talentsOf(s.owner).complete()
      return { actor: interview[side], path: `${base}/${interview.id}/${change}`, fields, stranger }
    },
  }
}

const said = (statement: Statement) => ({ said: statement })
const reason = { reason: 'schedule', message: '繁忙期と重なりました。' }

/** The talent has sent other dates, so that the client chooses. */
async function answered(s: Stage): Promise<Arranged> {
  const made = await interviewsOf(s.db, s.owner).proposed()
  await s.owner.updateTable('interviews').set({ proposed_by: 'talent' }).where('id', '=', made.id).execute()
  const stranger = await office(s.owner).member('company')
  return { actor: made.client, path: `/client/interviews/${made.id}/bookings`, fields: { slot: '1-1' }, stranger }
}

/** Two who applied are sent the same dates. */
async function several(s: Stage): Promise<Arranged> {
  const { client, postingId, people } = await applicationsOf(s.owner).choosing('screening', 'submitted')
  const fields = { ...where, ...dates, chosen: people.map(({ id }) => id) }
  const stranger = await office(s.owner).member('company')
  return { actor: client, path: `/client/postings/${postingId}/interviews`, fields, stranger }
}

/** A coordinator's deed in the client's place. */
function inItsPlace(change: string, fields: Arranged['fields'], made: Made): Deed {
  return {
    route: `/desk/interviews/:interview/${change}` as Deed['route'],
    arrange: async (s) => {
      const { id } = await interviewsOf(s.db, s.owner)[made]()
      // What the client is to choose from was sent by the talent.
      if (change === 'bookings')
        await s.owner.updateTable('interviews').set({ proposed_by: 'talent' }).where('id', '=', id).execute()
      return { actor: await office(s.owner).member('operator'), path: `/desk/interviews/${id}/${change}`, fields }
    },
  }
}

/** 面談. */
export const interviewDeeds: readonly Deed[] = [
  {
    route: '/client/applications/:application/interviews/new',
    arrange: async (s) => {
      const { id, client } = await applicationsOf(s.owner).screening()
      return {
        actor: client,
        path: `/client/applications/${id}/interviews/new`,
        fields: { ...where, participants: '女将', notes: '資料は不要です。', ...dates },
        stranger: await office(s.owner).member('company'),
      }
    },
  },
  {
    route: '/desk/applications/:application/interviews/new',
    arrange: async (s) => {
      const { id } = await applicationsOf(s.owner).screening()
      const actor = await office(s.owner).member('operator')
      return { actor, path: `/desk/applications/${id}/interviews/new`, fields: { ...where, ...dates, agreed: 'yes' } }
    },
  },
  inItsPlace('proposals', { ...dates, message: '' }, 'proposed'),
  inItsPlace('bookings', { slot: '1-1' }, 'proposed'),
  inItsPlace('places', { way: 'place', place: '湯けむり旅館 2階' }, 'booked'),
  inItsPlace('cancellations', reason, 'booked'),
  { route: '/client/postings/:posting/interviews', arrange: several },
  deed('talent', 'proposals', { ...dates, message: '夜でもよいでしょうか。' }, { made: 'proposed' }),
  deed('client', 'proposals', { ...dates, message: '' }, { made: 'booked' }),
  deed('talent', 'bookings', { slot: '1-2' }, { made: 'proposed' }),
  { route: '/client/interviews/:interview/bookings', arrange: answered },
  deed('talent', 'cancellations', reason, { made: 'booked' }),
  deed('client', 'cancellations', reason, { made: 'proposed' }),
  deed('talent', 'statements', said('held'), { made: 'booked', over: true }),
  deed('client', 'statements', said('other_absent'), { made: 'booked', over: true }),
  deed('client', 'places', { way: 'place', place: '湯けむり旅館 2階' }, { made: 'booked' }),
  deed('client', 'outcomes', { outcome: 'go_on', memo: '話が具体的だった。' }, { made: 'held' }),
  {
    route: '/desk/interviews/:interview/settlements',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: `/desk/interviews/${(await interviewsOf(s.db, s.owner).disputed()).id}/settlements`,
      fields: { finding: 'held' },
    }),
  },
  {
    route: '/account/calendar/feeds',
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: '/account/calendar/feeds',
      fields: {},
    }),
  },
  {
    route: '/account/calendar/revocations',
    arrange: async (s) => {
      const actor = await talentsOf(s.owner).complete()
      await s.owner
        .insertInto('calendar_feeds')
        .values({ account_id: actor.accountId, id: actor.talentId, made_at: NOW })
        .execute()
      return { actor, path: '/account/calendar/revocations', fields: {} }
    },
  },
]

/** A secret address opens the calendar to whoever knows it. */
async function feed(s: Stage): ReturnType<Look['arrange']> {
  const { talent } = await interviewsOf(s.db, s.owner).booked()
  const id = talent.talentId
  await s.owner.insertInto('calendar_feeds').values({ account_id: talent.accountId, id, made_at: NOW }).execute()
  return { actor: undefined, path: `/calendars/${tokenOf(s.services.config.secret, id)}` }
}

export const interviewLooks: readonly Look[] = [
  {
    route: '/desk/applications/:application/interviews',
    arrange: async (s) => {
      const { application } = await interviewsOf(s.db, s.owner).proposed()
      const actor = await office(s.owner).member('operator')
      return { actor, path: `/desk/applications/${application.id}/interviews` }
    },
  },
  { route: '/calendars/:token', arrange: feed },
  {
    route: '/my/applications/:application/interviews',
    arrange: async (s) => {
      const { application, talent } = await interviewsOf(s.db, s.owner).booked()
      const stranger = await talentsOf(s.owner).complete()
      return { actor: talent, path: `/my/applications/${application.id}/interviews`, stranger }
    },
  },
]
