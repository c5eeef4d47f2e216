import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Scouts } from '../../db/types.ts'
import type { Member } from '../../src/actor.ts'
import type { ScoutState } from '../../src/applications/scouts/scout.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW, office } from './office.ts'
import { postingsOf } from './postings.ts'
import { type TalentActor, talentsOf } from './talents.ts'

export interface MadeScout {
  id: string
  postingId: string
  talent: TalentActor
  client: Member
}

interface Wanted {
  postingId?: string
  client?: Member
  talent?: TalentActor
  row?: Partial<Insertable<Scouts>>
}

export const scoutWords = 'プロフィールを拝見し、旅館でのご経験にひかれました。一度お話ししませんか。'

/** Scouts in the state you need, and whom one could still invite. */
export function scoutsOf(owner: Database) {
  const { member } = office(owner)
  const talents = talentsOf(owner)

  /** Active, and open to scouts. */
  const open = () => talents.complete({ open_to_scouts: true })

  /** A published posting of a company, and somebody who may be invited to it. */
  async function inviting() {
    const client = await member('company')
    const { id: postingId } = await postingsOf(owner)('published', { client_id: client.organizationId })
    return { client, postingId, talent: await open() }
  }

  async function made(state: ScoutState, wanted: Wanted = {}): Promise<MadeScout> {
    const client = wanted.client ?? (await member('company'))
    const postingId =
      wanted.postingId ?? (await postingsOf(owner)('published', { client_id: client.organizationId })).id
    const talent = wanted.talent ?? (await open())
    const id = randomUUID()
    await owner
      .insertInto('scouts')
      .values({
        id,
        posting_id: postingId,
        talent_id: talent.talentId,
        account_id: talent.accountId,
        client_id: client.organizationId,
        sender_id: client.organizationId,
        by_account: client.accountId,
        message: scoutWords,
        state,
        sent_at: NOW,
        state_since: NOW,
        expires_at: new Date(NOW.getTime() + 14 * 86_400_000),
        ...wanted.row,
      })
      .execute()
    return { id, postingId, talent, client }
  }

  return { open, inviting, made }
}
