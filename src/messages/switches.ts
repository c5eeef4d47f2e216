import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { optionalChoice } from '../platform/web/fields.ts'
import { type Topic, topics } from '../topics.ts'
import { type Manner, manners } from './bundle.ts'

export type SwitchedTopic = Exclude<Topic, 'account'>
export type Switches = Record<SwitchedTopic, Manner>

/** Every topic that may be switched: all but アカウント, without which nobody could sign in. */
export const switchedTopics = Object.keys(topics).filter((topic): topic is SwitchedTopic => topic !== 'account')

const isManner = Object.keys(manners) as [Manner, ...Manner[]]

/** One choice per topic; a topic that the page does not show is left as it is. */
export const SwitchesForm = z.strictObject(
  Object.fromEntries(
    switchedTopics.map((topic) => [topic, optionalChoice(`${topics[topic].name}の受け取り方`, isManner)]),
  ) as Record<SwitchedTopic, ReturnType<typeof optionalChoice<Manner>>>,
)

/** How the mails of each topic come; すぐに where nothing was chosen. */
export async function switchesOf(tx: Tx, actor: Actor): Promise<Switches> {
  const rows = await tx
    .selectFrom('mail_switches')
    .select(['topic', sql<Manner>`manner`.as('manner')])
    .where('account_id', '=', accountOf(actor))
    .execute()
  const chosen = new Map(rows.map(({ topic, manner }) => [topic, manner]))
  return Object.fromEntries(switchedTopics.map((topic) => [topic, chosen.get(topic) ?? 'soon'])) as Switches
}

/** 通知の受け取り方を変える. What is not named stays. @throws NotFound for nobody in particular */
export async function changeSwitches(
  tx: Tx,
  actor: Actor,
  chosen: Readonly<Record<SwitchedTopic, Manner | null>>,
  now: Date,
): Promise<void> {
  const account_id = accountOf(actor)
  if (!account_id) throw new NotFound()
  const rows = switchedTopics.flatMap((topic) => {
    const manner = chosen[topic]
    return manner ? [{ account_id, topic, manner, changed_at: now }] : []
  })
  if (rows.length > 0)
    await tx
      .insertInto('mail_switches')
      .values(rows)
      .onConflict((c) =>
        c.columns(['account_id', 'topic']).doUpdateSet((e) => ({
          manner: e.ref('excluded.manner'),
          changed_at: e.ref('excluded.changed_at'),
        })),
      )
      .execute()
  await record(tx, actor, { name: 'account.switches_changed', subject: account_id }, now)
}
