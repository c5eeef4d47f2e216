import { type Actor, as, clock, type Member } from '../actor.ts'
import { threadOfCase } from '../cases/thread-of-case.ts'
import { threadOfRegistration } from '../events/thread-of-registration.ts'
import { markRead } from '../messages/mark-read.ts'
import { openThread, type ToOpen } from '../messages/open-thread.ts'
import { writeMessage } from '../messages/write-message.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Act } from './road.ts'
import { known, type Stage } from './stage.ts'

const MINUTE = 60_000

/** Threads about a case and about a registration, each waiting for somebody to read it. */
export function talkScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  return [
    { at: ago(2), play: () => coordinatorAndCompany(stage, ago(2)) },
    { at: ago(1), play: () => participantAndTown(stage, ago(1)) },
  ]
}

/** Two write in turn, ten minutes apart, each reading what came before. */
async function talk(
  { db }: Stage,
  begin: (tx: Tx, actor: Actor) => Promise<ToOpen>,
  at: Date,
  lines: readonly [Actor, string][],
): Promise<void> {
  const [first] = lines
  if (!first) return
  const [opener] = first
  const thread = await as(db, opener, async (tx) => openThread(tx, opener, await begin(tx, opener), at))
  for (const [n, [actor, body]] of lines.entries()) {
    const moment = new Date(at.getTime() + n * 10 * MINUTE)
    await as(db, actor, async (tx) => {
      await markRead(tx, actor, thread, moment)
      await writeMessage(tx, actor, thread, { body, uploads: [] }, moment)
    })
  }
}

const houseOnStage = (stage: Stage, id: string): Member | undefined =>
  [...stage.members.values()].find(({ organizationId }) => organizationId === id)

async function coordinatorAndCompany(stage: Stage, at: Date): Promise<void> {
  const rows = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('cases')
      .select(['id', 'company_id'])
      .where('state', '=', 'hearing')
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  )
  const row = rows.find(({ company_id }) => houseOnStage(stage, company_id))
  const company = row && houseOnStage(stage, row.company_id)
  if (!row || !company) throw new Error('the demo’s story has no company that is being listened to')
  const operator = known(stage.members, 'operator')
  await talk(stage, (tx, actor) => threadOfCase(tx, actor, row.id), at, [
    [
      operator,
      '先日はお時間をいただき、ありがとうございました。次にお会いする前に、予約の数字を3年分ご用意いただけますか。',
    ],
    [company, '承知しました。平日と休日を分けたほうがよいでしょうか。'],
  ])
}

async function participantAndTown(stage: Stage, at: Date): Promise<void> {
  const rows = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event_id')
      .select(['r.id', 'r.account_id', 'r.municipality_id'])
      .where('r.state', 'in', ['applied', 'confirmed', 'waitlisted'])
      .where('r.created_at', '<', at)
      .where('e.starts_at', '>', at)
      .orderBy('r.created_at')
      .orderBy('r.place')
      .execute(),
  )
  const people = [...stage.talents.values(), ...stage.members.values()]
  const row = rows.find(({ account_id }) => people.some(({ accountId }) => accountId === account_id))
  const person = people.find(({ accountId }) => accountId === row?.account_id)
  const town = row && houseOnStage(stage, row.municipality_id)
  if (!row || !person || !town) throw new Error('the demo’s story has nobody who is about to come to an event')
  await talk(stage, (tx, actor) => threadOfRegistration(tx, actor, row.id), at, [
    [person, '当日は車で伺います。駐車場はありますか。'],
    [town, 'はい、役場の裏に20台分あります。受付でお声がけください。'],
  ])
}
