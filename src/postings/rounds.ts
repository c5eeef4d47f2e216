import type { Tx } from '../platform/db/database.ts'
import type { Choice, ChoiceGroup } from '../ui/fields/select-field.tsx'
import type { RoundNames } from './content-in-words.ts'

/** 事業と募集回 that a posting of this town may belong to. */
export interface RoundChoices {
  programmes: Choice[]
  /** Rounds that have not closed, under their programme. */
  rounds: ChoiceGroup[]
}

/** What the form offers; both lists are empty in a town without a programme. */
export async function roundChoicesOf(tx: Tx, municipalityId: string): Promise<RoundChoices> {
  const rows = await rowsOf(tx, municipalityId)
  const programmes = new Map(rows.map(({ programmeId, programme }) => [programmeId, programme]))
  return {
    programmes: [...programmes].map(([value, label]) => ({ value, label })),
    rounds: [...programmes].flatMap(([id, label]) => {
      const open = rows.filter((row) => row.programmeId === id && row.roundId !== null && row.state !== 'closed')
      const choices = open.map(({ roundId, round }) => ({ value: roundId ?? '', label: round ?? '' }))
      return choices.length > 0 ? [{ label, choices }] : []
    }),
  }
}

/** Names of the programmes and rounds of a town, by id. */
export async function roundNames(tx: Tx, municipalityId: string): Promise<RoundNames> {
  const rows = await rowsOf(tx, municipalityId)
  return Object.fromEntries(
    rows.flatMap(({ programmeId, programme, roundId, round }) => [
      [programmeId, programme],
      [roundId ?? '', round ?? ''],
    ]),
  )
}

/** A round as publication looks at it. */
export interface PublicationRound {
  name: string
  opensOn: string
  closesOn: string
  state: string
}

/** The round that a posting belongs to; null for none. */
export async function roundOf(tx: Tx, roundId: string | null): Promise<PublicationRound | null> {
  if (roundId === null) return null
  const round = await tx
    .selectFrom('rounds')
    .select(['name', 'opens_on as opensOn', 'closes_on as closesOn', 'state'])
    .where('id', '=', roundId)
    .executeTakeFirst()
  return round ?? null
}

function rowsOf(tx: Tx, municipalityId: string) {
  return tx
    .selectFrom('programmes as p')
    .leftJoin('rounds as r', 'r.programme_id', 'p.id')
    .select(['p.id as programmeId', 'p.name as programme', 'r.id as roundId', 'r.name as round', 'r.state'])
    .where('p.municipality_id', '=', municipalityId)
    .orderBy('p.first_year', 'desc')
    .orderBy('p.id')
    .orderBy('r.opens_on', 'desc')
    .orderBy('r.id')
    .limit(500)
    .execute()
}
