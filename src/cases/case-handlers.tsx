import { mayWrite } from '../actor.ts'
import { Invalid } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { ActionForm, EndForm, HandoverForm, StageForm, VisitForm } from './forms.ts'
import { handOverCase } from './hand-over-case.ts'
import { addAction } from './keep-actions.ts'
import { coordinatorsOf } from './list-cases.ts'
import { endCase, setStage } from './move-case.ts'
import { CasePage, type OpenForm } from './pages/case-page.tsx'
import { readCase, remarksOf } from './read-case.ts'
import { type NewVisit, recordVisit } from './record-visit.ts'
import { wayToTalk } from './talk.ts'

interface Again {
  form: OpenForm
  typed: Typed
  problems: Problems
}

/** One case at the desk, with the form that was sent wrongly opened again. */
export async function drawCase(visit: Visit, again?: Again): Promise<Response> {
  const id = visit.id('case')
  const found = await visit.read(async (tx) => {
    const view = await readCase(tx, visit.actor, id)
    return {
      view,
      talk: await wayToTalk(tx, visit.actor, view.row),
      remarks: await remarksOf(tx, visit.actor, id),
      coordinators: await coordinatorsOf(tx, visit.actor),
    }
  })
  const problems = again?.problems ?? {}
  const form = { open: again?.form ?? null, typed: again?.typed ?? {}, problems, formKey: visit.formKey() }
  const props = { ...found, mayWrite: mayWrite(visit.actor), now: visit.now, form }
  const crumbs = [{ href: '/desk/cases', label: '伴走' }]
  return visit.page({ title: found.view.company, crumbs, problems }, <CasePage {...props} />)
}

const pathOf = (id: string) => `/desk/cases/${id}`
const again = (visit: Visit, form: OpenForm) => (typed: Typed, problems: Problems) =>
  drawCase(visit, { form, typed, problems })

export function visitCompany(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  return submit(visit, VisitForm, {
    act: async (tx, { what, owner, dueOn, ...rest }) => {
      await recordVisit(tx, visit.actor, id, { ...rest, action: actionOf(what, owner, dueOn) }, visit.now)
      return pathOf(id)
    },
    again: again(visit, 'visit'),
    options: { flash: '訪問・面談を記録しました' },
  })
}

/** The next action is left out as a whole, or told as a whole. @throws Invalid for half of one */
function actionOf(what: string, owner: NonNullable<NewVisit['action']>['owner'] | undefined, dueOn: string | null) {
  if (!what && !dueOn) return null
  if (!what) throw new Invalid({ what: '次にすることを入力してください' })
  if (!owner) throw new Invalid({ owner: '次にすることを、だれがするか選んでください' })
  if (!dueOn) throw new Invalid({ dueOn: '次にすることの期限を入力してください' })
  return { what, owner, dueOn }
}

export function addActionTo(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  return submit(visit, ActionForm, {
    act: async (tx, action) => (await addAction(tx, visit.actor, id, action, visit.now), pathOf(id)),
    again: again(visit, 'action'),
    options: { flash: '次の行動を決めました' },
  })
}

export function handOver(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  return submit(visit, HandoverForm, {
    act: async (tx, { coordinator, note }) => {
      await handOverCase(tx, visit.actor, id, { to: coordinator, note }, visit.now)
      return pathOf(id)
    },
    again: again(visit, 'handover'),
    options: { flash: '伴走担当を引き継ぎました' },
  })
}

export function move(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  return submit(visit, StageForm, {
    act: async (tx, wanted) => (await setStage(tx, visit.actor, id, wanted, visit.now), pathOf(id)),
    again: again(visit, 'stage'),
    options: { flash: '段階を変えました' },
  })
}

export function endOrStop(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  return submit(visit, EndForm, {
    act: async (tx, wanted) => (await endCase(tx, visit.actor, id, wanted, visit.now), pathOf(id)),
    again: again(visit, 'end'),
    options: { flash: '伴走を終えました' },
  })
}
