import { as, type Member } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { beginYear } from '../../src/programmes/begin-year.ts'
import { judgingOf, findProcurement } from '../../src/programmes/find-procurement.ts'
import { scoreProposals } from '../../src/programmes/judge-procurement.ts'
import { makeProgramme } from '../../src/programmes/make-programme.ts'
import { openProcurement } from '../../src/programmes/open-procurement.ts'
import { NOW, office } from './office.ts'

export interface MadeYear {
  officer: Member
  programme: string
  plan: string
}

const text = { name: '湯けむり副業プロジェクト', purpose: '企業の課題を一緒に解く', firstYear: 2024, lastYear: 2026 }

/** 70 for the plan, 30 for the price; three proposers; two evaluators. */
export const usualProcurement = {
  title: '副業人材活用事業 業務委託',
  mostPoints: 5,
  criteria: [
    { name: '企画', weight: 70 },
    { name: '価格', weight: 30 },
  ],
  proposers: ['みなと企画', 'やまびこ', 'はまかぜ'],
  evaluators: ['総務課 佐藤', '商工課 田中'],
}

/** The plans of a town's programme, made through the verbs. */
export function programmeYearsOf({ db, owner }: { db: Database; owner: Database }) {
  const { member } = office(owner)

  async function planned({ year = 2025 } = {}): Promise<MadeYear> {
    const officer = await member('municipality')
    const programme = await as(db, officer, (tx) =>
      makeProgramme(tx, officer, officer.organizationId, { ...text, replyDays: 7, reminderDays: 5 }, NOW),
    )
    const plan = await as(db, officer, (tx) => beginYear(tx, officer, programme, year, NOW))
    return { officer, programme, plan }
  }

  async function procuring(given = usualProcurement): Promise<MadeYear & { procurement: string }> {
    const made = await planned()
    const procurement = await as(db, made.officer, (tx) => openProcurement(tx, made.officer, made.plan, given, NOW))
    return { ...made, procurement }
  }

  /** Every evaluator gives these points: one list per evaluator, one row per proposer, one number per criterion. */
  async function scored(points: readonly (readonly (readonly number[])[])[], given = usualProcurement) {
    const made = await procuring(given)
    const { officer, procurement } = made
    await as(db, officer, async (tx) => {
      const { evaluators, proposers, criteria } = await judgingOf(tx, await findProcurement(tx, officer, procurement))
      for (const [e, evaluator] of evaluators.entries()) {
        const sheet = proposers.flatMap(({ id: proposerId }, p) =>
          criteria.map(({ id: criterionId }, c) => ({ proposerId, criterionId, points: points[e]?.[p]?.[c] ?? 0 })),
        )
        await scoreProposals(tx, officer, procurement, evaluator.id, sheet, NOW)
      }
    })
    return made
  }

  const judging = (made: { officer: Member; procurement: string }) =>
    as(db, made.officer, async (tx) => judgingOf(tx, await findProcurement(tx, made.officer, made.procurement)))

  return { planned, procuring, scored, judging }
}
