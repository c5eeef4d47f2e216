import type { Actor } from '../actor.ts'
import { organizationOf } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { dutiesOf, type Duty } from './client-duties.ts'
import { postingsOfClient } from './list-postings.ts'
import type { ListedPosting } from './listed-postings.ts'
import { type RunningWork, runningWorkOf } from './running-work.ts'

/** What waits for a client. */
export interface ClientHome {
  organization: string
  answering: ListedPosting[]
  /** In interviews, contracts and months of work. */
  duties: Duty[]
  /** With a text of an operator that the client is asked to confirm. */
  confirming: ListedPosting[]
  returned: ListedPosting[]
  drafts: ListedPosting[]
  running: RunningWork[]
  published: number
  total: number
}

/** Gathers the home of the client whose hat is worn: at most a page of each kind, the latest first. */
export async function clientHomeOf(tx: Tx, actor: Actor, now: Date): Promise<ClientHome> {
  const own = organizationOf(actor) ?? ''
  const { name } = await tx.selectFrom('organizations').select('name').where('id', '=', own).executeTakeFirstOrThrow()
  const answering = await postingsOfClient(tx, actor, { answering: true, page: 1 })
  const returned = await postingsOfClient(tx, actor, { state: 'returned', page: 1 })
  const drafts = await postingsOfClient(tx, actor, { state: 'draft', page: 1 })
  return {
    organization: name,
    answering: answering.rows,
    duties: await dutiesOf(tx, own),
    confirming: [...returned.rows, ...drafts.rows].filter(({ unconfirmed }) => unconfirmed),
    returned: returned.rows.filter(({ unconfirmed }) => !unconfirmed),
    drafts: drafts.rows.filter(({ unconfirmed }) => !unconfirmed),
    running: await runningWorkOf(tx, own, dayInJapan(now)),
    published: drafts.counts.published ?? 0,
    total: Object.values(drafts.counts).reduce((sum, count) => sum + count, 0),
  }
}
