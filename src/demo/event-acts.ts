import { as, type Member } from '../actor.ts'
import { addPartner } from '../events/add-partner.ts'
import { answerSurvey } from '../events/answer-survey.ts'
import { markAttendance } from '../events/attendance.ts'
import { registerCaller } from '../events/by-telephone/register-caller.ts'
import { cancelEvent } from '../events/cancel-event.ts'
import { chooseParticipant } from '../events/choose-participants.ts'
import type { EventContent } from '../events/content.ts'
import { draftEvent } from '../events/draft-event.ts'
import { closeEvent, holdEvent, openEvent } from '../events/move-event.ts'
import { register } from '../events/register.ts'
import { reportEvent } from '../events/report-event.ts'
import { setQuestions } from '../events/survey.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Happening, officerOf, talentAt } from './event-people.ts'
import { caller, questions } from './event-words.ts'
import type { Act } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

interface Scene {
  stage: Stage
  content: EventContent
  /** The tour whose proposals it presents. */
  presents: () => string | null
  happening: Happening
}

/** What can happen to one event, each as an act of the town or of its people. */
export function acting(stage: Stage, content: EventContent, presents: () => string | null = () => null) {
  const happening: Happening = { id: '', registrations: [] }
  const scene = { stage, content, presents, happening }
  return { happening, ...actsOfTown(scene), ...actsOfPeople(scene) }
}

function actsOfTown(scene: Scene) {
  const { stage, content, happening } = scene
  const officer = () => officerOf(stage)
  const town = (at: Date, work: (tx: Tx) => Promise<unknown>): Act => ({
    at,
    play: () => as(stage.db, officer(), work),
  })
  return {
    drafted: (at: Date) => town(at, (tx) => draft(tx, scene, at)),
    announced: (at: Date, withPartners = false) =>
      town(at, async (tx) => {
        await draft(tx, scene, at)
        if (withPartners) await addPartners(tx, scene, at)
        if (content.kind === 'seminar') await setQuestions(tx, officer(), happening.id, questions, at)
        await openEvent(tx, officer(), happening.id, at)
      }),
    held: (at: Date, came: number) =>
      town(at, async (tx) => {
        await markAttendance(tx, officer(), happening.id, new Set(happening.registrations.slice(0, came)), at)
        await holdEvent(tx, officer(), happening.id, at)
      }),
    /** Somebody of a company that has no account here calls the town hall. */
    called: (at: Date) => town(at, (tx) => registerCaller(tx, officer(), happening.id, caller, at)),
    closed: (at: Date) => town(at, (tx) => closeEvent(tx, officer(), happening.id, at)),
    calledOff: (at: Date) =>
      town(at, (tx) => cancelEvent(tx, officer(), happening.id, '大雪の予報のため、中止します。', at)),
  }
}

function actsOfPeople({ stage, content, happening }: Scene) {
  return {
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
    surveyed: (at: Date): Act => ({ at, play: () => survey(stage, happening, at) }),
  }
}

async function draft(tx: Tx, { stage, content, presents, happening }: Scene, at: Date): Promise<void> {
  const frame = { programmeId: known(stage.programmes, 'yukemuri'), presentsId: presents() }
  happening.id = await draftEvent(tx, officerOf(stage), frame, content, at)
}

async function addPartners(tx: Tx, { stage, happening }: Scene, at: Date): Promise<void> {
  for (const [key, part] of [
    ['chamber', 'cohost'],
    ['pear', 'host'],
  ] as const) {
    const partner = { organizationId: known(stage.members, key).organizationId, part }
    await addPartner(tx, officerOf(stage), happening.id, partner, at)
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
