import { type Actor, organizationOf } from './actor.ts'
import type { EntryName } from './journal.ts'
import type { Tx } from './platform/db/database.ts'

/** One deed as it is told to people: what, who (as a party, not by name unless it is one's own house), when, why. */
export interface Told {
  seq: number
  what: string
  who: string
  at: Date
  from: string | null
  to: string | null
  reason: string | null
}

/** What each deed is called. A new entry does not compile until it has a name here. */
const entryNames: Record<EntryName, string> = {
  'account.registered': 'アカウントを作りました',
  'account.renamed': 'お名前を変更しました',
  'account.verified': 'メールアドレスを確認しました',
  'account.signed_in': 'ログインしました',
  'account.signed_out': 'ログアウトしました',
  'account.hat_changed': '立場を切り替えました',
  'account.second_factor_added': '二段階認証を設定しました',
  'account.second_factor_removed': '二段階認証を解除しました',
  'account.password_changed': 'パスワードを変更しました',
  'account.recovered': 'ログインを回復しました',
  'account.suspended': 'アカウントを停止しました',
  'account.restored': 'アカウントの停止を解きました',
  'session.ended': '端末のログインを終了しました',
  'organization.registered': '組織を登録しました',
  'organization.changed': '組織の情報を変更しました',
  'organization.imported': '組織を取り込みました',
  'organization.suspended': '組織の利用を停止しました',
  'organization.restored': '組織の停止を解きました',
  'member.invited': 'メンバーを招待しました',
  'member.role_changed': '役割を変更しました',
  'member.suspended': 'メンバーを停止しました',
  'member.restored': 'メンバーの停止を解きました',
  'member.ended': 'メンバーの所属を終えました',
  'invitation.accepted': '招待を受けました',
  'invitation.revoked': '招待を取り消しました',
  'invitation.expired': '招待の期限が切れました',
  'talent.registered': '副業人材として登録しました',
  'talent.confirmed': '副業人材としての活動を始めました',
  'talent.rested': '活動をお休みにしました',
  'talent.resumed': '活動を再開しました',
  'talent.changed': 'プロフィールを変更しました',
  'talent.imported': '副業人材を取り込みました',
  'consent.given': '情報の提供に同意しました',
  'consent.withdrawn': '同意を取り消しました',
  'programme.made': '事業を登録しました',
  'programme.changed': '事業を変更しました',
  'round.planned': '募集回を計画しました',
  'round.opened': '募集回を開きました',
  'round.closed': '募集回を締め切りました',
  'posting.drafted': '求人の下書きを作りました',
  'posting.changed': '求人の内容を変更しました',
  'posting.imported': '求人を取り込みました',
  'posting.submitted': '求人を審査に出しました',
  'posting.returned': '求人を差し戻しました',
  'posting.scheduled': '求人の公開日を決めました',
  'posting.schedule_missed': '公開日に公開できず、審査に戻しました',
  'posting.published': '求人を公開しました',
  'posting.closed': '募集を終了しました',
  'posting.filled': '求人が成約しました',
  'posting.unfilled': '求人が不成立になりました',
  'posting.withdrawn': '求人を取り下げました',
  'application.submitted': '応募しました',
  'application.screened': '選考を始めました',
  'application.interviewed': '面談に進みました',
  'application.offered': '条件を提示しました',
  'application.accepted': '条件に合意しました',
  'application.contracted': '契約が成立しました',
  'application.declined': '見送りました',
  'application.withdrawn': '辞退しました',
  'application.reminded': '返答の期限を知らせました',
  'application.late': '返答の期限を過ぎ、伴走担当に知らせました',
  'application.marked': '評価を付けました',
  'contract.drafted': '契約書の案を作りました',
  'contract.approval_asked': '決裁を求めました',
  'contract.approved': '決裁されました',
  'contract.proposed': '契約の内容を示しました',
  'contract.taken_back': '内容を直すため、作成中に戻しました',
  'contract.terms_changed': '契約の条件を直しました',
  'contract.consented': '契約に同意しました',
  'contract.started': '契約が始まりました',
  'contract.amendment_proposed': '変更契約の内容を示しました',
  'contract.amendment_dropped': '変更契約の提案を取り下げました',
  'contract.amended': '契約を変更しました',
  'contract.abandoned': '契約を取りやめました',
  'contract.ended': '契約が終わりました',
  'contract.end_announced': '契約の終了を予告しました',
  'contract.reason_asked': '終了の理由の開示を求めました',
  'contract.reason_given': '終了の理由を開示しました',
  'contract.terminated': '契約を解除しました',
  'notice.issued': '取引条件明示書を交付しました',
  'notice.opened': '取引条件明示書が開かれました',
  'notice.paper_asked': '書面での交付を求めました',
  'notice.paper_given': '書面で交付しました',
  'import.read': '表を読み取りました',
  'import.taken': '表の内容を取り込みました',
  'import.discarded': '取り込みをやめました',
  'import.expired': '取り込みの期限が切れました',
  'evidence.exported': '根拠を書き出しました',
  'installation.made': '結を設置しました',
  'limit.changed': '上限を変更しました',
}

const kindNames: Record<string, string> = {
  anyone: '閲覧者',
  account: '利用者',
  talent: '副業人材',
  company: '地域企業',
  municipality: '自治体',
  supporter: '支援機関',
  operator: '運営事業者',
  clock: '時計(自動)',
  door: '本人確認',
}

const MOST = 500

/**
 * 記録 of some records, oldest first (500 at most). People of the asker's own organization are named; others are told
 * as a party, so that the history gives away nobody's name. Deeds that only one side knows of are left out by name.
 */
export async function historyOf(
  tx: Tx,
  actor: Actor,
  subjects: readonly string[],
  { without = [] }: { without?: readonly EntryName[] } = {},
): Promise<Told[]> {
  if (subjects.length === 0) return []
  const rows = await tx
    .selectFrom('journal as j')
    .leftJoin('accounts as a', 'a.id', 'j.actor_account')
    .leftJoin('organizations as o', 'o.id', 'j.actor_organization')
    .select([
      'j.seq',
      'j.name',
      'j.actor_kind',
      'j.actor_account',
      'j.actor_organization',
      'j.at',
      'j.from_state',
      'j.to_state',
      'j.reason',
      'a.name as account_name',
      'o.name as organization_name',
    ])
    .where('j.subject', 'in', [...subjects])
    .where((e) => (without.length > 0 ? e('j.name', 'not in', [...without]) : e.lit(true)))
    .orderBy('j.seq')
    .limit(MOST)
    .execute()
  const own = organizationOf(actor)
  return rows.map((row) => ({
    seq: row.seq,
    what: entryNames[row.name as EntryName] ?? row.name,
    who: whoDid(row, actor, own),
    at: row.at,
    from: row.from_state,
    to: row.to_state,
    reason: row.reason,
  }))
}

interface Doer {
  actor_kind: string
  actor_account: string | null
  actor_organization: string | null
  account_name: string | null
  organization_name: string | null
}

function whoDid(row: Doer, actor: Actor, own: string | null): string {
  const isOwn =
    (own !== null && row.actor_organization === own) || ('accountId' in actor && row.actor_account === actor.accountId)
  const party = row.organization_name ?? kindNames[row.actor_kind] ?? row.actor_kind
  return isOwn && row.account_name ? `${party} ${row.account_name}` : party
}
