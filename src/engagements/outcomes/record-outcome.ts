import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { tellSide } from '../tell-side.ts'
import { type OutcomeKind, outcomeMoves } from './outcome.ts'

export interface ToldOutcome {
  kind: OutcomeKind
  title: string
  /** 2026-03-20: when it was sold, opened or published. */
  cameOn: string
  /** Where one can see it. */
  evidence: string
  link: string
}

/**
 * 成果を記録する: by the client, while the contract runs or after it. @returns the id
 * @throws Invalid for a day to come or before the contract, and where the same outcome stands there already
 */
export async function recordOutcome(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { cameOn, ...told }: ToldOutcome,
  now: Date,
): Promise<string> {
  const { contract, running } = await findEngagement(tx, actor, contractId, 'recordOutcome')
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  if (cameOn > dayInJapan(now).toString())
    throw new Invalid({ cameOn: 'まだ来ていない日は記録できません。形になった日を入力してください' })
  if (cameOn < running.startsOn.toString())
    throw new Invalid({ cameOn: '形になった日は、契約の開始日以降の日付を入力してください' })
  const about = { contract_id: contractId, municipality_id: contract.municipality_id }
  const made = await tx
    .insertInto('outcomes')
    .values({ ...told, ...about, id: randomUUID(), came_on: cameOn, by_account, at: now })
    .onConflict((c) => c.columns(['contract_id', 'title', 'came_on']).where('state', '=', 'recorded').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Invalid({ title: '同じ日の同じ名前の成果が、すでに記録されています' })
  const detail = { contract: contractId, kind: told.kind }
  await record(tx, actor, { name: 'outcome.recorded', subject: made.id, from: null, to: 'recorded', detail }, now)
  await tellSide(tx, contract, 'talent', { ...news, once: `outcome-${made.id}` }, now)
  return made.id
}

const news = {
  subject: '成果が記録されました',
  body: '発注者が、この契約から生まれた成果を記録しました。内容が違うときは、やりとりで伝えてください。',
  below: '/retrospective',
}

/** 成果の記録を取り消す: it stays readable with the reason, and counts no more. @throws Stale when it was withdrawn before */
export async function withdrawOutcome(
  tx: Tx,
  actor: Actor,
  ids: { contract: string; outcome: string },
  reason: string,
  now: Date,
): Promise<void> {
  await findEngagement(tx, actor, ids.contract, 'withdrawOutcome')
  const row = await tx
    .selectFrom('outcomes')
    .select(['id', 'state'])
    .where('id', '=', ids.outcome)
    .where('contract_id', '=', ids.contract)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  if (row.state !== 'recorded') throw new Stale('この成果の記録は、すでに取り消されています。')
  const { to } = outcomeMoves.withdraw
  await tx
    .updateTable('outcomes')
    .set({ state: to, withdraw_reason: reason, withdrawn_at: now })
    .where('id', '=', row.id)
    .execute()
  await record(tx, actor, { name: 'outcome.withdrawn', subject: row.id, from: row.state, to }, now)
}
