import { type ApplicationState, waitingFor } from '../applications/application.ts'
import { type ContractState } from '../contracts/contract.ts'
import type { PostingState } from '../postings/posting.ts'
import { type CaseState, isWalking } from './case.ts'
import { type ActionOwner, ownerNames } from './next-action.ts'

/** Who can act next; 'clock' where only time has to pass, null where nothing is left to do. */
export type Turn = 'client' | 'talent' | 'operator' | 'municipality' | 'supporter' | 'clock' | null

/** Anything with a state of which a list asks whose turn it is. */
export type Waiting =
  | { noun: 'posting'; state: PostingState }
  | { noun: 'application'; state: ApplicationState }
  | { noun: 'contract'; state: ContractState }
  | { noun: 'case'; state: CaseState; next: { owner: ActionOwner } | null }

const postingTurns: Record<PostingState, Turn> = {
  draft: 'client',
  review: 'operator',
  returned: 'client',
  published: 'talent',
  closed: 'client',
  filled: null,
  unfilled: null,
  withdrawn: null,
}

const contractTurns: Record<ContractState, Turn> = {
  drafted: 'client',
  approval: 'client',
  proposed: 'talent',
  in_force: 'clock',
  ended: null,
  terminated: null,
  abandoned: null,
}

const turnOfOwner: Record<ActionOwner, Turn> = {
  coordinator: 'operator',
  company: 'client',
  municipality: 'municipality',
  supporter: 'supporter',
}

/** 次はだれの番か. In a case it is the owner of the next action; without one the coordinator has to set the next. */
export function whoseTurn(waiting: Waiting): Turn {
  if (waiting.noun === 'posting') return postingTurns[waiting.state]
  if (waiting.noun === 'contract') return contractTurns[waiting.state]
  if (waiting.noun === 'application')
    return waitingFor[waiting.state] ?? (waiting.state === 'accepted' ? 'client' : null)
  if (!isWalking(waiting.state)) return null
  return waiting.next ? turnOfOwner[waiting.next.owner] : 'operator'
}

/** The turn as it is read: 「企業の番」. */
export const turnNames: Record<NonNullable<Turn>, string> = {
  client: `${ownerNames.company}の番`,
  talent: '副業人材の番',
  operator: `${ownerNames.coordinator}の番`,
  municipality: `${ownerNames.municipality}の番`,
  supporter: `${ownerNames.supporter}の番`,
  clock: '期日を待つ',
}
