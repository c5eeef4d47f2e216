import { NotAllowed } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { submit } from '../../request/submit.ts'
import type { Visit } from '../../route.ts'
import { crumbsBelow } from '../organizer-handlers.tsx'
import { readEvent } from '../read-event.ts'
import { mayTakeCalls } from './callable.ts'
import { CallForm } from './form.ts'
import { CallPage } from './page.tsx'
import { registerCaller } from './register-caller.ts'

/** The form for somebody who is on the telephone. */
export async function drawCall(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { row } = await visit.read((tx) => readEvent(tx, visit.actor, id, 'organize'))
  if (!mayTakeCalls(visit.actor, row)) throw new NotAllowed()
  const list = `/town/events/${id}/registrations`
  const crumbs = [...crumbsBelow(visit, row), { href: list, label: '申込者と出欠' }]
  const props = { row, back: list, typed: typed ?? { people: '1' }, problems, formKey: visit.formKey() }
  return visit.page({ title: '電話などで受けた申込を加える', crumbs, problems }, <CallPage {...props} />)
}

export function takeCall(visit: Visit): Promise<Response> {
  return submit(visit, CallForm, {
    act: async (tx, { way, people, note, name, company, phone, email }) => {
      const call = { way, people, note, name, company, phone, email }
      return `/town/registrations/${await registerCaller(tx, visit.actor, visit.id('event'), call, visit.now)}`
    },
    again: (typed, problems) => drawCall(visit, typed, problems),
    options: { flash: '申込を加えました。下の結果を、ご本人にお伝えください。' },
  })
}
