import { mayWrite } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { findProgrammeYear, type ProgrammeYearRow } from '../programmes/find-programme-year.ts'
import { findProgramme } from '../programmes/find-programme.ts'
import { targetsKnown } from '../programmes/targets.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { aimAt } from './aim-at.ts'
import { countableBy } from './countable.ts'
import { evidenceFor } from './evidence.ts'
import { AimForm } from './forms.ts'
import { figureOf } from './indicator.ts'
import { type TargetLine, TargetsPage } from './pages/targets-page.tsx'

const PATH = '/town/programme-years/:programmeYear/targets'

export const targetRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    for: ['municipality'],
    pace: 'reading',
    journal: { none: '事業の情報は私事ではない' },
    handle: (visit) => drawTargets(visit),
  },
  {
    method: 'post',
    path: PATH,
    for: ['municipality'],
    pace: 'writing',
    journal: 'programmeYear.target_set',
    handle: aim,
  },
)

/** What can be aimed at, with last year's figure of the same programme. */
async function linesOf(tx: Tx, plan: ProgrammeYearRow, known: Date): Promise<TargetLine[]> {
  const targets = await targetsKnown(tx, plan.id, null)
  const scope = {
    municipalityId: plan.municipality_id,
    programmeId: plan.programme_id,
    year: fiscalYear(plan.year - 1),
    known,
  }
  const lines: TargetLine[] = []
  for (const { indicator, rowsOf } of await countableBy(tx, plan.municipality_id)) {
    if (indicator.kind === 'context') continue
    const lastYear = figureOf(indicator.figure, await evidenceFor(tx, rowsOf, scope))
    lines.push({ indicator, lastYear, target: targets.find((t) => t.indicator === indicator.id) ?? null })
  }
  return lines
}

async function drawTargets(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { plan, programme, lines } = await visit.read(async (tx) => {
    const found = await findProgrammeYear(tx, visit.actor, visit.id('programmeYear'), 'view')
    return {
      plan: found,
      programme: (await findProgramme(tx, visit.actor, found.programme_id, 'view')).name,
      lines: await linesOf(tx, found, visit.now),
    }
  })
  const back = `/town/programme-years/${plan.id}`
  const crumbs = [
    { href: `/town/programmes/${plan.programme_id}`, label: programme },
    { href: back, label: '年度の計画' },
  ]
  return visit.page(
    { title: '目標を決める', crumbs, problems },
    <TargetsPage
      year={plan.year}
      programme={programme}
      lines={lines}
      back={back}
      mayAim={mayWrite(visit.actor)}
      typed={typed ?? chosen(lines, visit.query.get('indicator'))}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

/** The form, filled in with what stands for the indicator that was chosen. */
function chosen(lines: readonly TargetLine[], id: string | null): Typed {
  const line = lines.find(({ indicator }) => indicator.id === id)
  if (!line) return { baseline: '0' }
  const { indicator, target } = line
  return { indicator: indicator.id, baseline: String(target?.baseline ?? 0), target: target?.target?.toString() ?? '' }
}

function aim(visit: Visit): Promise<Response> {
  const id = visit.id('programmeYear')
  return submit(visit, AimForm, {
    act: async (tx, given) => {
      await aimAt(tx, visit.actor, id, given, visit.now)
      return `/town/programme-years/${id}/targets`
    },
    again: (typed, problems) => drawTargets(visit, typed, problems),
    options: { flash: '目標を保存しました' },
  })
}
