import { as, type Member } from '../../src/actor.ts'
import { bookInterview } from '../../src/interviews/book-interview.ts'
import { cancelInterview } from '../../src/interviews/cancel-interview.ts'
import type { Statement } from '../../src/interviews/interview.ts'
import { type Proposal, proposeInterview } from '../../src/interviews/propose-interview.ts'
import { slotAt } from '../../src/interviews/slots.ts'
import { stateInterview } from '../../src/interviews/state-interview.ts'
import { watchInterviews } from '../../src/interviews/watch-interviews.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { applicationsOf, type MadeApplication } from './applications.ts'
import { NOW } from './office.ts'
import type { TalentActor } from './talents.ts'

export interface MadeInterview {
  id: string
  application: MadeApplication
  client: Member
  talent: TalentActor
}

/** 2025年12月5日(金) 14:00 and 8日(月) 10:00, an hour each. */
export const friday = slotAt('2025-12-05', '14:00', 60)
export const monday = slotAt('2025-12-08', '10:00', 60)

/** After the talk of that Friday. */
export const AFTER = new Date(friday.endsAt.getTime() + 60_000)

/** What a company would send to an applicant. */
export const goodProposal: Proposal = {
  kind: 'first',
  way: 'online',
  place: 'https://meet.example.jp/yukemuri',
  participants: '女将 山根',
  notes: 'これまでの仕事を3つ紹介してください。',
  beside: false,
  slots: [friday, monday],
}

type Wanted = Parameters<ReturnType<typeof applicationsOf>['made']>[1] & { proposal?: Partial<Proposal> }

/** Interviews in the state you need, made by the verbs themselves. */
export function interviewsOf(db: Database, owner: Database) {
  async function proposed({ proposal, ...wanted }: Wanted = {}): Promise<MadeInterview> {
    const application = await applicationsOf(owner).made('interview', wanted)
    const { client, talent } = application
    const id = await as(db, client, (tx) =>
      proposeInterview(tx, client, application.id, { ...goodProposal, ...proposal }, NOW),
    )
    return { id, application, client, talent }
  }
  async function booked(wanted?: Wanted): Promise<MadeInterview> {
    const made = await proposed(wanted)
    await as(db, made.talent, (tx) => bookInterview(tx, made.talent, made.id, { proposal: 1, number: 1 }, NOW))
    return made
  }
  async function stated(said: Statement, wanted?: Wanted): Promise<MadeInterview> {
    const made = await booked(wanted)
    await as(db, made.client, (tx) => stateInterview(tx, made.client, made.id, said, AFTER))
    return made
  }
  return {
    proposed,
    booked,
    held: (wanted?: Wanted) => stated('held', wanted),
    /** The client says that the talent did not come. */
    missed: (wanted?: Wanted) => stated('other_absent', wanted),
    async disputed(wanted?: Wanted): Promise<MadeInterview> {
      const made = await stated('other_absent', wanted)
      await as(db, made.talent, (tx) => stateInterview(tx, made.talent, made.id, 'held', AFTER))
      return made
    },
    async cancelled(wanted?: Wanted): Promise<MadeInterview> {
      const made = await booked(wanted)
      const why = { reason: 'schedule', message: '繁忙期と重なりました。' } as const
      await as(db, made.talent, (tx) => cancelInterview(tx, made.talent, made.id, why, NOW))
      return made
    },
    /** Four days after the talk nobody has said a word, and the clock has asked. */
    async silent(wanted?: Wanted): Promise<MadeInterview> {
      const made = await booked(wanted)
      await watchInterviews(db, new Date(friday.endsAt.getTime() + 4 * 86_400_000))
      return made
    },
    /** The row as it stands, for a test to look at. */
    row: (id: string) => owner.selectFrom('interviews').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    watch: (now: Date) => watchInterviews(db, now),
  }
}
