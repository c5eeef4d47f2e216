import { attendanceCode } from '../../src/events/attendance.ts'
import { goodSheet } from '../world/events.ts'
import { pdfFile } from '../world/files.ts'
import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'
import {
  applied,
  attended,
  type Joined,
  judged,
  type Made,
  made,
  otherTalent,
  otherTown,
  presenting,
  today,
} from './event-stages.ts'

const date = (name: string, day: number) => ({
  [`${name}-year`]: '2025',
  [`${name}-month`]: '12',
  [`${name}-day`]: String(day),
})

/** What the form of an event asks for. */
const written = {
  title: '副業人材の始めかた',
  summary: '町の企業が話します。',
  speakers: '',
  ...date('startsOn', 20),
  startsTime: '18:30',
  endsTime: '20:00',
  place: '湯けむり町役場',
  venueSeats: '３０',
  onlineSeats: '',
  onlineUrl: '',
  ...date('closesOn', 19),
  ...date('cancellableOn', 19),
  theme: '',
  meetingPoint: '',
  itinerary: '',
  ownCosts: '',
  paidCosts: '',
  insurance: '',
}

/** One press of the organizer below an event. */
function organizing(
  below: string,
  fields: Arranged['fields'] | ((made: Made, s: Stage) => Promise<Arranged['fields']>),
  arrange: (s: Stage) => Promise<Made>,
): Deed {
  return {
    route: `/town/events/:event/${below}`,
    arrange: async (s) => {
      const event = await arrange(s)
      return {
        actor: event.officer,
        path: `/town/events/${event.id}/${below}`,
        fields: typeof fields === 'function' ? await fields(event, s) : fields,
        stranger: await otherTown(s),
      }
    },
  }
}

/** One deed of somebody who takes part. */
function taking(
  below: string,
  fields: Arranged['fields'] | ((s: Stage, made: Joined & Made) => Arranged['fields']),
  arrange: (s: Stage) => Promise<Joined & Made>,
): Deed {
  return {
    route: `/registrations/:registration/${below}`,
    arrange: async (s) => {
      const one = await arrange(s)
      return {
        actor: one.talent,
        path: `/registrations/${one.registration}/${below}`,
        fields: typeof fields === 'function' ? fields(s, one) : fields,
        stranger: await otherTalent(s),
      }
    },
  }
}

/** イベントと参加申込. */
export const eventDeeds: readonly Deed[] = [
  {
    route: '/events/:event/registration',
    arrange: async (s) => ({
      actor: await otherTalent(s),
      path: `/events/${(await made(s).opened()).id}/registration`,
      fields: { way: 'venue', people: '1', company: '', note: '', agreed: 'yes' },
    }),
    noStranger: '公開中のイベントには、だれでも申し込める',
  },
  taking('changes', { way: 'venue', people: '2', note: '車いすで行きます。' }, (s) => made(s).joined()),
  taking('cancellations', {}, (s) => made(s).joined()),
  taking('attendances', (s, { id }) => ({ code: attendanceCode(s.services.config.secret, id, NOW) }), today),
  taking('survey', { answer1: '5', answer2: '契約', answer3: 'よかったです。', answer4: '', answer5: '' }, attended),
  taking('thread', { body: '駅からの送迎はありますか。' }, (s) => made(s).joined()),
  taking('proposals', goodSheet, (s) => made(s).onTour()),
  {
    route: '/proposals/:proposal/comments',
    arrange: async (s) => {
      const { officer, proposal } = await made(s).proposed()
      const fields = { words: '収穫期の写真があると伝わります。' }
      return { actor: officer, path: `/proposals/${proposal}/comments`, fields, stranger: await otherTown(s) }
    },
  },
  {
    route: '/proposals/:proposal/postings',
    arrange: async (s) => {
      const { officer, proposal } = await made(s).proposed()
      const fields = { client: officer.organizationId }
      return { actor: officer, path: `/proposals/${proposal}/postings`, fields, stranger: await otherTown(s) }
    },
  },
  {
    route: '/town/events/new',
    arrange: async (s) => {
      const { officer, programme } = await made(s).drafted()
      const fields = { programme, kind: 'seminar', audience: 'everybody', ...written }
      return { actor: officer, path: '/town/events/new', fields, stranger: await otherTown(s) }
    },
  },
  organizing('edit', { ...written, version: '1', kind: 'seminar', audience: 'everybody', tell: '' }, (s) =>
    made(s).drafted(),
  ),
  organizing('openings', {}, (s) => made(s).drafted()),
  organizing('closings', {}, (s) => made(s).joined()),
  organizing('holdings', {}, today),
  organizing('cancellations', { because: '大雪のため、中止します。' }, (s) => made(s).joined()),
  organizing(
    'partners',
    async (_, s) => ({ part: 'cohost', partner: await office(s.owner).organization('supporter') }),
    (s) => made(s).drafted(),
  ),
  {
    route: '/town/events/:event/materials',
    arrange: async (s) => {
      const { id, officer } = await made(s).opened()
      const files = { file: { name: 'shiryo.pdf', bytes: pdfFile() } }
      const path = `/town/events/${id}/materials`
      return { actor: officer, path, fields: { materialTitle: '当日の資料' }, files, stranger: await otherTown(s) }
    },
  },
  organizing(
    'registrations/new',
    {
      company: '株式会社湯けむり旅館',
      name: '湯川 美咲',
      phone: '０８５８－００－０１２３',
      email: '',
      way: 'venue',
      people: '2',
      note: '',
      agreed: 'yes',
    },
    (s) => made(s).opened(),
  ),
  organizing('attendances', async (event) => ({ came: (event as Made & Joined).registration }), today),
  organizing(
    'survey',
    Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap((n) => [
        [`label${n}`, n === 1 ? '満足度' : ''],
        [`kind${n}`, n === 1 ? 'scale' : ''],
        [`choices${n}`, ''],
      ]),
    ),
    (s) => made(s).opened(),
  ),
  organizing('report', { words: '町の企業3社が集まり、質問が多く出ました。' }, (s) => made(s).held()),
  organizing('judging', { criteria: '実現できるか\n町らしさ', judges: '町長\n女将' }, presenting),
  organizing('scores', { judge: '1', p1c1: '4' }, judged),
  {
    route: '/town/registrations/:registration/choices',
    arrange: async (s) => {
      const { officer, registration } = await applied(s)
      const fields = { outcome: 'confirm', reason: 'fits', memo: '', message: '' }
      const path = `/town/registrations/${registration}/choices`
      return { actor: officer, path, fields, stranger: await otherTown(s) }
    },
  },
  {
    route: '/town/registrations/:registration/thread',
    arrange: async (s) => {
      const { officer, registration } = await made(s).joined()
      const path = `/town/registrations/${registration}/thread`
      return { actor: officer, path, fields: { body: '当日は南口でお待ちします。' }, stranger: await otherTown(s) }
    },
  },
  {
    route: '/town/registrations/:registration/removals',
    arrange: async (s) => {
      const { officer, registration } = await made(s).joined()
      const path = `/town/registrations/${registration}/removals`
      return { actor: officer, path, fields: { message: '会場の席が減りました。' }, stranger: await otherTown(s) }
    },
  },
]
