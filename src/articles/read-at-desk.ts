import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Consenter, ConsentWay } from './article.ts'
import { findArticle } from './find-article.ts'
import { type ReadArticle, withSurroundings } from './read-article.ts'

/** A consent as the desk sees it. */
export interface ShownConsent {
  id: string
  whose: Consenter
  name: string
  way: ConsentWay
  consentedOn: string
  withdrawnAt: Date | null
}

/** An article at work: with remarks, consents, and how often it was read. */
export interface DeskArticle extends ReadArticle {
  remarks: { words: string; at: Date }[]
  consents: ShownConsent[]
  reads: number
}

/** @throws NotFound for whoever does not work on articles */
export async function readAtDesk(tx: Tx, actor: Actor, id: string): Promise<DeskArticle> {
  const row = await findArticle(tx, actor, id)
  const remarks = await tx
    .selectFrom('article_remarks')
    .select(['words', 'at'])
    .where('article_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  const consents = await tx
    .selectFrom('article_consents')
    .selectAll()
    .where('article_id', '=', id)
    .orderBy('at')
    .orderBy('whose')
    .orderBy('id')
    .limit(200)
    .execute()
  const { reads } = await tx
    .selectFrom('article_reads')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('reads'), e.lit(0)).as('reads'))
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...(await withSurroundings(tx, row)),
    remarks,
    reads,
    consents: consents.map((consent) => ({
      id: consent.id,
      whose: consent.whose as Consenter,
      name: consent.name,
      way: consent.way as ConsentWay,
      consentedOn: consent.consented_on,
      withdrawnAt: consent.withdrawn_at,
    })),
  }
}
