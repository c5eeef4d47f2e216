import type { Tx } from '../platform/db/database.ts'

/** What others asked of the talent and what they answered: scouts, blocked clients, the way on after a decline, pools. */
export async function dataOfAsking(tx: Tx, accountId: string, talentId: string) {
  return {
    scouts: await tx
      .selectFrom('scouts as s')
      .innerJoin('postings as p', 'p.id', 's.posting_id')
      .innerJoin('organizations as o', 'o.id', 's.client_id')
      .select(['s.id', 'o.name as client', 'p.title', 's.message', 's.state', 's.sent_at', 's.state_since'])
      .where('s.account_id', '=', accountId)
      .orderBy('s.sent_at')
      .orderBy('s.id')
      .execute(),
    scoutBlocks: await tx
      .selectFrom('scout_blocks as b')
      .innerJoin('organizations as o', 'o.id', 'b.client_id')
      .select(['o.name as client', 'b.at'])
      .where('b.talent_id', '=', talentId)
      .orderBy('b.at')
      .execute(),
    onwardAnswers: await tx
      .selectFrom('onward_answers')
      .select(['application_id', 'offer', 'answer', 'at'])
      .where('account_id', '=', accountId)
      .orderBy('at')
      .execute(),
    pools: await tx
      .selectFrom('pool_entries as e')
      .innerJoin('organizations as o', 'o.id', 'e.municipality_id')
      .select(['o.name as municipality', 'e.state', 'e.joined_at', 'e.left_at'])
      .where('e.account_id', '=', accountId)
      .orderBy('e.joined_at')
      .execute(),
  }
}
