import { accountOf, type Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { findPosting, type PostingRow } from '../find-posting.ts'
import { ownsPosting } from '../policy.ts'
import { isEditable } from '../posting.ts'
import type { ApprovalState } from './approval.ts'
import { isHeldForApproval } from './approve-posting.ts'
import { approversOf } from './approvers.ts'

export interface ShownApproval {
  id: string
  version: number
  state: ApprovalState
  reason: string
  at: Date
  asker: string
  steps: { position: number; name: string; accountId: string; note: string; approvedAt: Date | null }[]
}

export interface ApprovalsView {
  posting: PostingRow
  line: string[]
  approvals: ShownApproval[]
  mayAsk: boolean
  /** Is it the reader's turn? */
  myTurn: boolean
}

/** 決裁 of one posting: who is in the line, and every approval with its steps, the newest first. @throws NotFound */
export async function approvalsOf(tx: Tx, actor: Actor, postingId: string): Promise<ApprovalsView> {
  const posting = await findPosting(tx, actor, postingId, 'viewHistory')
  // The town reads postings of its companies; their approval is not its own.
  if (!ownsPosting(actor, { clientId: posting.client_id })) throw new NotFound()
  const line = await approversOf(tx, posting.client_id)
  const approvals = await withSteps(tx, postingId)
  const open = approvals.find(({ state }) => state === 'asked')
  const current = open?.version === posting.version
  const turn = open?.steps.find(({ approvedAt }) => !approvedAt)
  const held = await isHeldForApproval(tx, posting)
  return {
    posting,
    line: line.map(({ name }) => name),
    approvals,
    mayAsk: held && isEditable(posting.state) && !current && 'role' in actor && actor.role !== 'viewer',
    myTurn: current && turn?.accountId === accountOf(actor),
  }
}

async function withSteps(tx: Tx, postingId: string): Promise<ShownApproval[]> {
  const rows = await tx
    .selectFrom('posting_approvals as p')
    .innerJoin('accounts as a', 'a.id', 'p.asked_by')
    .select(['p.id', 'p.version', 'p.state', 'p.reason', 'p.at', 'a.name as asker'])
    .where('p.posting_id', '=', postingId)
    .orderBy('p.at', 'desc')
    .orderBy('p.id')
    .limit(50)
    .execute()
  const steps = await tx
    .selectFrom('posting_approval_steps as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .select(['s.approval_id', 's.position', 's.account_id', 's.note', 's.approved_at', 'a.name'])
    .where('s.approval_id', 'in', ['00000000-0000-0000-0000-000000000000', ...rows.map(({ id }) => id)])
    .orderBy('s.position')
    .limit(250)
    .execute()
  return rows.map((row) => ({
    ...row,
    state: row.state as ApprovalState,
    steps: steps
      .filter((step) => step.approval_id === row.id)
      .map((s) => ({
        position: s.position,
        name: s.name,
        accountId: s.account_id,
        note: s.note,
        approvedAt: s.approved_at,
      })),
  }))
}
