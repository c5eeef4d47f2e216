import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { EmptyForm } from './forms.ts'
import { completeAction, dropAction } from './keep-actions.ts'
import { resumeCase } from './move-case.ts'

export function resume(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  return button(
    visit,
    (tx) => resumeCase(tx, visit.actor, id, visit.now),
    () => `/desk/cases/${id}`,
    '伴走を再開しました',
  )
}

export function tickAtDesk(visit: Visit): Promise<Response> {
  return button(
    visit,
    (tx) => completeAction(tx, visit.actor, visit.id('action'), visit.now),
    (id) => `/desk/cases/${id}`,
    '済みにしました',
  )
}

export function drop(visit: Visit): Promise<Response> {
  return button(
    visit,
    (tx) => dropAction(tx, visit.actor, visit.id('action'), visit.now),
    (id) => `/desk/cases/${id}`,
    '取りやめました',
  )
}

/** A deed without an answer to give: one button. */
export function button<Done>(
  visit: Visit,
  act: (tx: Tx) => Promise<Done>,
  pathAfter: (done: Done) => string,
  flash: string,
): Promise<Response> {
  return submit(visit, EmptyForm, {
    act: async (tx) => pathAfter(await act(tx)),
    again: (_, problems) => {
      throw new Invalid(problems)
    },
    options: { flash },
  })
}
