import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { contentOfVersion } from './content-of-row.ts'
import { emptyContent } from './content.ts'
import { type Difference, differencesBetween } from './content-in-words.ts'
import type { PostingRow } from './find-posting.ts'
import { roundNames } from './rounds.ts'

/** What one sitting changed: the saves of one person, one soon after the other, against what stood there before. */
export interface SavedVersion {
  /** The first and the last version of the sitting. */
  from: number
  version: number
  at: Date
  /** Named only inside the asker's own organization. */
  by: string
  differences: Difference[]
}

const SITTINGS_PER_PAGE = 10
/** Who pauses for longer begins a new sitting. */
const PAUSE = 30 * 60_000
/** A form that saves itself makes many versions; more than these are not looked at. */
const MOST_VERSIONS = 2000

interface Saved {
  version: number
  at: Date
  by_account: string | null
  name: string | null
  colleague: string | null
}

/** 変更の履歴 by sittings, the newest first, each with its differences. The posting was found through the actor before. */
export async function versionsOf(
  tx: Tx,
  actor: Actor,
  posting: Pick<PostingRow, 'id' | 'municipality_id'>,
  page: number,
): Promise<{ versions: SavedVersion[]; total: number; perPage: number }> {
  const all = sittingsOf(await savedVersions(tx, actor, posting.id))
  const shown = all.toReversed().slice((page - 1) * SITTINGS_PER_PAGE, page * SITTINGS_PER_PAGE)
  const numbers = shown.flatMap(([first, last]) => [first.version - 1, last.version])
  const contents = await contentsOf(tx, posting.id, numbers)
  const rounds = await roundNames(tx, posting.municipality_id)
  const versions = shown.map(([first, last]) => ({
    from: first.version,
    version: last.version,
    at: last.at,
    by: last.colleague ? (last.name ?? '') : '',
    differences: differencesBetween(
      contents.get(first.version - 1) ?? emptyContent,
      contents.get(last.version) ?? emptyContent,
      rounds,
    ),
  }))
  return { versions, total: all.length, perPage: SITTINGS_PER_PAGE }
}

/** Saves of one account that follow each other within half an hour, as first and last; the first version stands alone. */
export function sittingsOf<One extends Pick<Saved, 'version' | 'at' | 'by_account'>>(
  saved: readonly One[],
): [One, One][] {
  const sittings: [One, One][] = []
  for (const one of saved) {
    const sitting = sittings.at(-1)
    const before = sitting?.[1]
    const goesOn =
      before !== undefined &&
      before.version > 1 &&
      before.by_account === one.by_account &&
      one.at.getTime() - before.at.getTime() <= PAUSE
    if (sitting && goesOn) sitting[1] = one
    else sittings.push([one, one])
  }
  return sittings
}

function savedVersions(tx: Tx, actor: Actor, postingId: string): Promise<Saved[]> {
  return tx
    .selectFrom('posting_versions as v')
    .leftJoin('accounts as a', 'a.id', 'v.by_account')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.account_id', '=', 'v.by_account').on('m.organization_id', '=', organizationOf(actor)),
    )
    .select(['v.version', 'v.at', 'v.by_account', 'a.name', 'm.id as colleague'])
    .where('v.posting_id', '=', postingId)
    .orderBy('v.version')
    .limit(MOST_VERSIONS)
    .execute()
}

async function contentsOf(tx: Tx, postingId: string, versions: readonly number[]) {
  if (versions.length === 0) return new Map<number, ReturnType<typeof contentOfVersion>>()
  const rows = await tx
    .selectFrom('posting_versions')
    .select(['version', 'content'])
    .where('posting_id', '=', postingId)
    .where('version', 'in', [...versions])
    .orderBy('version')
    .execute()
  return new Map(rows.map(({ version, content }) => [version, contentOfVersion(content)]))
}
