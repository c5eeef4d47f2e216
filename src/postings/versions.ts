import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { contentOfVersion } from './content-of-row.ts'
import { emptyContent } from './content.ts'
import { type Difference, differencesBetween } from './content-in-words.ts'
import type { PostingRow } from './find-posting.ts'
import { roundNames } from './rounds.ts'

/** One saved text and what it changed against the one before. */
export interface SavedVersion {
  version: number
  at: Date
  /** Named only inside the asker's own organization. */
  by: string
  differences: Difference[]
}

const VERSIONS_PER_PAGE = 10

/** 版の一覧, the newest first, each with its differences. The posting itself was found through the actor before. */
export async function versionsOf(
  tx: Tx,
  actor: Actor,
  posting: Pick<PostingRow, 'id' | 'municipality_id'>,
  page: number,
): Promise<{ versions: SavedVersion[]; total: number; perPage: number }> {
  const { total } = await tx
    .selectFrom('posting_versions')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('posting_id', '=', posting.id)
    .executeTakeFirstOrThrow()
  // One more than is shown, so that the oldest of the page has something to be compared with.
  const rows = await tx
    .selectFrom('posting_versions as v')
    .leftJoin('accounts as a', 'a.id', 'v.by_account')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.account_id', '=', 'v.by_account').on('m.organization_id', '=', organizationOf(actor)),
    )
    .select(['v.version', 'v.content', 'v.at', 'a.name', 'm.id as colleague'])
    .where('v.posting_id', '=', posting.id)
    .orderBy('v.version', 'desc')
    .limit(VERSIONS_PER_PAGE + 1)
    .offset((page - 1) * VERSIONS_PER_PAGE)
    .execute()
  const rounds = await roundNames(tx, posting.municipality_id)
  const versions = rows.slice(0, VERSIONS_PER_PAGE).map((row, at) => ({
    version: row.version,
    at: row.at,
    by: row.colleague ? (row.name ?? '') : '',
    differences: differencesBetween(
      rows[at + 1] ? contentOfVersion(rows[at + 1]?.content) : emptyContent,
      contentOfVersion(row.content),
      rounds,
    ),
  }))
  return { versions, total, perPage: VERSIONS_PER_PAGE }
}
