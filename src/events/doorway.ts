import { type Actor, accountOf, supportOf } from '../actor.ts'
import { type EventAudience, takesRegistrations } from './event.ts'
import { type EventRow, factsOfEvent } from './find-event.ts'
import { mayEvent } from './policy.ts'
import { isFull } from './seats.ts'

/** What the reader of an event can do next. */
export type EventDoorway =
  | { kind: 'own'; href: string }
  | { kind: 'register'; href: string; label: string; note: string }
  /** It is for others: for whom, and where to go instead. */
  | { kind: 'elsewhere'; href: string; label: string; note: string }
  | { kind: 'over' }
  | { kind: 'cancelled' }

interface Reader {
  actor: Actor
  /** The kinds of every hat the reader could wear. */
  hats: readonly string[]
  /** The reader's own registration. */
  own: { id: string } | null
}

type Door = Pick<EventRow, 'id' | 'state' | 'audience' | 'municipality_id' | 'closes_at' | 'selected'> &
  Parameters<typeof isFull>[0]

/** Where an event leads this reader. Nobody is offered a form that the policy would refuse. */
export function eventDoorway(event: Door, { actor, hats, own }: Reader, now: Date): EventDoorway {
  if (own) return { kind: 'own', href: `/registrations/${own.id}` }
  if (event.state === 'cancelled') return { kind: 'cancelled' }
  if (!takesRegistrations(event.state) || event.closes_at <= now) return { kind: 'over' }
  const page = `/events/${event.id}`
  if (accountOf(actor) === null) return signedOut(event, page)
  if (mayEvent(actor, 'register', factsOfEvent(event)) && !supportOf(actor))
    return { kind: 'register', href: `${page}/registration`, label: words(event), note: '' }
  return elsewhere(event.audience, hats, page)
}

const words = (event: Door): string => (isFull(event) && !event.selected ? 'キャンセル待ちに申し込む' : '申し込む')

/** Whoever is not known yet comes back to where the next step is said, when the event is not for everybody. */
function signedOut(event: Door, page: string): EventDoorway {
  const to = event.audience === 'everybody' ? `${page}/registration` : page
  return {
    kind: 'register',
    href: `/sign-in?next=${encodeURIComponent(to)}`,
    label: `ログインして${words(event)}`,
    note: `${audienceSentences[event.audience]}登録がまだの方も、次の画面から無料で登録できます。`,
  }
}

const audienceSentences: Record<EventAudience, string> = {
  everybody: '',
  talents: '副業人材の方のためのイベントです。',
  companies: '地域企業の方のためのイベントです。',
}

/** The hat that would fit, when there is one in the wardrobe; else the way to one; else other events. */
function elsewhere(audience: EventAudience, hats: readonly string[], page: string): EventDoorway {
  const note = audienceSentences[audience]
  const fitting = { everybody: null, talents: 'talent', companies: 'company' }[audience]
  if (fitting && hats.includes(fitting))
    return {
      kind: 'elsewhere',
      href: '/account',
      label: '立場を切り替える',
      note: `${note}立場を切り替えると申し込めます。`,
    }
  if (hats.length > 0)
    return {
      kind: 'elsewhere',
      href: '/events',
      label: 'ほかのイベントを見る',
      note: `${note}いまの立場では申し込めません。`,
    }
  const way =
    audience === 'companies'
      ? { href: '/organization/new', label: '企業を登録する', note: `${note}会社を登録すると申し込めます。` }
      : {
          href: `/my/profile/new?next=${encodeURIComponent(page)}`,
          label: '副業人材として登録する',
          note: `${note}プロフィールを登録すると申し込めます。`,
        }
  return { kind: 'elsewhere', ...way }
}
