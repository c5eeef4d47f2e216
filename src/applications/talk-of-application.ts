import type { Tx } from '../platform/db/database.ts'

/** The talk with an applicant as far as the next step depends on it. */
export interface Talk {
  id: string
  /** `asked`: the applicant chooses from our dates; `answered`: the client from theirs. */
  stands: 'asked' | 'answered' | 'booked' | 'held'
  /** The dates that were sent and wait, or the one that is booked. */
  dates: readonly Date[]
}

/** The newest talk of an application that was not called off or missed; null when no dates were ever sent. */
export async function talkOf(tx: Tx, applicationId: string): Promise<Talk | null> {
  const row = await tx
    .selectFrom('interviews')
    .select(['id', 'state', 'proposed_by', 'proposal', 'starts_at'])
    .where('application_id', '=', applicationId)
    .where('state', 'in', ['proposed', 'booked', 'held'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { id, state, proposed_by, proposal, starts_at } = row
  if (state !== 'proposed') return { id, stands: state as 'booked' | 'held', dates: starts_at ? [starts_at] : [] }
  const slots = await tx
    .selectFrom('interview_slots')
    .select('starts_at')
    .where('interview_id', '=', id)
    .where('proposal', '=', proposal)
    .orderBy('starts_at')
    .execute()
  return { id, stands: proposed_by === 'client' ? 'asked' : 'answered', dates: slots.map((slot) => slot.starts_at) }
}
