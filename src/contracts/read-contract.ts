import type { Selectable } from 'kysely'
import type { Abandonments, Terminations } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ChainedLength, chainedLength } from './chained-length.ts'
import { waitingVersion } from './consent-to-contract.ts'
import type { Side } from './contract.ts'
import { type ContractRow, factsOfContract, findContract, findVersion, type Version } from './find-contract.ts'
import { differencesOf } from './notice-lines.ts'
import { type Notice, noticesOf } from './notices.ts'
import { mayContract } from './policy.ts'
import { previewTakings, type Takings } from './takings.ts'
import { outcomeOf, type TrialOutcome } from './trials/find-trial.ts'

/** Everything that the page of one contract shows. */
export interface ContractView {
  contract: ContractRow
  /** What is to be consented to, or what counts. */
  shown: Version
  /** What counts now, while an amendment waits. */
  current: Version
  /** Since the accepted terms, or since what counts now. */
  differences: { label: string; before: string; after: string }[]
  consents: Record<Side, Date | null>
  approvals: { note: string; at: Date; number: number }[]
  notices: Notice[]
  termination: Selectable<Terminations> | null
  abandonment: Selectable<Abandonments> | null
  length: ChainedLength
  takings: Takings | null
  /** 無償トライアル: how it came out; null where the contract is none, or nobody has decided. */
  trialOutcome: TrialOutcome | null
}

/** @throws NotFound for other people's contracts */
export async function readContract(tx: Tx, actor: Actor, id: string, now: Date): Promise<ContractView> {
  const contract = await findContract(tx, actor, id)
  const shown = await findVersion(tx, id, waitingVersion(contract))
  const current = await findVersion(tx, id, contract.current_version)
  const before = contract.pending_version ? current : await findVersion(tx, id, 1)
  const begun = contract.in_force_at !== null && !contract.pending_version
  const posting = await tx
    .selectFrom('postings')
    .select('occupation')
    .where('id', '=', contract.posting_id)
    .executeTakeFirst()
  return {
    contract,
    shown,
    current,
    differences: begun ? [] : differencesOf(before.terms, shown.terms),
    consents: await consentsTo(tx, id, shown.number),
    approvals: mayContract(actor, 'viewApprovals', factsOfContract(contract)) ? await approvalsOf(tx, id) : [],
    notices: await noticesOf(tx, id),
    ...(await endOf(tx, id)),
    length: await chainedLength(tx, contract, current.terms, dayInJapan(now)),
    takings: previewTakings(shown.terms, posting?.occupation ?? null),
    trialOutcome: (current.terms.trial && (await outcomeOf(tx, id))) ?? null,
  }
}

async function consentsTo(tx: Tx, contractId: string, number: number): Promise<Record<Side, Date | null>> {
  const rows = await tx
    .selectFrom('contract_consents')
    .select(['side', 'at'])
    .where('contract_id', '=', contractId)
    .where('number', '=', number)
    .execute()
  const at = (side: Side): Date | null => rows.find((row) => row.side === side)?.at ?? null
  return { client: at('client'), talent: at('talent') }
}

function approvalsOf(tx: Tx, contractId: string): Promise<ContractView['approvals']> {
  return tx
    .selectFrom('contract_approvals')
    .select(['note', 'at', 'number'])
    .where('contract_id', '=', contractId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

async function endOf(tx: Tx, contractId: string): Promise<Pick<ContractView, 'termination' | 'abandonment'>> {
  const termination = await tx
    .selectFrom('terminations')
    .selectAll()
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  const abandonment = await tx
    .selectFrom('abandonments')
    .selectAll()
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  return { termination: termination ?? null, abandonment: abandonment ?? null }
}
