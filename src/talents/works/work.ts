import type { Tx } from '../../platform/db/database.ts'

/** Whom a 実績の見本 is shown to: whoever comes across the anonymous profile, or only those who know the name. */
export type WorkAudience = 'companies' | 'named'
export const workAudiences: readonly WorkAudience[] = ['companies', 'named']
export const workAudienceNames: Record<WorkAudience, string> = {
  companies: '企業・自治体に、匿名のうちから見せる',
  named: '氏名の提供に同意した相手だけに見せる',
}

/** 実績の見本 — a link or a file that shows what somebody has done. */
export interface Work {
  id: string
  title: string
  /** An address beginning with https://; null for a file. */
  url: string | null
  /** Name of the file; null for a link. */
  fileName: string | null
  shownTo: WorkAudience
}

export const MOST_WORKS = 10

/** Works by talent, in the order they were added, as far as row-level security shows them to the asker. */
export async function worksOf(tx: Tx, talentIds: readonly string[]): Promise<Map<string, Work[]>> {
  const rows = await tx
    .selectFrom('talent_works as w')
    .leftJoin('files as f', 'f.id', 'w.file_id')
    .select(['w.id', 'w.talent_id', 'w.title', 'w.url', 'w.shown_to', 'f.name as fileName'])
    .where('w.talent_id', 'in', [...talentIds])
    .orderBy('w.at')
    .orderBy('w.id')
    .execute()
  const groups = Map.groupBy(rows, ({ talent_id }) => talent_id)
  return new Map([...groups].map(([id, group]) => [id, group.map(workOf)]))
}

function workOf(row: {
  id: string
  title: string
  url: string | null
  fileName: string | null
  shown_to: string
}): Work {
  const { id, title, url, fileName } = row
  return { id, title, url, fileName, shownTo: row.shown_to === 'companies' ? 'companies' : 'named' }
}
