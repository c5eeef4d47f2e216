import type { OfficeFile } from '../platform/documents/read-tables.ts'
import type { Tx } from '../platform/db/database.ts'
import { companyColumns, companyReaders } from './company-columns.ts'
import type { ImportKind } from './import.ts'
import { judgeCompanies } from './judge-companies.ts'
import { judgePostings } from './judge-postings.ts'
import { judgeTalents } from './judge-talents.ts'
import { postingColumns, postingReaders } from './posting-columns.ts'
import { type FileReading, type Layout, readFile } from './read-file.ts'
import type { Judged, KeptRow } from './row.ts'
import { talentColumns, talentReaders } from './talent-columns.ts'

export const layouts: Record<ImportKind, Layout> = {
  companies: { columns: companyColumns, readers: companyReaders },
  postings: { columns: postingColumns, readers: postingReaders },
  talents: { columns: talentColumns, readers: talentReaders },
}

/** 企業の一覧を読む。 Nothing is made yet. */
export const readCompanies = (file: OfficeFile): Promise<FileReading> => readFile(file, layouts.companies)
/** 求人の一覧を読む。 */
export const readPostings = (file: OfficeFile): Promise<FileReading> => readFile(file, layouts.postings)
/** 副業人材の名簿を読む。 */
export const readTalents = (file: OfficeFile): Promise<FileReading> => readFile(file, layouts.talents)

export const readers: Record<ImportKind, (file: OfficeFile) => Promise<FileReading>> = {
  companies: readCompanies,
  postings: readPostings,
  talents: readTalents,
}

/** What the rows of a table will become, as things stand now. The rows are our own: the layout's readers made them. */
export function judgeRows(tx: Tx, kind: ImportKind, rows: readonly KeptRow[], now: Date): Promise<Judged[]> {
  switch (kind) {
    case 'companies':
      return judgeCompanies(tx, rows as Parameters<typeof judgeCompanies>[1])
    case 'postings':
      return judgePostings(tx, rows as Parameters<typeof judgePostings>[1], now)
    default:
      return judgeTalents(tx, rows as Parameters<typeof judgeTalents>[1])
  }
}
