import type { Tx } from '../platform/db/database.ts'

/** Applications with what was offered, and contracts with what was consented to. */
export async function dataOfDeeds(tx: Tx, accountId: string) {
  const applications = await tx
    .selectFrom('applications as a')
    .innerJoin('postings as p', 'p.id', 'a.posting_id')
    .leftJoin('declines as d', 'd.application_id', 'a.id')
    .leftJoin('withdrawals as w', 'w.application_id', 'a.id')
    .selectAll('a')
    .select(['p.title', 'd.reason as decline_reason', 'd.message as decline_message'])
    .select(['w.reason as withdrawal_reason', 'w.note as withdrawal_note'])
    .where('a.account_id', '=', accountId)
    .orderBy('a.submitted_at')
    .orderBy('a.id')
    .execute()
  const ids = applications.map(({ id }) => id)
  const offers =
    ids.length > 0 ? await tx.selectFrom('offers').selectAll().where('application_id', 'in', ids).execute() : []
  return {
    applications: applications.map((own) => ({
      ...own,
      offers: offers.filter(({ application_id }) => application_id === own.id),
    })),
    contracts: await tx
      .selectFrom('contracts as c')
      .innerJoin('contract_versions as v', 'v.contract_id', 'c.id')
      .leftJoin('contract_consents as s', (join) =>
        join.onRef('s.contract_id', '=', 'c.id').onRef('s.number', '=', 'v.number').on('s.side', '=', 'talent'),
      )
      .select(['c.id', 'c.state', 'v.number', 'v.terms', 'v.starts_on', 'v.ends_on', 'v.at', 's.at as consented_at'])
      .where('c.account_id', '=', accountId)
      .orderBy('c.created_at')
      .orderBy('v.number')
      .execute(),
  }
}

/** Letters to the person, and what the journal and the accesses say of them. */
export async function dataOfRecords(tx: Tx, accountId: string, talentId: string) {
  return {
    mails: await tx
      .selectFrom('mails')
      .select(['to_address', 'subject', 'body', 'state', 'at'])
      .where('to_account', '=', accountId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    journal: await tx
      .selectFrom('journal')
      .select(['name', 'subject_kind', 'subject', 'at', 'from_state', 'to_state', 'reason', 'detail'])
      .where((e) => e.or([e('actor_account', '=', accountId), e('subject', 'in', [accountId, talentId])]))
      .orderBy('seq')
      .execute(),
    accesses: await tx
      .selectFrom('accesses')
      .select(['what', 'actor_kind', 'at'])
      .where('subject', 'in', [accountId, talentId])
      .orderBy('seq')
      .execute(),
  }
}
