import { as, type Member } from '../actor.ts'
import { addPartner } from '../events/add-partner.ts'
import { answerSurvey } from '../events/answer-survey.ts'
import { markAttendance } from '../events/attendance.ts'
import { cancelEvent } from '../events/cancel-event.ts'
import { chooseParticipant } from '../events/choose-participants.ts'
import type { EventContent } from '../events/content.ts'
import { draftEvent } from '../events/draft-event.ts'
import { closeEvent, holdEvent, openEvent } from '../events/move-event.ts'
import { register } from '../events/register.ts'
import { reportEvent } from '../events/report-event.ts'
import { setQuestions } from '../events/survey.ts'
import type { Tx } from '../platform/db/database.ts'
import { briefing, presentation, questions, seminar, tour } from './event-words.ts'
import { type Happening, officerOf, talentAt } from './event-people.ts'
import { ideas } from './idea-scenes.ts'
import { type Act, after } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

/** Events in every state: held with a survey, coming, full, closed, called off, two tours, and a presentation. */
export function eventScenes(stage: Stage, ago: (days: number) => Date, inLastYear: (days: number) => Date): Act[] {
  const first = acting(stage, tour('湯けむり町の返礼品を考える2日間', inLastYear(170)))
  const again = acting(stage, tour('梨と酒の町を歩く2日間', ago(45)))
  const evening = acting(stage, seminar('副業人材と進める、小さな会社の困りごと', after(ago(30), 0, 8)))
  const coming = acting(stage, seminar('ECと予約サイト、最初の3か月', after(ago(-12), 0, 8)))
  const packed = acting(stage, briefing('副業人材の活用 個別説明会', ago(-6)))
  const shut = acting(stage, seminar('採用のことばを見直す夜', after(ago(-2), 0, 8)))
  const off = acting(stage, briefing('雪の日の説明会', ago(8)))
  const sketch = acting(stage, tour('潮騒の港をめぐる2日間(案)', ago(-60)))
  const show = acting(stage, presentation('提案の成果発表会', ago(18)), () => again.happening.id)
  return [
    first.announced(inLastYear(120)),
    first.joined(inLastYear(125), [0, 1, 2, 3, 4]),
    first.held(inLastYear(171), 5),
    again.announced(ago(80), true),
    again.joined(ago(75), [0, 1, 5, 6, 7]),
    again.held(ago(44), 5),
    ...ideas(stage, ago, again.happening, () => show.happening.id),
    evening.announced(ago(60)),
    evening.companies(ago(50), ['inn', 'brewery', 'dairy', 'builder']),
    evening.held(after(ago(30), 0, 9), 3),
    evening.surveyed(ago(29)),
    coming.announced(ago(9)),
    coming.companies(ago(5), ['pear', 'care']),
    packed.announced(ago(9)),
    packed.companies(ago(4), ['pear', 'crab', 'kiln']),
    shut.announced(ago(20)),
    shut.closed(ago(1)),
    off.announced(ago(25)),
    off.joined(ago(20), [8]),
    off.calledOff(ago(9)),
    sketch.drafted(ago(3)),
    show.announced(ago(40)),
    show.joined(ago(35), [0, 5]),
    show.held(after(ago(18), 0, 3), 1),
  ]
}

/** What can happen to one event, each as an act of the town or of its people. */
function acting(stage: Stage, content: EventContent, presents: () => string | null = () => null) {
  const happening: Happening = { id: '', registrations: [] }
  const officer = () => officerOf(stage)
  const town = (at: Date, work: (tx: Tx) => Promise<unknown>): Act => ({
    at,
    play: () => as(stage.db, officer(), work),
  })
  const draft = async (tx: Tx, at: Date) => {
    const frame = { programmeId: known(stage.programmes, 'yukemuri'), presentsId: presents() }
    happening.id = await draftEvent(tx, officer(), frame, content, at)
  }
  const partners = async (tx: Tx, at: Date) => {
    for (const [key, part] of [
      ['chamber', 'cohost'],
      ['pear', 'host'],
    ] as const)
      await addPartner(
        tx,
        officer(),
        happening.id,
        { organizationId: known(stage.members, key).organizationId, part },
        at,
      )
  }
  return {
    happening,
    drafted: (at: Date) => town(at, (tx) => draft(tx, at)),
    announced: (at: Date, withPartners = false) =>
      town(at, async (tx) => {
        await draft(tx, at)
        if (withPartners) await partners(tx, at)
        if (content.kind === 'seminar') await setQuestions(tx, officer(), happening.id, questions, at)
        await openEvent(tx, officer(), happening.id, at)
      }),
    joined: (at: Date, people: readonly number[]): Act => ({
      at,
      play: async () => {
        for (const nth of people)
          happening.registrations.push(await join(stage, talentAt(stage, nth), happening.id, at))
        if (content.selected) await selectAll(stage, happening, at)
      },
    }),
    companies: (at: Date, keys: readonly string[]): Act => ({
      at,
      play: async () => {
        for (const key of keys)
          happening.registrations.push(await join(stage, known(stage.members, key), happening.id, at))
      },
    }),
    held: (at: Date, came: number) =>
      town(at, async (tx) => {
        await markAttendance(tx, officer(), happening.id, new Set(happening.registrations.slice(0, came)), at)
        await holdEvent(tx, officer(), happening.id, at)
      }),
    surveyed: (at: Date): Act => ({ at, play: () => survey(stage, happening, at) }),
    closed: (at: Date) => town(at, (tx) => closeEvent(tx, officer(), happening.id, at)),
    calledOff: (at: Date) =>
      town(at, (tx) => cancelEvent(tx, officer(), happening.id, '大雪の予報のため、中止します。', at)),
  }
}

async function join(stage: Stage, actor: TalentActor | Member, eventId: string, at: Date): Promise<string> {
  return as(stage.db, actor, async (tx) => {
    const house = 'organizationId' in actor ? actor.organizationId : null
    const named = house
      ? await tx.selectFrom('organizations').select('name').where('id', '=', house).executeTakeFirst()
      : null
    const party = { way: 'venue', people: house ? 2 : 1, company: named?.name ?? '', note: '' } as const
    return register(tx, actor, eventId, party, at)
  })
}

async function selectAll(stage: Stage, { registrations }: Happening, at: Date): Promise<void> {
  const officer = officerOf(stage)
  const choice = { outcome: 'confirm', reason: 'fits', memo: '', message: '' } as const
  for (const id of registrations) await as(stage.db, officer, (tx) => chooseParticipant(tx, officer, id, choice, at))
}

const said = [
  { 1: '5', 2: '仕事の切り出し方', 3: '同じくらいの会社の話で、自分にもできると思えました。' },
  { 1: '4', 2: '報酬の決め方', 3: '' },
  { 1: '4', 2: '仕事の切り出し方', 3: '契約書の見本がもらえて助かりました。' },
] as const

/** Three companies answer, and the officer reports. */
async function survey(stage: Stage, { id, registrations }: Happening, at: Date): Promise<void> {
  const members = ['inn', 'brewery', 'dairy'].map((key) => known(stage.members, key))
  for (const [nth, member] of members.entries())
    await as(stage.db, member, (tx) => answerSurvey(tx, member, registrations[nth] ?? '', said[nth] ?? {}, at))
  const officer = officerOf(stage)
  const words = '3社6人が参加し、仕事の切り出し方に質問が集まりました。次回は求人の書き方を取り上げます。'
  await as(stage.db, officer, (tx) => reportEvent(tx, officer, id, words, at))
}
