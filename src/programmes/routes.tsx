import { mayWrite, organizationOf } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Audience, type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { ChangedProgrammeForm, OwnProgrammeForm, ProgrammeForm, RoundForm } from './forms.ts'
import { changeProgramme, makeProgramme } from './make-programme.ts'
import { ProgrammeFormPage } from './pages/programme-form.tsx'
import { ProgrammeList } from './pages/programme-list.tsx'
import { ProgrammePage } from './pages/programme-page.tsx'
import { publicRound } from './public-round.tsx'
import { programmesFor, programmeView, townsToChoose } from './queries.ts'
import { planRound } from './rounds.ts'

const reading = { pace: 'reading', journal: { none: '事業の情報は私事ではない' } } as const

/** The operator's pages of every programme, a town's pages of its own, and the public page of a round. */
export const programmeRoutes: readonly Route[] = routesOf(
  ...pagesAt('/desk/programmes', 'operator'),
  ...pagesAt('/town/programmes', 'municipality'),
  {
    method: 'get',
    path: '/rounds/:round',
    for: ['anyone'],
    pace: 'reading',
    journal: { none: '公開情報' },
    handle: publicRound,
  },
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

const crumbsTo = (base: string) => [{ href: base, label: '事業' }]

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

async function drawProgramme(
  visit: Visit,
  base: string,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const view = await visit.read((tx) => programmeView(tx, visit.actor, visit.id('programme')))
  const props = { ...view, base, mayChange: mayWrite(visit.actor), typed, problems, formKey: visit.formKey() }
  return visit.page({ title: view.programme.name, crumbs: crumbsTo(base), problems }, <ProgrammePage {...props} />)
}

async function drawChange(visit: Visit, base: string, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { programme: p } = await visit.read((tx) => programmeView(tx, visit.actor, visit.id('programme')))
  const kept = {
    name: p.name,
    purpose: p.purpose,
    firstYear: String(p.first_year),
    lastYear: String(p.last_year),
    replyDays: String(p.reply_days),
    reminderDays: String(p.reminder_days),
  }
  const back = `${base}/${p.id}`
  const props = {
    title: '事業を変更する',
    typed: typed ?? kept,
    problems,
    formKey: visit.formKey(),
    version: p.version,
    back,
  }
  return visit.page(
    { title: props.title, crumbs: [...crumbsTo(base), { href: back, label: p.name }], problems },
    <ProgrammeFormPage {...props} />,
  )
}

function change(visit: Visit, base: string): Promise<Response> {
  const id = visit.id('programme')
  return submit(visit, ChangedProgrammeForm, {
    act: async (tx, { version, ...text }) => (
      await changeProgramme(tx, visit.actor, id, version, text, visit.now), `${base}/${id}`
    ),
    again: (typed, problems) => drawChange(visit, base, typed, problems),
    options: { flash: '事業を変更しました' },
  })
}

function plan(visit: Visit, base: string): Promise<Response> {
  const id = visit.id('programme')
  return submit(visit, RoundForm, {
    act: async (tx, round) => (await planRound(tx, visit.actor, id, round, visit.now), `${base}/${id}`),
    again: (typed, problems) => drawProgramme(visit, base, typed, problems),
    options: { flash: '募集回を計画しました' },
  })
}
