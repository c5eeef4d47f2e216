import type { Actor } from '../../actor.ts'
import { acceptanceFeatures, interestFeatures, priorWeights, type Refit, type Weights } from '../../matching/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'

/** The weights in use, with the night they are from; version 0 are those set by hand. */
export interface Estimates {
  version: number
  weights: Weights
}

/** The last weights that were taken; those set by hand where none were, or where the features have changed since. */
export async function estimatesInUse(tx: Tx): Promise<Estimates> {
  const row = await tx
    .selectFrom('estimates')
    .select(['version', 'interest', 'acceptance'])
    .where('adopted', '=', true)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const fits = row?.interest.length === interestFeatures.length && row.acceptance.length === acceptanceFeatures.length
  if (!fits) return { version: 0, weights: priorWeights }
  return {
    version: row.version,
    weights: { interest: Float64Array.from(row.interest), acceptance: Float64Array.from(row.acceptance) },
  }
}

export type Measured = Record<'interest' | 'acceptance', Omit<Refit, 'weights'>>

/** One night's fit. */
export interface Night {
  version: number
  /** 2026-04-01 */
  day: string
  impressions: number
  applications: number
  answers: number
  measured: Measured
  interest: number[]
  acceptance: number[]
  adopted: boolean
}

const NIGHTS = 14

/** The last two weeks of fits, the newest first. @throws NotFound but for the operator */
export async function recentNights(tx: Tx, actor: Actor): Promise<Night[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const counts = ['impressions', 'applications', 'answers'] as const
  const rows = await tx
    .selectFrom('estimates')
    .select(['version', 'day', ...counts, 'measured', 'interest', 'acceptance', 'adopted'])
    .orderBy('version', 'desc')
    .limit(NIGHTS)
    .execute()
  return rows.map((row) => ({ ...row, measured: row.measured as unknown as Measured }))
}
