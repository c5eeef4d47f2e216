import type { Done, Moved } from './entry.ts'

/** Entries of contracts, of accompanying, and of talking; each is named below. */
export type WorkEntry =
  // 契約
  | Moved<'contract.drafted', { application: string; talent: string; municipality: string }>
  | Moved<'contract.approval_asked'>
  | Moved<'contract.approved', { version: number }>
  | Moved<'contract.proposed', { version: number }>
  | Moved<'contract.taken_back'>
  | Done<'contract.terms_changed', { version: number }>
  | Done<'contract.consented', { version: number; side: 'client' | 'talent' }>
  | Moved<
      'contract.started',
      { version: number; talent: string; municipality: string; client: string; posting: string }
    >
  | Done<'contract.amendment_proposed', { version: number }>
  | Done<'contract.amendment_dropped', { version: number }>
  | Moved<'contract.amended', { version: number }>
  | Done<'contract.end_announced', { on: string; kind: string }>
  | Done<'contract.reason_asked'>
  | Done<'contract.reason_given'>
  | Moved<'contract.abandoned'>
  | Done<'trial.paid_proposed', { version: number }>
  | Moved<'trial.turned_paid', { version: number }>
  | Moved<'trial.ended'>
  | Moved<'debriefing.recorded', { contract: string; kind: string }>
  | Moved<'debriefing.withdrawn'>
  | Done<'debriefing.material_added', { material: string }>
  | Moved<'contract.ended'>
  | Moved<'contract.terminated'>
  | Done<'notice.issued', { contract: string; version: number }>
  | Done<'notice.opened', { contract: string; version: number }>
  | Done<'notice.paper_asked', { contract: string }>
  | Done<'notice.paper_given', { contract: string }>
  // 活動記録と補助
  | Moved<'workday.recorded', { contract: string }>
  | Moved<'workday.corrected'>
  | Moved<'workday.confirmed'>
  | Moved<'workday.returned'>
  | Done<'contract.subsidy_applied', { on: string }>
  | Done<'subsidyRule.entered', { prefecture: string; year: number }>
  | Done<'contract.helper_tagged'>
  | Done<'contract.employer_declared'>
  // 伴走
  | Moved<'case.opened', { company: string; municipality: string; coordinator: string }>
  | Moved<'case.moved'>
  | Moved<'case.finished'>
  | Moved<'case.stopped'>
  | Moved<'case.resumed'>
  | Done<'case.handed_over', { coordinator: string }>
  | Done<'case.visited', { visit: string; means: string }>
  | Moved<'action.added', { case: string; owner: string }>
  | Moved<'action.done'>
  | Moved<'action.dropped'>
  | Done<'alert.snoozed', { kind: string; about: string; until: string }>
  | Done<'alert.woken', { kind: string; about: string }>
  | Done<'programme.alert_days_changed', { quiet: number; silent: number }>
  // 紹介
  | Moved<'referral.sent', { supporter: string; municipality: string }>
  | Moved<'referral.consented'>
  | Moved<'referral.declined'>
  | Moved<'referral.expired'>
  | Moved<'referral.withdrawn'>
  | Moved<'referral.resent', { sending: number }>
  | Moved<'referral.received'>
  | Moved<'referral.case_opened', { case: string }>
  | Moved<'referral.published'>
  | Moved<'referral.matched'>
  | Moved<'referral.passed'>
  // やりとり
  | Moved<'thread.opened', { kind: string; about: string }>
  | Moved<'thread.archived'>
  | Done<'thread.joined', { party: string }>
  | Done<'message.written', { thread: string }>
  | Done<'message.hidden', { report: string }>
  | Moved<'report.made', { message: string; thread: string }>
  | Moved<'report.settled', { hidden: boolean }>
  | Moved<'report.dismissed'>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const workDeeds: Record<WorkEntry['name'], string> = {
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
  'contract.end_announced': '契約の終了を予告しました',
  'contract.reason_asked': '終了の理由の開示を求めました',
  'contract.reason_given': '終了の理由を開示しました',
  'contract.abandoned': '契約を取りやめました',
  'trial.paid_proposed': '有償の契約に切り替える条件を示しました',
  'trial.turned_paid': '無償トライアルから有償の契約に移りました',
  'trial.ended': '無償トライアルで終えることを記録しました',
  'debriefing.recorded': '報告会を記録しました',
  'debriefing.withdrawn': '報告会の記録を取り消しました',
  'debriefing.material_added': '報告会の資料を追加しました',
  'contract.ended': '契約が終わりました',
  'contract.terminated': '契約を解除しました',
  'notice.issued': '取引条件明示書を交付しました',
  'notice.opened': '取引条件明示書が開かれました',
  'notice.paper_asked': '書面での交付を求めました',
  'notice.paper_given': '書面で交付しました',
  'workday.recorded': '活動を記録しました',
  'workday.corrected': '活動記録を直しました',
  'workday.confirmed': '活動記録を確認しました',
  'workday.returned': '活動記録を差し戻しました',
  'contract.subsidy_applied': '補助の交付申請を記録しました',
  'subsidyRule.entered': '補助の要綱を登録しました',
  'contract.helper_tagged': '地域活性化起業人(副業型)の契約としました',
  'contract.employer_declared': '勤務先を申告しました',
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
  'referral.withdrawn': '紹介を取り下げました',
  'referral.resent': '紹介を送り直しました',
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
}
