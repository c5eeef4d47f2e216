import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { post } from '../../mail.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { isPublic, type PostingState } from '../../postings/posting.ts'
import { missingForApplication, readinessOf } from '../readiness.ts'
import { takesApplications } from '../submit-application.ts'

export interface NewTeam {
  motivation: string
  proposal: string
  wishedFeeYen: number | null
  wishedHours: number | null
  teammates: readonly { email: string; part: string }[]
}

/**
 * 代表者がチームを作り、一緒に応募する人に声をかける。 Nothing goes to the client before everybody has answered.
 * @returns the team's id
 * @throws NotFound for a posting that is not public, Stale when it has closed or was applied to, Invalid for oneself or
 *   somebody twice
 */
export async function formTeam(tx: Tx, actor: Actor, postingId: string, team: NewTeam, now: Date): Promise<string> {
  const posting = await tx.selectFrom('postings').selectAll().where('id', '=', postingId).forUpdate().executeTakeFirst()
  if (!posting || !isPublic(posting.state as PostingState)) throw new NotFound()
  if (actor.kind !== 'talent') throw new NotAllowed('応募できるのは、副業人材として登録した方だけです')
  if (!takesApplications(posting, now)) throw new Stale('この求人の募集は終了しました。ほかの求人をご覧ください。')
  await refuseOddTeammates(tx, actor.accountId, team.teammates)
  await refuseSecond(tx, postingId, actor.talentId)
  const id = randomUUID()
  const shared = { lead_account_id: actor.accountId, client_id: posting.client_id, at: now }
  const { motivation, proposal, wishedFeeYen, wishedHours } = team
  await tx
    .insertInto('teams')
    .values({
      id,
      posting_id: postingId,
      lead_talent_id: actor.talentId,
      state: 'gathering',
      motivation,
      proposal,
      wished_fee_yen: wishedFeeYen,
      wished_hours: wishedHours,
      ...shared,
    })
    .execute()
  const invited = team.teammates.map((mate) => ({
    id: randomUUID(),
    team_id: id,
    state: 'invited',
    ...mate,
    ...shared,
  }))
  await tx.insertInto('teammates').values(invited).execute()
  const detail = { posting: postingId, invited: invited.length }
  await record(tx, actor, { name: 'team.formed', subject: id, from: null, to: 'gathering', detail }, now)
  for (const mate of invited) await invite(tx, { ...mate, teamId: id, title: posting.title }, now)
  return id
}

/** Whoever has no account yet registers with the same address and finds the invitation. */
async function invite(
  tx: Tx,
  { id, email, teamId, title, part }: { id: string; email: string; teamId: string; title: string; part: string },
  now: Date,
): Promise<void> {
  const body = `「${title}」に、チームで応募しませんかという誘いが届いています。お願いしたい担当: ${part}\n\n何が応募先に伝わるかを確かめてから、参加するかどうかを選べます。お断りになっても、応募先には何も伝わりません。\n\nこのメールアドレスで登録・ログインすると、返事ができます。`
  const letter = {
    once: `team-invited-${id}`,
    topic: 'application',
    subject: 'チームでの応募に誘われています',
    body,
  } as const
  await post(tx, { ...letter, to: { accountId: null, address: email }, path: `/my/teams/${teamId}` }, now)
}

async function refuseOddTeammates(tx: Tx, accountId: string, mates: readonly { email: string }[]): Promise<void> {
  const own = await tx.selectFrom('accounts').select('email').where('id', '=', accountId).executeTakeFirst()
  const emails = mates.map(({ email }) => email)
  if (emails.includes(own?.email ?? ''))
    throw new Invalid({ 'email-1': 'ご自身以外のメールアドレスを入力してください' })
  if (new Set(emails).size < emails.length)
    throw new Invalid({ 'email-1': '同じメールアドレスがあります。ひとりにつき1つ入力してください' })
}

async function refuseSecond(tx: Tx, postingId: string, talentId: string): Promise<void> {
  const readiness = await readinessOf(tx, talentId)
  const [missing] = readiness ? missingForApplication(readiness) : []
  if (!readiness || missing)
    throw new Stale(`プロフィールの登録が終わっていません。${missing?.sentence ?? 'プロフィールを登録してください'}。`)
  const of = (table: 'applications' | 'teams') =>
    table === 'applications'
      ? tx.selectFrom('applications').select('id').where('posting_id', '=', postingId).where('talent_id', '=', talentId)
      : tx
          .selectFrom('teams')
          .select('id')
          .where('posting_id', '=', postingId)
          .where('lead_talent_id', '=', talentId)
          .where('state', '=', 'gathering')
  if (await of('applications').executeTakeFirst()) throw new Stale('この求人にはすでに応募しています。')
  if (await of('teams').executeTakeFirst()) throw new Stale('この求人には、すでにチームを作っています。')
}
