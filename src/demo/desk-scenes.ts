import { hashOf } from '../accounts/session.ts'
import { openSession } from '../accounts/open-session.ts'
import { as, asWitnessOf, door, type Member } from '../actor.ts'
import { changeLimit } from '../change-limit.ts'
import { changeTemplate } from '../change-template.ts'
import { recordAccess } from '../journal.ts'
import { endSupport } from '../organizations/end-support.ts'
import { startSupport } from '../organizations/start-support.ts'
import type { Act } from './road.ts'
import { known, type Stage } from './stage.ts'

const MINUTE = 60_000
const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE)

/** What the operator decided about the house itself, and one 支援アクセス that is over. */
export function deskScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  const operator = () => known(stage.members, 'operator')
  return [
    {
      at: ago(45),
      play: () =>
        as(stage.db, operator(), (tx) => changeTemplate(tx, operator(), 'reminder-client', ownWords, ago(45))),
    },
    {
      at: ago(44),
      play: () =>
        as(stage.db, operator(), (tx) =>
          changeLimit(tx, operator(), { key: 'savedSearchesPerTalent', seen: 10, value: 8 }, ago(44)),
        ),
    },
    { at: ago(12), play: () => support(stage, operator(), ago(12)) },
  ]
}

const ownWords = {
  seen: 0,
  subject: '応募への返答の期限が近づいています',
  body: '応募者が返答を待っています。期限までに、選考・面談・条件提示・見送りのいずれかを選んでください。\n迷うときは、伴走担当(0858-00-0001)にお電話ください。一緒に考えます。',
}

/** The inn called because it did not find its applicants; six minutes later it was clear. */
async function support(stage: Stage, operator: Member, at: Date): Promise<void> {
  const { organizationId } = known(stage.members, 'inn')
  const sessionId = await browserOf(stage, operator, at)
  const ticket = 'お電話(受付 0412): 応募者の一覧が見つからないとのこと。画面の並びを確かめます。'
  const wanted = { organizationId, sessionId, reason: 'asked' as const, ticket, minutes: 15 }
  await as(stage.db, operator, (tx) => startSupport(tx, operator, wanted, at))
  const { id } = await as(stage.db, operator, (tx) =>
    tx.selectFrom('supports').select('id').where('session_id', '=', sessionId).executeTakeFirstOrThrow(),
  )
  const inside: Member = { ...operator, kind: 'company', organizationId, role: 'viewer', supportId: id }
  for (const [minute, page] of ['/client', '/client/postings', '/organization/members'].entries())
    await asWitnessOf(stage.db, inside, (tx) =>
      recordAccess(tx, inside, 'support.seen', organizationId, later(at, minute + 1), page),
    )
  await as(stage.db, operator, (tx) => endSupport(tx, operator, id, later(at, 6)))
}

async function browserOf(stage: Stage, { accountId, organizationId }: Member, now: Date): Promise<string> {
  return as(stage.db, door, async (tx) => {
    const token = await openSession(tx, accountId, { device: 'デモのブラウザー', provedSecond: true, now })
    const hat = { hat_kind: 'operator', hat_organization: organizationId, ended_at: later(now, 30) }
    const row = await tx
      .updateTable('sessions')
      .set(hat)
      .where('token_hash', '=', hashOf(token))
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
}
