import { as } from '../actor.ts'
import { markApplication, type Mark } from '../applications/mark-application.ts'
import { writeNote } from '../applications/notes.ts'
import { answerOnward, type OnwardAnswer, type OnwardOffer } from '../applications/onward.ts'
import { leavePool } from '../applications/pool/leave-pool.ts'
import { myPools } from '../applications/pool/list-pool.ts'
import { acceptScout, declineScout, openScout } from '../applications/scouts/answer-scout.ts'
import { expireScouts, withdrawScout } from '../applications/scouts/end-scout.ts'
import { sendScout } from '../applications/scouts/send-scout.ts'
import { type CastTalent, castTalents } from './cast.ts'
import { type Act, after, posting } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

const words =
  'プロフィールを拝見し、これまでのご経験に強くひかれました。小さな会社ですが、毎月1つずつ一緒に直していきたいと考えています。一度、求人の内容をご覧ください。'

/** Scouts in every state, what colleagues noted about applicants, and what those who were declined went on to. */
export function scoutScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  const [open, later, declines, accepts, waits, unread] = castTalents.slice(20, 26) as [
    CastTalent,
    CastTalent,
    CastTalent,
    CastTalent,
    CastTalent,
    CastTalent,
  ]
  const visitor = castTalents.find(({ key }) => key === 'talent9')
  const late = scoutFor(stage, 'bus-data', open)
  const withdrawn = scoutFor(stage, 'bus-data', later)
  const no = scoutFor(stage, 'bus-data', declines)
  const yes = scoutFor(stage, 'bus-data', accepts)
  const read = scoutFor(stage, 'bus-data', waits)
  const sent = scoutFor(stage, 'bus-data', unread)
  const forVisitor = visitor ? [scoutFor(stage, 'forest-use', visitor, 'operator').sends(ago(2))] : []
  return [
    late.sends(ago(19)),
    { at: ago(4), play: async () => void (await expireScouts(stage.db, ago(4))) },
    withdrawn.sends(ago(8)),
    withdrawn.isWithdrawn(ago(7)),
    no.sends(ago(6)),
    no.declines(ago(5)),
    yes.sends(after(ago(6), 0, 1)),
    yes.accepts(after(ago(5), 0, 2)),
    read.sends(ago(3)),
    read.opens(ago(2)),
    sent.sends(ago(1)),
    ...forVisitor,
    ...noted(stage, ago),
    ...goingOn(stage, ago),
  ]
}

/** One scout to a posting, by its client or by the operator on its behalf. */
function scoutFor(stage: Stage, key: string, talent: CastTalent, by?: 'operator') {
  const client = () => known(stage.members, by ?? posting(key).client)
  const me = () => known(stage.talents, talent.key)
  let id = ''
  const answer = (at: Date, act: (actor: TalentActor) => Promise<unknown>): Act => ({
    at,
    play: async () => void (await act(me())),
  })
  return {
    sends: (at: Date): Act => ({
      at,
      play: async () => {
        const scout = { postingId: known(stage.postings, key), talentId: me().talentId, message: words }
        id = await as(stage.db, client(), (tx) => sendScout(tx, client(), scout, at))
      },
    }),
    isWithdrawn: (at: Date): Act => ({
      at,
      play: async () => void (await as(stage.db, client(), (tx) => withdrawScout(tx, client(), id, at))),
    }),
    opens: (at: Date) => answer(at, (actor) => as(stage.db, actor, (tx) => openScout(tx, actor, id, at))),
    accepts: (at: Date) => answer(at, (actor) => as(stage.db, actor, (tx) => acceptScout(tx, actor, id, at))),
    declines: (at: Date) => answer(at, (actor) => as(stage.db, actor, (tx) => declineScout(tx, actor, id, at))),
  }
}

/** Marks and notes of the bus company about the first who applied. */
function noted(stage: Stage, ago: (days: number) => Date): Act[] {
  const client = () => known(stage.members, 'bus')
  const about = (nth: number, at: Date, mark: Mark, note: string): Act => ({
    at,
    play: () =>
      as(stage.db, client(), async (tx) => {
        const { id } = await tx
          .selectFrom('applications')
          .select('id')
          .where('posting_id', '=', known(stage.postings, 'bus-data'))
          .orderBy('submitted_at')
          .offset(nth)
          .limit(1)
          .executeTakeFirstOrThrow()
        await markApplication(tx, client(), id, { mark, note: '' }, at)
        await writeNote(tx, client(), id, note, at)
      }),
  })
  return [
    about(0, ago(2), 'yes', '時刻表のデータを自分で直せるところまで、一緒に進めてくれそう。'),
    about(1, ago(2), 'maybe', '経験は十分。平日の夜に話せるかを、次の面談で聞く。'),
    about(5, ago(1), 'yes', '観光協会の予約サイトの話が具体的だった。現地に来られる日を確かめる。'),
  ]
}

/** What the declined of last winter answered: into the pool, out of it again, and not at all. */
function goingOn(stage: Stage, ago: (days: number) => Date): Act[] {
  const declined = (nth: number, at: Date, offer: OnwardOffer, answer: OnwardAnswer): Act => ({
    at,
    play: async () => {
      const { id, actor } = await nthDeclined(stage, nth)
      await as(stage.db, actor, (tx) => answerOnward(tx, actor, id, { offer, answer }, at))
    },
  })
  return [
    declined(0, ago(30), 'pool', 'yes'),
    declined(0, ago(30), 'postings', 'yes'),
    declined(1, ago(29), 'pool', 'yes'),
    declined(2, ago(28), 'pool', 'no'),
    declined(2, ago(28), 'events', 'no'),
    { at: ago(9), play: () => leaves(stage, 1, ago(9)) },
  ]
}

async function nthDeclined(stage: Stage, nth: number): Promise<{ id: string; actor: TalentActor }> {
  const client = known(stage.members, posting('inn-winter').client)
  const { id, talent_id } = await as(stage.db, client, (tx) =>
    tx
      .selectFrom('applications')
      .select(['id', 'talent_id'])
      .where('posting_id', '=', known(stage.postings, 'inn-winter'))
      .where('state', '=', 'declined')
      .orderBy('submitted_at')
      .offset(nth)
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  const actor = [...stage.talents.values()].find(({ talentId }) => talentId === talent_id)
  if (!actor) throw new Error('somebody was declined who is not on stage')
  return { id, actor }
}

async function leaves(stage: Stage, nth: number, at: Date): Promise<void> {
  const { actor } = await nthDeclined(stage, nth)
  await as(stage.db, actor, async (tx) => {
    const [entry] = await myPools(tx, actor)
    if (entry) await leavePool(tx, actor, entry.id, at)
  })
}
