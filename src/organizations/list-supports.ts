import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { findOrganization } from './find-organization.ts'
import type { SupportReason, SupportState, SupportView } from './support.ts'

const MOST = 100
const MOST_LOOKS = 500

/** 支援アクセス to an organization, the newest first: for its own people and for operators. @throws NotFound for others */
export async function supportsOf(tx: Tx, actor: Actor, organizationId: string): Promise<SupportView[]> {
  await findOrganization(tx, actor, organizationId, 'viewHistory')
  const rows = await views(tx).where('s.organization_id', '=', organizationId).limit(MOST).execute()
  return rows.map(viewOf)
}

export interface Look {
  seq: number
  at: Date
  page: string
}

/** One of them, with every page that was looked at. @throws NotFound for the people of another organization */
export async function supportWithLooks(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ support: SupportView; organizationId: string; looks: Look[] }> {
  const row = await views(tx).select('s.organization_id').where('s.id', '=', id).executeTakeFirst()
  if (!row || (actor.kind !== 'operator' && organizationOf(actor) !== row.organization_id)) throw new NotFound()
  const looks = await tx
    .selectFrom('accesses')
    .select(['seq', 'at', 'page'])
    .where('support_id', '=', id)
    .orderBy('seq')
    .limit(MOST_LOOKS)
    .execute()
  const pages = looks.map(({ page, ...look }) => ({ ...look, page: page ?? '/' }))
  return { support: viewOf(row), organizationId: row.organization_id, looks: pages }
}

/** The operator's own that is still open, wherever it was begun; null when there is none. */
export async function ownOpenSupport(tx: Tx, actor: Actor, now: Date): Promise<{ id: string; name: string } | null> {
  if (actor.kind !== 'operator') return null
  const row = await tx
    .selectFrom('supports as s')
    .innerJoin('organizations as o', 'o.id', 's.organization_id')
    .select(['s.id', 'o.name'])
    .where('s.account_id', '=', actor.accountId)
    .where('s.state', '=', 'open')
    .where('s.ends_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

function views(tx: Tx) {
  return tx
    .selectFrom('supports as s')
    .innerJoin('organizations as o', 'o.id', 's.operator_id')
    .select(['s.id', 's.reason', 's.ticket', 's.minutes', 's.state', 's.started_at', 's.ends_at', 's.ended_at'])
    .select('o.name as operator')
    .select((e) =>
      e
        .selectFrom('accesses as a')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('a.support_id', '=', 's.id')
        .$asScalar()
        .$notNull()
        .as('looks'),
    )
    .orderBy('s.started_at', 'desc')
    .orderBy('s.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof views>['execute']>>[number]

function viewOf({ started_at, ends_at, ended_at, state, reason, ...row }: Row): SupportView {
  return {
    ...row,
    reason: reason as SupportReason,
    state: state as SupportState,
    startedAt: started_at,
    endsAt: ends_at,
    endedAt: ended_at,
  }
}
