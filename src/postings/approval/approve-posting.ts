import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../../platform/errors.ts'
import { lockPosting, type PostingRow } from '../find-posting.ts'
import { isEditable } from '../posting.ts'
import { missingForPublication } from '../publication.ts'
import { approvalMoves, type ApprovalState } from './approval.ts'
import { approversOf } from './approvers.ts'
import { tellOfApproval } from './letters.ts'

/**
 * 求人の決裁を求める: whoever asks is left out of the line. Text that has changed since asks again.
 * @returns the id of the approval
 * @throws Stale where none is needed, is open already, or nobody else could give it; Invalid where the text is not finished
 */
export async function askPostingApproval(tx: Tx, actor: Actor, postingId: string, now: Date): Promise<string> {
  const posting = await lockPosting(tx, actor, postingId, 'submit')
  if (!isEditable(posting.state)) throw new Stale('この求人は、決裁を求められる状態ではありません。')
  const asker = accountOf(actor)
  const line = await approversOf(tx, posting.client_id)
  const others = line.filter(({ accountId }) => accountId !== asker)
  if (!asker || line.length === 0) throw new Stale('この求人は決裁を通さずに、審査に出せます。')
  if (others.length === 0) throw new Stale('あなたのほかに決裁する人がいません。決裁の順番に別の人を加えてください。')
  const missing = missingForPublication(posting, now)
  if (Object.keys(missing).length > 0) throw new Invalid(missing)
  await replaceOlder(tx, actor, posting, now)
  const id = randomUUID()
  const about = { posting_id: postingId, municipality_id: posting.client_id, version: posting.version }
  await tx
    .insertInto('posting_approvals')
    .values({ ...about, id, asked_by: asker, at: now })
    .execute()
  const steps = others.map(({ accountId }, n) => ({ approval_id: id, position: n + 1, account_id: accountId }))
  await tx.insertInto('posting_approval_steps').values(steps).execute()
  await record(
    tx,
    actor,
    { name: 'postingApproval.asked', subject: id, from: null, to: 'asked', detail: { posting: postingId } },
    now,
  )
  await tellOfApproval(tx, { what: 'asked', to: steps[0]?.account_id ?? '', posting: postingId, mark: `${id}-1` }, now)
  return id
}

/** 決裁する: the one whose turn it is; the last one finishes it. @throws NotAllowed for anybody else, Stale when the text changed */
export async function approvePosting(tx: Tx, actor: Actor, postingId: string, note: string, now: Date): Promise<void> {
  const { approval, step, last } = await lockTurn(tx, actor, postingId)
  await tx
    .updateTable('posting_approval_steps')
    .set({ note, approved_at: now })
    .where('approval_id', '=', approval.id)
    .where('position', '=', step.position)
    .execute()
  const move = last ? 'approve' : 'pass'
  const moved = await moveTo(tx, approval.id, move)
  const name = last ? 'postingApproval.approved' : 'postingApproval.passed'
  await record(tx, actor, { name, subject: approval.id, ...moved, detail: { posting: postingId } }, now)
  const next = last ? approval.asked_by : await accountAt(tx, approval.id, step.position + 1)
  const what = last ? 'approved' : 'asked'
  await tellOfApproval(tx, { what, to: next, posting: postingId, mark: `${approval.id}-${step.position + 1}` }, now)
}

/** May this text go into review, as far as its own house is concerned? */
export async function isHeldForApproval(
  tx: Tx,
  posting: Pick<PostingRow, 'id' | 'client_id' | 'version'>,
): Promise<boolean> {
  if ((await approversOf(tx, posting.client_id)).length === 0) return false
  const given = await tx
    .selectFrom('posting_approvals')
    .select('id')
    .where('posting_id', '=', posting.id)
    .where('version', '=', posting.version)
    .where('state', '=', 'approved')
    .limit(1)
    .executeTakeFirst()
  return given === undefined
}

export const HELD = '決裁がまだ済んでいません。決裁を受けてから、審査に出してください。'

async function replaceOlder(tx: Tx, actor: Actor, posting: PostingRow, now: Date): Promise<void> {
  const open = await openApproval(tx, posting.id)
  if (!open) return
  if (open.version === posting.version) throw new Stale('この内容は、すでに決裁を求めています。')
  const moved = await moveTo(tx, open.id, 'replace')
  await record(
    tx,
    actor,
    { name: 'postingApproval.replaced', subject: open.id, ...moved, detail: { posting: posting.id } },
    now,
  )
}

const openApproval = (tx: Tx, postingId: string) =>
  tx
    .selectFrom('posting_approvals')
    .selectAll()
    .where('posting_id', '=', postingId)
    .where('state', '=', 'asked')
    .forUpdate()
    .executeTakeFirst()

export async function lockTurn(tx: Tx, actor: Actor, postingId: string) {
  const posting = await lockPosting(tx, actor, postingId, 'submit')
  const approval = await openApproval(tx, postingId)
  if (!approval) throw new Stale('決裁を求められていないか、すでに終わっています。')
  if (approval.version !== posting.version)
    throw new Stale('決裁を求めたあとに内容が変わりました。もう一度決裁を求めてもらってください。')
  const steps = await tx
    .selectFrom('posting_approval_steps')
    .select(['position', 'account_id'])
    .where('approval_id', '=', approval.id)
    .where('approved_at', 'is', null)
    .orderBy('position')
    .execute()
  const [step] = steps
  if (!step || step.account_id !== accountOf(actor)) throw new NotAllowed('いまは、ほかの人の決裁の番です。')
  return { approval, step, last: steps.length === 1 }
}

async function accountAt(tx: Tx, approvalId: string, position: number): Promise<string> {
  const row = await tx
    .selectFrom('posting_approval_steps')
    .select('account_id')
    .where('approval_id', '=', approvalId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  return row.account_id
}

export async function moveTo(
  tx: Tx,
  id: string,
  move: keyof typeof approvalMoves,
  reason = '',
): Promise<{ from: ApprovalState; to: ApprovalState }> {
  const { to } = approvalMoves[move]
  await tx.updateTable('posting_approvals').set({ state: to, reason }).where('id', '=', id).execute()
  return { from: 'asked', to }
}
