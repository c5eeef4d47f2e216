import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { readFile } from '../platform/files/keep-file.ts'
import type { CirculationFacts } from './own-indicators.ts'

/** A value that was entered by hand, as its page lists it. */
export interface ValueLine {
  id: string
  value: number
  onDay: string
  evidence: string
  link: string
  fileName: string | null
  at: Date
  voided: boolean
}

const MOST = 500

/** Newest day first; those taken back are among them, marked. */
export async function valuesOf(tx: Tx, municipalityId: string, indicatorId: string): Promise<ValueLine[]> {
  const rows = await tx
    .selectFrom('own_values as v')
    .leftJoin('files as f', 'f.id', 'v.file_id')
    .select([
      'v.id',
      'v.value',
      'v.on_day as onDay',
      'v.evidence',
      'v.link',
      'f.name as fileName',
      'v.at',
      'v.voided_at',
    ])
    .where('v.own_indicator_id', '=', indicatorId)
    .where('v.municipality_id', '=', municipalityId)
    .orderBy('v.on_day', 'desc')
    .orderBy('v.id')
    .limit(MOST)
    .execute()
  return rows.map(({ voided_at, ...line }) => ({ ...line, voided: voided_at !== null }))
}

/** The paper behind a value. @throws NotFound for another town's, or where there is only a link */
export async function proofOf(tx: Tx, municipalityId: string, valueId: string) {
  const found = await tx
    .selectFrom('own_values')
    .select('file_id')
    .where('id', '=', valueId)
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst()
  if (!found?.file_id) throw new NotFound()
  return readFile(tx, found.file_id)
}

/** What was published of the town's 循環率, newest year first. */
export function circulationsOf(tx: Tx, municipalityId: string): Promise<CirculationFacts[]> {
  return tx
    .selectFrom('circulations')
    .select(['year', 'production', 'distribution', 'source'])
    .where('municipality_id', '=', municipalityId)
    .orderBy('year', 'desc')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(50)
    .execute()
}
