import { type Actor, isClient, mayWrite } from '../actor.ts'
import { isPublic, type PostingMove, type PostingState } from './posting.ts'

export type PostingAction =
  | PostingMove
  | 'view'
  | 'edit'
  | 'viewHistory'
  | 'draft'
  | 'askConfirmation'
  | 'confirm'
  | 'correct'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface PostingFacts {
  clientId: string
  municipalityId: string
  state: PostingState
}

/** Says yes only when a rule below says yes. */
export function mayPosting(actor: Actor, action: PostingAction, p: PostingFacts): boolean {
  switch (action) {
    case 'view':
      return (
        isPublic(p.state) ||
        ownsPosting(actor, p) ||
        isHost(actor, p) ||
        actor.kind === 'operator' ||
        actor.kind === 'clock'
      )
    case 'viewHistory':
      return ownsPosting(actor, p) || isHost(actor, p) || actor.kind === 'operator'
    case 'draft':
    case 'edit':
    case 'submit':
    case 'withdraw':
    case 'giveUp':
      return writesFor(actor, p)
    case 'close':
      return writesFor(actor, p) || actor.kind === 'clock'
    // The client's own word: nobody gives it in its place.
    case 'confirm':
    case 'correct':
      return ownsPosting(actor, p) && mayWrite(actor)
    case 'askConfirmation':
    case 'return':
      return isReviewer(actor)
    case 'publish':
      return isReviewer(actor) || actor.kind === 'clock'
    case 'fill':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

/** The posting's client is the organization whose hat is worn: a company, or a municipality recruiting for itself. */
export const ownsPosting = (actor: Actor, p: Pick<PostingFacts, 'clientId'>): boolean =>
  isClient(actor) && actor.organizationId === p.clientId
/** By the client, or by an operator on its behalf; a viewer of either never writes. */
const writesFor = (actor: Actor, p: PostingFacts): boolean =>
  (ownsPosting(actor, p) || actor.kind === 'operator') && mayWrite(actor)
const isReviewer = (actor: Actor): boolean => actor.kind === 'operator' && mayWrite(actor)
const isHost = (actor: Actor, p: PostingFacts): boolean =>
  actor.kind === 'municipality' && actor.organizationId === p.municipalityId

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
