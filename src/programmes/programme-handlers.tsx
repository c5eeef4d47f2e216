import { mayWrite } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { ChangedProgrammeForm, RoundForm } from './forms.ts'
import { changeProgramme } from './make-programme.ts'
import { ProgrammeFormPage } from './pages/programme-form.tsx'
import { ProgrammePage } from './pages/programme-page.tsx'
import { programmeView } from './queries.ts'
import { planRound } from './rounds.ts'
import { plansOf } from './year-view.ts'

export const crumbsTo = (base: string) => [{ href: base, label: '事業' }]

export async function drawProgramme(
  visit: Visit,
  base: string,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    ...(await programmeView(tx, visit.actor, visit.id('programme'))),
    plans: await plansOf(tx, visit.id('programme')),
  }))
  const mayChange = mayWrite(visit.actor)
  const mayPlan = mayChange && visit.actor.kind === 'municipality'
  const props = { ...view, base, mayChange, mayPlan, typed, problems, formKey: visit.formKey() }
  return visit.page({ title: view.programme.name, crumbs: crumbsTo(base), problems }, <ProgrammePage {...props} />)
}

export async function drawChange(
  visit: Visit,
  base: string,
  typed?: Typed,
  problems: Problems = {},
): Promise<Response> {
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

export function change(visit: Visit, base: string): Promise<Response> {
  const id = visit.id('programme')
  return submit(visit, ChangedProgrammeForm, {
    act: async (tx, { version, ...text }) => (
      await changeProgramme(tx, visit.actor, id, version, text, visit.now), `${base}/${id}`
    ),
    again: (typed, problems) => drawChange(visit, base, typed, problems),
    options: { flash: '事業を変更しました' },
  })
}

export function plan(visit: Visit, base: string): Promise<Response> {
  const id = visit.id('programme')
  return submit(visit, RoundForm, {
    act: async (tx, round) => (await planRound(tx, visit.actor, id, round, visit.now), `${base}/${id}`),
    again: (typed, problems) => drawProgramme(visit, base, typed, problems),
    options: { flash: '募集回を計画しました' },
  })
}
