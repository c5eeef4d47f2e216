import { mayWrite } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { findProcurement, judgingOf } from './find-procurement.ts'
import { scoreProposals } from './judge-procurement.ts'
import { ScoreSheet } from './pages/score-sheet.tsx'
import { scoreBoxes } from './score-field.ts'
import { scoreForm } from './year-forms.ts'
import { TOWN_YEARS } from './year-handlers.tsx'

export const crumbsTo = (plan: string) => [
  { href: '/town/programmes', label: '事業' },
  { href: `${TOWN_YEARS}/${plan}`, label: '年度の計画' },
]

/** The sheet of an evaluator. @throws NotFound for one of another procurement */
function sheetOf(visit: Visit) {
  return visit.read(async (tx) => {
    const procurement = await findProcurement(tx, visit.actor, visit.id('procurement'))
    const judging = await judgingOf(tx, procurement)
    const evaluator = judging.evaluators.find(({ id }) => id === visit.id('evaluator'))
    if (!evaluator) throw new NotFound()
    return { procurement, judging, evaluator }
  })
}

/** The sheet of one evaluator’s points. */
export async function drawSheet(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { procurement, judging, evaluator } = await sheetOf(visit)
  const back = `/town/procurements/${procurement.id}`
  const kept = Object.fromEntries(
    scoreBoxes(judging).map(({ name, proposerId, criterionId }) => {
      const given = judging.scores.find(
        (s) => s.evaluatorId === evaluator.id && s.proposerId === proposerId && s.criterionId === criterionId,
      )
      return [name, given ? String(given.points) : '']
    }),
  )
  return visit.page(
    {
      title: `${evaluator.name}の採点表`,
      crumbs: [...crumbsTo(procurement.programme_year_id), { href: back, label: procurement.title }],
      problems,
    },
    <ScoreSheet
      judging={judging}
      evaluator={evaluator.name}
      back={back}
      mayScore={procurement.state === 'scoring' && mayWrite(visit.actor)}
      typed={typed ?? kept}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

/** 評価を書く。 */
export async function score(visit: Visit): Promise<Response> {
  const { procurement, judging, evaluator } = await sheetOf(visit)
  const boxes = scoreBoxes(judging)
  const form = scoreForm(
    boxes.map(({ name }) => name),
    judging.mostPoints,
  )
  return submit(visit, form, {
    act: async (tx, value) => {
      const points = boxes.map(({ name, ...box }) => ({ ...box, points: value[name] ?? 0 }))
      await scoreProposals(tx, visit.actor, procurement.id, evaluator.id, points, visit.now)
      return `/town/procurements/${procurement.id}`
    },
    again: (typed, problems) => drawSheet(visit, typed, problems),
    options: { flash: '採点を保存しました' },
  })
}
