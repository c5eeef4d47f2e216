import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { requireTown } from './find-town.ts'

/** 移住・二地域居住の申告 — declared by the person and nobody else; taken back, it never counted. */
export type DeclarationState = 'declared' | 'withdrawn'

export const declarationStateNames: Record<DeclarationState, string> = { declared: '申告中', withdrawn: '取下げ' }

export const declarationMoves = {
  withdraw: { from: ['declared'], to: 'withdrawn', by: ['talent'] },
} as const satisfies Record<
  string,
  { from: readonly DeclarationState[]; to: DeclarationState; by: readonly 'talent'[] }
>

export const residenceKinds = { moved: '移住した', two_places: '二地域居住をしている' } as const
export type ResidenceKind = keyof typeof residenceKinds

/**
 * 本人が移住・二地域居住を申告する. @throws NotFound for a town that takes no part, Invalid for a day to come, Stale when one
 * stands already
 */
export async function declareResidence(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  { kind, since }: { kind: ResidenceKind; since: string },
  now: Date,
): Promise<void> {
  if (actor.kind !== 'talent') throw new NotAllowed('申告できるのは、ご本人だけです')
  await requireTown(tx, municipalityId)
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(since), dayInJapan(now)) > 0)
    throw new Invalid({ since: 'いつからかは、今日までの日付を入力してください' })
  const row = await tx
    .insertInto('residence_declarations')
    .values({
      id: randomUUID(),
      talent_id: actor.talentId,
      account_id: actor.accountId,
      municipality_id: municipalityId,
      kind,
      since,
      state: 'declared',
      state_since: now,
      at: now,
    })
    .onConflict((c) => c.columns(['talent_id', 'municipality_id']).where('state', '=', 'declared').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Stale('この町については、すでに申告しています。変更するときは、先に取り下げてください。')
  const detail = { municipality: municipalityId, kind }
  await record(tx, actor, { name: 'residence.declared', subject: row.id, from: null, to: 'declared', detail }, now)
}

/** 申告を取り下げる. @returns the town. @throws NotFound for another's, Stale when it was taken back before */
export async function withdrawDeclaration(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  if (actor.kind !== 'talent') throw new NotFound()
  const row = await tx
    .selectFrom('residence_declarations')
    .select(['municipality_id', 'state'])
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { from, to } = declarationMoves.withdraw
  if (!(from as readonly string[]).includes(row.state)) throw new Stale('この申告は、すでに取り下げられています。')
  await tx.updateTable('residence_declarations').set({ state: to, state_since: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'residence.withdrawn', subject: id, from: row.state, to }, now)
  return row.municipality_id
}
