import { mayWrite } from '../actor.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { programmesFor } from '../programmes/queries.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeEvent } from './change-event.ts'
import { draftEvent } from './draft-event.ts'
import { isComing } from './event.ts'
import { contentOf } from './find-event.ts'
import { ChangeForm, contentFrom, DraftForm, frameFrom, typedFrom } from './forms.ts'
import { organizedEvents } from './list-events.ts'
import { crumbsBelow, listOf } from './organizer-handlers.tsx'
import { EventForm } from './pages/event-form.tsx'
import { partiesOf, stillIn } from './parties.ts'
import { readEvent } from './read-event.ts'
import { askedKind, usualEvent } from './usual-event.ts'

/** The form of a new event. */
export async function drawNew(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  if (!mayWrite(visit.actor)) throw new NotAllowed()
  const frame = await visit.read(async (tx) => {
    const programmes = await programmesFor(tx, visit.actor)
    const { events } = await organizedEvents(tx, visit.actor, 1)
    const tours = events.filter(({ row }) => row.kind === 'tour' && row.state !== 'cancelled')
    return {
      programmes: programmes.map(({ id, name, town }) => ({ id, name: `${name}(${town})` })),
      tours: tours.map(({ row }) => ({ id: row.id, name: row.title })),
    }
  })
  const [only, ...others] = frame.programmes
  const sent = typeof typed?.kind === 'string' ? typed.kind : null
  const kind = askedKind(sent ?? visit.query.get('kind')) ?? 'seminar'
  const usual = usualEvent(kind)
  const words = typed ?? (only && others.length === 0 ? { ...usual, programme: only.id } : usual)
  const props = {
    title: 'イベントを作る',
    action: '/town/events/new',
    back: listOf(visit.actor).href,
    frame,
    kind,
    fixed: false,
    registered: 0,
  }
  return visit.page(
    { title: 'イベントを作る', crumbs: [listOf(visit.actor)], problems },
    <EventForm {...props} typed={{ ...words, kind }} problems={problems} formKey={visit.formKey()} />,
  )
}

/** 下書きする。 */
export function draft(visit: Visit): Promise<Response> {
  return submit(visit, DraftForm, {
    act: async (tx, value) => {
      const { programme: _, presents: __, kind, audience, selected, ...written } = value
      const content = contentFrom(written, { kind, audience, selected })
      return `/town/events/${await draftEvent(tx, visit.actor, frameFrom(value), content, visit.now)}`
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '下書きを作りました' },
  })
}

/** The form as the event stands. */
export async function drawEdit(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { event, registered } = await visit.read(async (tx) => {
    const found = await readEvent(tx, visit.actor, id, 'change')
    const parties = isComing(found.row.state) ? await partiesOf(tx, id, stillIn) : []
    return { event: found, registered: parties.length }
  })
  const { row, room } = event
  if (row.state !== 'draft' && !isComing(row.state)) return visit.redirect(`/town/events/${id}`)
  const words = typed ?? typedFrom(contentOf(row, room))
  const action = `/town/events/${id}/edit`
  const props = {
    action,
    over: row.title,
    back: `/town/events/${id}`,
    fixed: row.state !== 'draft',
    version: row.version,
  }
  return visit.page(
    { title: 'イベントの内容を変える', crumbs: crumbsBelow(visit, row), problems },
    <EventForm
      {...props}
      title="イベントの内容を変える"
      registered={registered}
      typed={{ kind: row.kind, ...words }}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

/** 変更する。 */
export function change(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  return submit(visit, ChangeForm, {
    act: async (tx, value) => {
      const { version, tell, kind, audience, selected, ...written } = value
      const { row } = await readEvent(tx, visit.actor, id, 'change')
      const fixed = { kind: kind ?? row.kind, audience: audience ?? row.audience, selected }
      const content = contentFrom(written, fixed)
      await changeEvent(tx, visit.actor, id, { content, version, tell }, visit.now)
      return `/town/events/${id}`
    },
    again: (typed, problems) => drawEdit(visit, typed, problems),
    options: { flash: '内容を保存しました' },
  })
}
