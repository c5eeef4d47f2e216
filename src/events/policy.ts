import { type Actor, accountOf, mayWrite } from '../actor.ts'
import type { EventAudience, EventMove, EventState } from './event.ts'
import type { RegistrationMove } from './registration.ts'

export type EventAction =
  | EventMove
  | 'view'
  | 'register'
  | 'draft'
  | 'organize'
  | 'change'
  | 'choose'
  | 'markAttendance'
  | 'invitePartner'
  | 'addMaterial'
  | 'ask'
  | 'judge'
  | 'takeCall'

/** What a rule may look at. */
export interface EventFacts {
  municipalityId: string
  state: EventState
  audience: EventAudience
}

/** Says yes only when a rule below says yes. The town organizes, or the operator for it. */
export function mayEvent(actor: Actor, action: EventAction, e: EventFacts): boolean {
  switch (action) {
    case 'view':
      return e.state !== 'draft' || isOrganizer(actor, e) || actor.kind === 'clock'
    case 'register':
      return isInvited(actor, e.audience)
    case 'organize':
      return isOrganizer(actor, e)
    case 'close':
      return organizes(actor, e) || actor.kind === 'clock'
    case 'fill':
    case 'reopen':
      return actor.kind === 'clock'
    case 'draft':
    case 'change':
    case 'open':
    case 'hold':
    case 'report':
    case 'cancel':
    case 'choose':
    case 'markAttendance':
    case 'invitePartner':
    case 'addMaterial':
    case 'ask':
    case 'judge':
    case 'takeCall':
      return organizes(actor, e)
    default:
      return unknownAction(action)
  }
}

/** Whoever looks at the event from inside; a viewer of the town too. */
const isOrganizer = (actor: Actor, e: Pick<EventFacts, 'municipalityId'>): boolean =>
  actor.kind === 'operator' || (actor.kind === 'municipality' && actor.organizationId === e.municipalityId)

const organizes = (actor: Actor, e: EventFacts): boolean => isOrganizer(actor, e) && mayWrite(actor)

function isInvited(actor: Actor, audience: EventAudience): boolean {
  if (audience === 'talents') return actor.kind === 'talent'
  if (audience === 'companies') return actor.kind === 'company'
  return accountOf(actor) !== null
}

export type RegistrationAction = RegistrationMove | 'view' | 'talk' | 'answer' | 'propose'

export interface RegistrationFacts {
  /** Null: taken by telephone, and nobody's of those who sign in. */
  accountId: string | null
  municipalityId: string
}

/** A registration belongs to the person; the organizer sees it and says who came. */
export function mayRegistration(actor: Actor, action: RegistrationAction, r: RegistrationFacts): boolean {
  const own = r.accountId !== null && accountOf(actor) === r.accountId
  switch (action) {
    case 'view':
      return own || isOrganizer(actor, r)
    case 'answer':
    case 'propose':
    case 'change':
    case 'changeWaiting':
      return own
    case 'talk':
      return r.accountId !== null && (own || (isOrganizer(actor, r) && mayWrite(actor)))
    case 'attend':
    case 'cancel':
      return own || (isOrganizer(actor, r) && mayWrite(actor))
    case 'waitlist':
    case 'miss':
      return isOrganizer(actor, r) && mayWrite(actor)
    case 'confirm':
    case 'decline':
      return actor.kind === 'clock' || (isOrganizer(actor, r) && mayWrite(actor))
    default:
      return unknownAction(action)
  }
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
