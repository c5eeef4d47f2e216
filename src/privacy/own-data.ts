import { accountOf, type Actor } from '../actor.ts'
import { dataOfMessages } from '../messages/own-messages.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { dataOfDeeds, dataOfRecords } from './data-of-deeds.ts'
import { dataOfAsking } from './own-asked.ts'
import type { OwnTableName } from './own-tables.ts'
import { wholeTables } from './whole-tables.ts'

/** What each part of the copy holds, in the order of the file. */
export const ownDataParts = {
  account: 'アカウント(お名前、メールアドレス、作った日)',
  sessions: 'ログインした端末と日時',
  passkeys: '登録したパスキーの名前と日時',
  memberships: '所属している組織と役割',
  talent: '副業人材のプロフィール',
  contact: '氏名と連絡先',
  skills: 'スキル',
  places: 'ゆかりの地・応援したい地域',
  careers: '職歴',
  works: '実績の見本',
  consents: '提供の同意と、その文面、取消し',
  applications: '応募と、提示された条件、見送り・辞退の内容',
  contracts: '契約の各版と、同意した日時',
  scouts: '届いたスカウト',
  scoutBlocks: 'スカウトを受け取らない相手',
  onwardAnswers: '見送りのあとの案内への答え',
  pools: '町のタレントプールへの登録',
  messages: 'やりとりであなたが書いたメッセージ',
  reports: 'あなたの通報と、運営事業者の回答',
  notifications: 'あなたへの通知',
  mailSwitches: '通知の受け取り方',
  mails: '結からあなたに送ったメール',
  journal: 'あなたがした操作と、プロフィールの変更の記録',
  accesses: 'あなたの情報が表示された記録',
} as const

export type OwnData = { madeAt: string } & Record<keyof typeof ownDataParts | OwnTableName, unknown>

/**
 * 本人の保有個人データの全部 (個人情報保護法33条: 電磁的記録の提供), as the tables hold it. Secrets of signing in are left out.
 * @throws NotFound for everybody but a talent
 */
export async function ownData(tx: Tx, actor: Actor, now: Date): Promise<OwnData> {
  const accountId = accountOf(actor)
  if (actor.kind !== 'talent' || !accountId) throw new NotFound()
  return {
    madeAt: now.toISOString(),
    ...(await dataOfAccount(tx, accountId)),
    ...(await dataOfProfile(tx, actor.talentId)),
    ...(await dataOfDeeds(tx, accountId)),
    ...(await dataOfAsking(tx, accountId, actor.talentId)),
    ...(await dataOfMessages(tx, accountId)),
    ...(await wholeTables(tx, accountId, actor.talentId)),
    ...(await dataOfRecords(tx, accountId, actor.talentId)),
  }
}

async function dataOfAccount(tx: Tx, accountId: string) {
  return {
    account: await tx
      .selectFrom('accounts')
      .select(['id', 'name', 'email', 'state', 'email_verified_at', 'created_at'])
      .where('id', '=', accountId)
      .executeTakeFirst(),
    sessions: await tx
      .selectFrom('sessions')
      .select(['device', 'created_at', 'seen_at', 'ended_at'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    passkeys: await tx
      .selectFrom('passkeys')
      .select(['label', 'created_at', 'used_at'])
      .where('account_id', '=', accountId)
      .execute(),
    memberships: await tx
      .selectFrom('memberships as m')
      .innerJoin('organizations as o', 'o.id', 'm.organization_id')
      .select(['o.name', 'm.role', 'm.state', 'm.title', 'm.created_at'])
      .where('m.account_id', '=', accountId)
      .execute(),
  }
}

async function dataOfProfile(tx: Tx, talentId: string) {
  const of = (table: 'talent_contacts' | 'talent_skills' | 'talent_places' | 'talent_careers' | 'talent_works') =>
    tx.selectFrom(table).selectAll().where('talent_id', '=', talentId).execute()
  return {
    talent: await tx.selectFrom('talents').selectAll().where('id', '=', talentId).executeTakeFirst(),
    contact: await of('talent_contacts'),
    skills: await of('talent_skills'),
    places: await of('talent_places'),
    careers: await of('talent_careers'),
    works: await of('talent_works'),
    consents: await tx
      .selectFrom('consents as c')
      .innerJoin('consent_wordings as t', 't.hash', 'c.wording_hash')
      .innerJoin('organizations as o', 'o.id', 'c.recipient_id')
      .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
      .select(['o.name as recipient', 'c.item', 'c.purpose', 'c.subject', 't.wording', 'c.at', 'w.at as withdrawn_at'])
      .where('c.talent_id', '=', talentId)
      .orderBy('c.at')
      .orderBy('c.id')
      .execute(),
  }
}
