import { as, type Actor, type Member } from '../../src/actor.ts'
import { attendanceCode, markAttendance } from '../../src/events/attendance.ts'
import type { EventContent } from '../../src/events/content.ts'
import { draftEvent } from '../../src/events/draft-event.ts'
import { holdEvent, openEvent } from '../../src/events/move-event.ts'
import { register, type Party } from '../../src/events/register.ts'
import { submitProposal } from '../../src/events/submit-proposal.ts'
import { seatWaiting } from '../../src/events/seat-waiting.ts'
import { setQuestions } from '../../src/events/survey.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { makeProgramme } from '../../src/programmes/make-programme.ts'
import { NOW, office } from './office.ts'
import { talentsOf, type TalentActor } from './talents.ts'

const at = (words: string) => new Date(`${words}+09:00`)

/** 2025年12月10日(水) 18:30–20:00, in a room of three and online for two; open until the day before. */
export const seminar: EventContent = {
  kind: 'seminar',
  title: '副業人材の始めかた',
  summary: '町の企業が、都市の専門家と組んだ例を聞きます。',
  speakers: '女将 山根',
  audience: 'everybody',
  startsAt: at('2025-12-10T18:30'),
  endsAt: at('2025-12-10T20:00'),
  place: '湯けむり町役場 2階',
  venueSeats: 3,
  onlineSeats: 2,
  onlineUrl: 'https://meet.example.jp/seminar',
  closesAt: at('2025-12-10T00:00'),
  cancellableUntil: at('2025-12-10T00:00'),
  theme: '',
  meetingPoint: '',
  itinerary: '',
  ownCosts: '',
  paidCosts: '',
  insurance: '',
  selected: false,
}

/** Two days in the town for five, at their own cost; the organizer selects. */
export const tour: EventContent = {
  ...seminar,
  kind: 'tour',
  title: '返礼品を考える2日間',
  audience: 'talents',
  startsAt: at('2025-12-13T09:30'),
  endsAt: at('2025-12-14T16:00'),
  venueSeats: 2,
  onlineSeats: null,
  onlineUrl: '',
  theme: 'ふるさと納税の返礼品',
  meetingPoint: '湯けむり駅 改札前',
  itinerary: '1日目 9:30 湯けむり駅に集合\n1日目 10:00 梨園を訪ねる\n2日目 13:00 発表',
  ownCosts: '交通費と宿泊費',
  insurance: '主催者が旅行傷害保険に加入します',
  selected: true,
}

export const oneSeat: Party = { way: 'venue', people: 1, company: '', note: '' }
/** The evening of the seminar. */
export const EVENING = at('2025-12-10T19:00')
export const TOUR_DAY = at('2025-12-13T12:00')

export interface MadeEvent {
  id: string
  officer: Member
  programme: string
}

export interface MadeRegistration extends MadeEvent {
  registration: string
  talent: TalentActor
}

/** Events in the state you need, made by the verbs themselves. */
export function eventsOf(db: Database, owner: Database) {
  const { member } = office(owner)
  const talent = () => talentsOf(owner).complete()

  async function programmeOf(officer: Member): Promise<string> {
    const text = { name: '湯けむり副業プロジェクト', purpose: '企業の課題を解く', firstYear: 2024, lastYear: 2026 }
    const clocks = { replyDays: 7, reminderDays: 5 }
    return as(db, officer, (tx) => makeProgramme(tx, officer, officer.organizationId, { ...text, ...clocks }, NOW))
  }
  async function drafted(
    content: Partial<EventContent> = {},
    { of, presentsId = null }: { of?: MadeEvent; presentsId?: string | null } = {},
  ): Promise<MadeEvent> {
    const officer = of?.officer ?? (await member('municipality'))
    const programme = of?.programme ?? (await programmeOf(officer))
    const frame = { programmeId: programme, presentsId }
    const whole = { ...(content.kind === 'tour' ? tour : seminar), ...content }
    const id = await as(db, officer, (tx) => draftEvent(tx, officer, frame, whole, NOW))
    return { id, officer, programme }
  }
  async function opened(...wanted: Parameters<typeof drafted>): Promise<MadeEvent> {
    const made = await drafted(...wanted)
    await as(db, made.officer, (tx) => openEvent(tx, made.officer, made.id, NOW))
    return made
  }
  const join = (actor: Actor, eventId: string, party: Partial<Party> = {}, now = NOW): Promise<string> =>
    as(db, actor, (tx) => register(tx, actor, eventId, { ...oneSeat, ...party }, now))

  async function joined(content: Partial<EventContent> = {}): Promise<MadeRegistration> {
    const made = await opened(content)
    const actor = await talent()
    return { ...made, talent: actor, registration: await join(actor, made.id) }
  }
  /** A talent on the waiting list of a full seminar. */
  async function waiting(): Promise<MadeRegistration> {
    const made = await joined({ venueSeats: 1, onlineSeats: null, onlineUrl: '' })
    const actor = await talent()
    return { ...made, talent: actor, registration: await join(actor, made.id) }
  }
  /** A talent who has a place on a tour without 選考. */
  const onTour = (): Promise<MadeRegistration> => joined({ ...tour, selected: false })

  async function held(content: Partial<EventContent> = {}): Promise<MadeRegistration> {
    const made = await joined(content)
    const day = content.kind === 'tour' ? TOUR_DAY : EVENING
    const came = new Set([made.registration])
    await as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, came, day))
    await as(db, made.officer, (tx) => holdEvent(tx, made.officer, made.id, day))
    return made
  }
  async function asked(made: MadeEvent): Promise<void> {
    await as(db, made.officer, (tx) => setQuestions(tx, made.officer, made.id, questions, NOW))
  }
  async function proposed(): Promise<MadeRegistration & { proposal: string }> {
    const made = await onTour()
    const proposal = await as(db, made.talent, (tx) =>
      submitProposal(tx, made.talent, made.registration, goodSheet, NOW),
    )
    return { ...made, proposal }
  }
  return {
    talent,
    drafted,
    opened,
    join,
    joined,
    waiting,
    onTour,
    held,
    asked,
    proposed,
    /** Puts an event on today, as seen from the clock of the tests. */
    async today({ id }: Pick<MadeEvent, 'id'>): Promise<void> {
      const times = { starts_at: NOW, ends_at: new Date(NOW.getTime() + 7_200_000) }
      await owner
        .updateTable('events')
        .set({ ...times, closes_at: NOW, cancellable_until: NOW })
        .where('id', '=', id)
        .execute()
    },
    row: (id: string) => owner.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    registration: (id: string) =>
      owner.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    /** Whoever waits is seated, as the job does it. */
    seat: (id: string, now = NOW) => as(db, { kind: 'clock' }, (tx) => seatWaiting(tx, { kind: 'clock' }, id, now)),
    code: (secret: string, id: string, now = NOW) => attendanceCode(secret, id, now),
    letters: async (accountId: string) =>
      (
        await owner
          .selectFrom('mails')
          .selectAll()
          .where('to_account', '=', accountId)
          .orderBy('at')
          .orderBy('once')
          .execute()
      ).map(({ subject, body, attachment }) => ({
        subject,
        body,
        ics: (attachment as { text?: string } | null)?.text ?? '',
      })),
  }
}

export const questions = [
  { number: 1, kind: 'scale' as const, label: '満足度', choices: [] },
  { number: 2, kind: 'choice' as const, label: '次に知りたいこと', choices: ['契約', '報酬'] },
  { number: 3, kind: 'text' as const, label: 'ご感想', choices: [] },
]

export const goodSheet = {
  title: '梨の定期便',
  reason: '収穫の波が大きく、手が足りない時期があるため。',
  effect: '年に4回の返礼品で、寄付が続くようになる。',
  involvement: '月に2回のオンライン打合せと、収穫期の訪問。',
}
