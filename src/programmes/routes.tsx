import { mayWrite, organizationOf } from '../actor.ts'
import { townsToChoose } from '../organizations/towns.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Audience, type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { OwnProgrammeForm, ProgrammeForm } from './forms.ts'
import { makeProgramme } from './make-programme.ts'
import { ProgrammeFormPage } from './pages/programme-form.tsx'
import { ProgrammeList } from './pages/programme-list.tsx'
import { programmesFor } from './queries.ts'
import { drawProgramme, drawChange, change, plan, crumbsTo } from './programme-handlers.tsx'

const reading = { pace: 'reading', journal: { none: '事業の情報は私事ではない' } } as const

/** The operator's pages of every programme, and a town's pages of its own. */
export const programmeRoutes: readonly Route[] = routesOf(
  ...pagesAt('/desk/programmes', 'operator'),
  ...pagesAt('/town/programmes', 'municipality'),
)

function pagesAt(base: `/${string}`, audience: Audience): Route[] {
  const who = { for: [audience] }
  const drawMade = (visit: Visit, typed: Typed, problems: Problems) => drawForm(visit, base, typed, problems)
  const write = { ...who, pace: 'writing' } as const
  return [
    { method: 'get', path: base, ...who, ...reading, handle: (visit) => drawList(visit, base) },
    {
      method: 'get',
      path: `${base}/new`,
      ...who,
      ...reading,
      handle: (visit) => drawForm(visit, base, usual(visit), {}),
    },
    { method: 'post', path: base, ...write, journal: 'programme.made', handle: (visit) => make(visit, base, drawMade) },
    { method: 'get', path: `${base}/:programme`, ...who, ...reading, handle: (visit) => drawProgramme(visit, base) },
    { method: 'get', path: `${base}/:programme/edit`, ...who, ...reading, handle: (visit) => drawChange(visit, base) },
    {
      method: 'post',
      path: `${base}/:programme/edit`,
      ...write,
      journal: 'programme.changed',
      handle: (visit) => change(visit, base),
    },
    {
      method: 'post',
      path: `${base}/:programme/rounds`,
      ...write,
      journal: 'round.planned',
      handle: (visit) => plan(visit, base),
    },
  ]
}

function usual(visit: Visit): Typed {
  const year = String(visit.now.getUTCFullYear())
  return { firstYear: year, lastYear: year, replyDays: '7', reminderDays: '5' }
}

async function drawList(visit: Visit, base: string): Promise<Response> {
  const programmes = await visit.read((tx) => programmesFor(tx, visit.actor))
  return visit.page(
    { title: '事業' },
    <ProgrammeList programmes={programmes} base={base} mayMake={mayWrite(visit.actor)} />,
  )
}

async function drawForm(visit: Visit, base: string, typed: Typed, problems: Problems): Promise<Response> {
  const towns = visit.actor.kind === 'operator' ? await visit.read(townsToChoose) : undefined
  const props = { title: '事業を登録する', typed, problems, formKey: visit.formKey(), towns, back: base, action: base }
  return visit.page({ title: props.title, crumbs: crumbsTo(base), problems }, <ProgrammeFormPage {...props} />)
}

type Draw = (visit: Visit, typed: Typed, problems: Problems) => Promise<Response>

function make(visit: Visit, base: string, draw: Draw): Promise<Response> {
  const again = (typed: Typed, problems: Problems) => draw(visit, typed, problems)
  const options = { flash: '事業を登録しました' }
  const own = organizationOf(visit.actor) ?? ''
  if (visit.actor.kind === 'operator')
    return submit(visit, ProgrammeForm, {
      act: async (tx, { municipality, ...text }) =>
        `${base}/${await makeProgramme(tx, visit.actor, municipality, text, visit.now)}`,
      again,
      options,
    })
  return submit(visit, OwnProgrammeForm, {
    act: async (tx, text) => `${base}/${await makeProgramme(tx, visit.actor, own, text, visit.now)}`,
    again,
    options,
  })
}
