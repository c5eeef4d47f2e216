import { as, clock } from '../actor.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { makeProgramme } from '../programmes/make-programme.ts'
import { moveDueRounds, planRound } from '../programmes/rounds.ts'
import { known, type Stage } from './stage.ts'

/** The programmes of two towns with their rounds. */
export async function programmes(stage: Stage, at: Date, now: Date): Promise<void> {
  const firstYear = fiscalYearOf(dayInJapan(at))
  const usual = { firstYear, lastYear: firstYear + 2, replyDays: 7, reminderDays: 5 }
  for (const [key, name] of [
    ['yukemuri', '湯けむり副業プロジェクト'],
    ['shiosai', '潮騒ものづくり人材事業'],
  ] as const) {
    const town = known(stage.members, key)
    const text = {
      ...usual,
      name,
      purpose: '企業と役場の課題を、都市の専門人材と一緒に解き、町と縁のある人をふやします。',
    }
    const id = await as(stage.db, town, (tx) => makeProgramme(tx, town, town.organizationId, text, at))
    stage.programmes.set(key, id)
    const today = dayInJapan(now)
    const round = {
      name: '秋の募集',
      opensOn: today.subtract({ days: 10 }).toString(),
      closesOn: today.add({ days: 20 }).toString(),
    }
    await as(stage.db, town, (tx) => planRound(tx, town, id, round, at))
  }
}

/** The clock opens what has come to its day. */
export async function roundsOpen({ db }: Stage, at: Date): Promise<void> {
  await as(db, clock, (tx) => moveDueRounds(tx, at))
}
