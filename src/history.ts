import { accountOf, type Actor, organizationOf } from './actor.ts'
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
  'account.switches_changed': '通知の受け取り方を変更しました',
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
  'programmeYear.begun': '年度の計画を作りました',
  'programmeYear.changed': '年度の計画を変更しました',
  'programmeYear.confirmed': '年度の計画を確定しました',
  'programmeYear.target_set': '目標値を決めました',
  'programmeYear.money_added': '予算・実績の行を加えました',
  'programmeYear.money_voided': '予算・実績の行を取り消しました',
  'programmeYear.milestone_added': '節目を加えました',
  'programmeYear.milestone_done': '節目を終えました',
  'programmeYear.joined': '参加する組織を加えました',
  'programmeYear.left': '参加する組織を外しました',
  'procurement.opened': 'プロポーザルの記録を作りました',
  'procurement.scored': '評価点を記録しました',
  'procurement.decided': '運営事業者を選定しました',
  'indicator.defined': '独自の指標を作りました',
  'indicator.entered': '指標の値を入力しました',
  'indicator.voided': '指標の値を取り消しました',
  'indicator.circulation_recorded': '地域経済循環率を記録しました',
  'round.planned': '募集回を計画しました',
  'round.opened': '募集回を開きました',
  'round.closed': '募集回を締め切りました',
  'posting.drafted': '求人の下書きを作りました',
  'posting.changed': '求人の内容を変更しました',
  'posting.imported': '求人を取り込みました',
  'posting.confirmation_asked': '文案の確認を発注者に求めました',
  'posting.confirmed': '発注者が文案を確認しました',
  'posting.objected': '発注者が文案の修正を頼みました',
  'posting.corrected': '公開中の求人を訂正しました',
  'posting.submitted': '求人を審査に出しました',
  'posting.returned': '求人を差し戻しました',
  'posting.scheduled': '求人の公開日を決めました',
  'posting.schedule_missed': '公開日に公開できず、審査に戻しました',
  'posting.published': '求人を公開しました',
  'posting.closed': '募集を終了しました',
  'posting.filled': '求人が成約しました',
  'posting.unfilled': '求人が不成立になりました',
  'posting.withdrawn': '求人を取り下げました',
  'posting.saved': '求人をお気に入りに入れました',
  'posting.unsaved': '求人をお気に入りから外しました',
  'posting.interested': '求人を「気になる」にしました',
  'posting.uninterested': '「気になる」を取り消しました',
  'town.followed': 'まちをフォローしました',
  'town.unfollowed': 'まちのフォローをやめました',
  'search.saved': '検索の条件を保存しました',
  'search.stopped': '保存した検索のお知らせを止めました',
  'search.resumed': '保存した検索のお知らせを再開しました',
  'search.removed': '保存した検索を消しました',
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
  'team.formed': 'チームを作り、一緒に応募する人を誘いました',
  'team.submitted': 'チームの応募を送りました',
  'team.withdrawn': 'チームでの応募を取りやめました',
  'team.lapsed': 'チームでの応募を送れませんでした',
  'teammate.consented': 'チームでの応募に同意しました',
  'teammate.declined': 'チームへの参加を見送りました',
  'teammate.dropped': 'チームから外しました',
  'teammate.left': 'チームを抜けました',
  'application.noted': '社内のメモを書きました',
  'application.note_removed': '社内のメモを消しました',
  'application.onward_answered': '見送りのあとのご案内に答えました',
  'scout.sent': 'スカウトを送りました',
  'scout.opened': 'スカウトが開かれました',
  'scout.accepted': 'スカウトを受けました',
  'scout.declined': 'スカウトを見送りました',
  'scout.withdrawn': 'スカウトを取り消しました',
  'scout.expired': 'スカウトの期限が切れました',
  'talent.client_blocked': 'この組織からのスカウトを受け取らないことにしました',
  'talent.client_unblocked': 'この組織からのスカウトをまた受け取ることにしました',
  'pool.joined': '町のタレントプールに登録しました',
  'pool.left': '町のタレントプールの登録をやめました',
  'interview.proposed': '面談の候補日を送りました',
  'interview.reproposed': '別の候補日を送りました',
  'interview.booked': '面談の日時が決まりました',
  'interview.cancelled': '面談を取りやめました',
  'interview.stated': '面談の実施の有無を記録しました',
  'interview.held': '面談を実施しました',
  'interview.missed': '面談に相手が来ませんでした',
  'interview.settled': '伴走担当が面談の結果を確かめました',
  'interview.place_changed': '面談のURL・場所を変えました',
  'interview.asked': '面談の実施の有無をたずねました',
  'interview.judged': '面談のあとの方針を記録しました',
  'account.calendar_made': 'カレンダーの配信先を作りました',
  'account.calendar_revoked': 'カレンダーの配信を止めました',
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
  'case.opened': '伴走を始めました',
  'case.moved': '段階が進みました',
  'case.finished': '伴走を終えました',
  'case.stopped': '伴走を中断しました',
  'case.resumed': '伴走を再開しました',
  'case.handed_over': '伴走担当を引き継ぎました',
  'case.visited': '訪問・面談を記録しました',
  'action.added': '次の行動を決めました',
  'action.done': '次の行動が済みました',
  'action.dropped': '次の行動を取りやめました',
  'alert.snoozed': 'お知らせを後にしました',
  'alert.woken': 'お知らせを戻しました',
  'programme.alert_days_changed': '知らせる日数を変更しました',
  'referral.sent': '企業を紹介しました',
  'referral.consented': '企業が紹介に同意しました',
  'referral.declined': '企業が紹介を断りました',
  'referral.expired': '紹介の期限が切れました',
  'referral.received': '紹介を受け付けました',
  'referral.case_opened': '紹介から伴走を始めました',
  'referral.published': '紹介した企業の求人が公開されました',
  'referral.matched': '紹介した企業が成約しました',
  'referral.passed': '紹介を見送りました',
  'thread.opened': 'やりとりを始めました',
  'thread.archived': 'やりとりを保管しました',
  'thread.joined': '伴走担当がやりとりに加わりました',
  'message.written': 'メッセージを書きました',
  'message.hidden': 'メッセージの表示を止めました',
  'report.made': 'メッセージを通報しました',
  'report.settled': '通報に対応しました',
  'report.dismissed': '通報を問題なしとしました',
  'import.read': '表を読み取りました',
  'import.taken': '表の内容を取り込みました',
  'import.discarded': '取り込みをやめました',
  'import.expired': '取り込みの期限が切れました',
  'evidence.exported': '根拠を書き出しました',
  'installation.made': '結を設置しました',
  'support.started': '支援アクセスを始めました',
  'support.ended': '支援アクセスを終えました',
  'support.lapsed': '支援アクセスが時間切れで終わりました',
  'template.changed': '文例を変更しました',
  'template.reset': '文例を元の文に戻しました',
  'job.retried': '止まった処理をもう一度試しました',
  'job.given_up': '止まった処理をあきらめました',
  'account.mail_reopened': 'メールを送れるように戻しました',
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

/** Every deed that can be told of. */
export const deedNames = Object.keys(entryNames) as EntryName[]

/** A deed in words; a name from before it was taken out of use as it is. */
export function deedInWords(name: string): string {
  return (entryNames as Readonly<Record<string, string>>)[name] ?? name
}

/** 地域企業, 時計(自動) … */
export function partyInWords(kind: string): string {
  return kindNames[kind] ?? kind
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
    .where((e) => e.or([e('j.name', 'not in', [...ownOnly]), e('j.actor_account', '=', accountOf(actor))]))
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

/** What somebody keeps an eye on is told to nobody else, not even without a name: in a small town it would say who. */
const ownOnly: readonly EntryName[] = [
  'posting.saved',
  'posting.unsaved',
  'posting.interested',
  'posting.uninterested',
  'town.followed',
  'town.unfollowed',
]

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
