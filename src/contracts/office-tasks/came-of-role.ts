import { type ContractState, hasBegun } from '../contract.ts'
import type { DebriefingKind } from '../debriefings/debriefing.ts'
import type { ContractTerms } from '../terms.ts'
import { isUnpaidTrial, type TrialState } from '../trials/trial.ts'
import type { Tx } from '../../platform/db/database.ts'

/** A contract that came of a role: its trial, if it is one, and what was reported to the town hall. */
export interface CameOfRole {
  id: string
  postingId: string
  state: ContractState
  begun: boolean
  startsOn: string
  endsOn: string
  /** Null where pay was agreed from the first. */
  trial: TrialState | null
  /** The newest first; those withdrawn are not among them. */
  debriefings: { id: string; kind: DebriefingKind; heldOn: string }[]
}

/** What came of the postings of one's own town, the newest contract first. The caller's row-level security narrows it. */
export async function cameOf(tx: Tx, municipalityId: string, postings: readonly string[]): Promise<CameOfRole[]> {
  if (postings.length === 0) return []
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('contract_versions as v', (j) =>
      j.onRef('v.contract_id', '=', 'c.id').onRef('v.number', '=', 'c.current_version'),
    )
    .leftJoin('trial_outcomes as t', 't.contract_id', 'c.id')
    .select(['c.id', 'c.posting_id as postingId', 'c.state', 'v.terms', 't.outcome'])
    .where('c.client_id', '=', municipalityId)
    .where('c.posting_id', 'in', [...postings])
    .where('c.state', '!=', 'abandoned')
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id')
    .limit(200)
    .execute()
  const held = await heldUnder(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ terms: written, outcome, ...row }) => {
    // Written only by addVersion, from this very type.
    const terms = written as unknown as ContractTerms
    const state = row.state as ContractState
    return {
      ...row,
      state,
      begun: hasBegun(state),
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      trial: trialOf(terms, outcome as 'paid' | 'ended' | null),
      debriefings: held.filter(({ contract }) => contract === row.id),
    }
  })
}

function trialOf(terms: ContractTerms, outcome: 'paid' | 'ended' | null): TrialState | null {
  if (outcome) return outcome
  return isUnpaidTrial(terms) ? 'running' : null
}

async function heldUnder(tx: Tx, contracts: readonly string[]) {
  if (contracts.length === 0) return []
  const rows = await tx
    .selectFrom('debriefings')
    .select(['id', 'contract_id as contract', 'kind', 'held_on as heldOn'])
    .where('contract_id', 'in', [...contracts])
    .where('state', '=', 'held')
    .orderBy('held_on', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as DebriefingKind }))
}
