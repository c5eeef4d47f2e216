import type { Tx } from '../platform/db/database.ts'

/** What somebody wrote, reported, was told and chose, for the copy of their own data (個人情報保護法33条). */
export async function dataOfMessages(tx: Tx, accountId: string) {
  return {
    messages: await tx
      .selectFrom('messages as m')
      .innerJoin('threads as t', 't.id', 'm.thread_id')
      .select(['t.title', 't.about_kind', 'm.number', 'm.body', 'm.at'])
      .where('m.by_account', '=', accountId)
      .orderBy('m.at')
      .orderBy('m.id')
      .execute(),
    reports: await tx
      .selectFrom('message_reports')
      .select(['reason', 'note', 'state', 'answer', 'at', 'decided_at'])
      .where('by_account', '=', accountId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    notifications: await tx
      .selectFrom('notifications')
      .select(['topic', 'title', 'why', 'at', 'read_at'])
      .where('account_id', '=', accountId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    mailSwitches: await tx
      .selectFrom('mail_switches')
      .select(['topic', 'manner', 'changed_at'])
      .where('account_id', '=', accountId)
      .orderBy('topic')
      .execute(),
  }
}
