import { as, clock } from '../actor.ts'
import { bookInterview } from '../interviews/book-interview.ts'
import { cancelInterview } from '../interviews/cancel-interview.ts'
import type { InterviewKind, Statement } from '../interviews/interview.ts'
import { judgeInterview } from '../interviews/judge-interview.ts'
import { proposeInterview } from '../interviews/propose-interview.ts'
import { stateInterview } from '../interviews/state-interview.ts'
import { type Act, after, posting } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

const HOUR = 3_600_000

/** Talks in every state: held and gone on from, disputed, to be chosen, booked, called off. */
export function interviewScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  const winter = talkOf(stage, 'inn-winter', 0)
  const offered = talkOf(stage, 'bus-data', 0)
  const first = talkOf(stage, 'bus-data', 1)
  const second = talkOf(stage, 'bus-data', 1)
  const last = talkOf(stage, 'bus-data', 5)
  const crab = talkOf(stage, 'crab-hygiene', 1)
  return [
    // Before the offer of that day, and held.
    winter.sends(after(ago(60), 9, 2), [after(ago(60), 11)]),
    winter.chooses(after(ago(60), 9, 6)),
    winter.says('client', 'held', after(ago(60), 11, 2)),
    winter.says('talent', 'held', after(ago(60), 11, 3)),
    winter.goesOn(after(ago(60), 11, 4)),
    // The talent has been offered terms since, and has not said yet that it took place.
    offered.sends(after(ago(22), 16, 2), [after(ago(22), 17, 4)]),
    offered.chooses(after(ago(22), 16, 5)),
    offered.says('client', 'held', after(ago(22), 17, 6)),
    // One says that nobody came, the other that it took place: for the coordinator.
    first.sends(after(ago(22), 17, 2), [after(ago(22), 18, 4)]),
    first.chooses(after(ago(22), 17, 5)),
    first.says('client', 'other_absent', after(ago(22), 18, 6)),
    first.says('talent', 'held', after(ago(22), 18, 8)),
    second.sends(ago(1), [after(ago(-3), 0), after(ago(-4), 0, 4), after(ago(-5), 0, 8)], 'second'),
    // Nobody there has the time: the coordinator sends the dates in its place.
    last.sends(after(ago(3), 0), [after(ago(-2), 0, 5), after(ago(-3), 0, 5)], 'first', 'operator'),
    last.chooses(after(ago(2), 0)),
    crab.sends(after(ago(26), 10), [after(ago(26), 13)]),
    crab.chooses(after(ago(26), 10, 5)),
    crab.isCalledOff(after(ago(26), 12)),
  ]
}

/** One talk with the applicant of that number (from 0, by arrival), as it is arranged and held. */
function talkOf(stage: Stage, key: string, nth: number) {
  const client = () => known(stage.members, posting(key).client)
  let id = ''
  let talent: TalentActor
  const act = (at: Date, play: () => Promise<unknown>): Act => ({ at, play })
  return {
    sends: (at: Date, starts: readonly Date[], kind: InterviewKind = 'first', by?: 'operator') =>
      act(at, async () => {
        const found = await applicantOf(stage, key, nth)
        talent = found.talent
        const slots = starts.map((startsAt) => ({ startsAt, endsAt: new Date(startsAt.getTime() + HOUR) }))
        const proposal = { ...invitation, kind, slots }
        const sender = by ? known(stage.members, by) : client()
        id = await as(stage.db, sender, (tx) => proposeInterview(tx, sender, found.id, proposal, at))
      }),
    chooses: (at: Date) =>
      act(at, () => as(stage.db, talent, (tx) => bookInterview(tx, talent, id, { proposal: 1, number: 1 }, at))),
    says: (side: 'client' | 'talent', said: Statement, at: Date) =>
      act(at, () => {
        const actor = side === 'client' ? client() : talent
        return as(stage.db, actor, (tx) => stateInterview(tx, actor, id, said, at))
      }),
    goesOn: (at: Date) => act(at, () => as(stage.db, client(), (tx) => judgeInterview(tx, client(), id, thought, at))),
    isCalledOff: (at: Date) =>
      act(at, () => as(stage.db, talent, (tx) => cancelInterview(tx, talent, id, calledOff, at))),
  }
}

async function applicantOf(stage: Stage, key: string, nth: number): Promise<{ id: string; talent: TalentActor }> {
  const row = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('applications')
      .select(['id', 'account_id', 'talent_id'])
      .where('posting_id', '=', known(stage.postings, key))
      .orderBy('submitted_at')
      .orderBy('id')
      .limit(1)
      .offset(nth)
      .executeTakeFirstOrThrow(),
  )
  return { id: row.id, talent: { kind: 'talent', accountId: row.account_id, talentId: row.talent_id } }
}

const invitation = {
  way: 'online',
  place: 'https://meet.example.jp/yui-demo',
  participants: '代表と、一緒に進める担当者',
  notes: 'これまでの仕事を3つほど紹介してください。資料は不要です。',
  beside: false,
} as const

const thought = { outcome: 'go_on', memo: '現場の言葉で話してくれた。担当者とも話が合いそう。' } as const

const calledOff = { reason: 'schedule', message: '本業の出張と重なりました。申し訳ありません。' } as const
