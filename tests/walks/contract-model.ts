import { as, type Member } from '../../src/actor.ts'
import type { Side } from '../../src/contracts/contract.ts'
import { findVersion } from '../../src/contracts/find-contract.ts'
import type { ContractTerms } from '../../src/contracts/terms.ts'
import type { Stage } from '../deeds/deed.ts'
import type { MadeContract } from '../world/contracts.ts'

/** A contract with what the model knows of it besides its state. */
export interface Made extends MadeContract {
  /** Another admin of the client, who approves. */
  approver: Member
  needsApproval: boolean
  /** Versions that were approved, and consents as `version:side`. */
  approved: Set<number>
  consents: Set<string>
  isAnnounced: boolean
  /** As it was seen after the last step. */
  current: number
  pending: number | null
}

/** The version that waits for consents. */
export const waiting = ({ current, pending }: Made): number => pending ?? current
export const hasConsented = (made: Made, side: Side): boolean => made.consents.has(`${waiting(made)}:${side}`)

/** The current terms, as their page would show them. */
export async function termsOf({ db }: Stage, made: Made): Promise<{ number: number; terms: ContractTerms }> {
  return as(db, made.client, (tx) => findVersion(tx, made.id, made.current))
}
