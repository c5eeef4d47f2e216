import type { Done, Moved } from './entry.ts'

/** Entries of programmes, of the town, and of what is handed in; each is named below. */
export type TownEntry =
  // 事業
  | Done<'programme.made'>
  | Done<'programme.changed', { version: number }>
  | Moved<'programmeYear.begun', { programme: string; year: number }>
  | Done<'programmeYear.changed', { version: number }>
  | Moved<'programmeYear.confirmed'>
  | Done<'programmeYear.target_set', { indicator: string; year: number }>
  | Done<'programmeYear.money_added', { line: string; item: string; phase: string }>
  | Done<'programmeYear.money_voided', { line: string }>
  | Done<'programmeYear.milestone_added', { milestone: string }>
  | Done<'programmeYear.milestone_done', { milestone: string }>
  | Done<'programmeYear.joined', { organization: string }>
  | Done<'programmeYear.left', { organization: string }>
  | Moved<'procurement.opened', { programmeYear: string }>
  | Done<'procurement.scored', { evaluator: string }>
  | Moved<'procurement.decided', { winner: string; tie: boolean }>
  | Done<'indicator.defined', { base: string | null }>
  | Done<'indicator.entered', { value: string; year: number }>
  | Done<'indicator.voided', { value: string }>
  | Done<'indicator.circulation_recorded', { year: number }>
  | Done<'indicator.context_recorded', { kind: string; year: number }>
  // 実績報告
  | Moved<'statement.drafted', { programme: string; kind: string; year: number; month: number; version: number }>
  | Done<'statement.written', { edition: number }>
  | Done<'statement.refreshed', { edition: number }>
  | Moved<'statement.submitted', { kind: string; year: number; month: number; version: number }>
  | Moved<'statement.superseded'>
  | Moved<'statement.discarded', { version: number }>
  | Done<'statementForm.set', { year: number; columns: number }>
  | Moved<'publication.made', { statement: string; year: number }>
  | Moved<'publication.withdrawn'>
  | Moved<'export.asked', { statement: string; format: string }>
  | Moved<'export.started'>
  | Moved<'export.ready', { rows: number; year: number }>
  | Moved<'export.failed'>
  | Moved<'export.expired'>
  | Moved<'round.planned', { programme: string }>
  | Done<'round.changed', { opensOn: string; closesOn: string; postings: number }>
  | Moved<'round.opened'>
  | Moved<'round.closed'>
  // 庁内課題
  | Moved<'officeTask.collected'>
  | Moved<'officeTask.grouped', { role: string }>
  | Moved<'officeTask.set_aside'>
  | Moved<'officeTask.taken_up'>
  | Moved<'officeTask.drafted', { posting: string }>
  | Done<'officeRole.defined'>
  // 取り込み
  | Moved<'import.read', { kind: string; rows: number }>
  | Moved<'import.taken', { kind: string; rows: number }>
  | Moved<'import.discarded'>
  | Moved<'import.expired'>
  // 記事
  | Moved<'article.drafted'>
  | Done<'article.changed', { version: number }>
  | Moved<'article.submitted'>
  | Moved<'article.returned'>
  | Moved<'article.scheduled'>
  | Moved<'article.held'>
  | Moved<'article.published'>
  | Done<'article.corrected', { version: number }>
  | Moved<'article.archived'>
  | Done<'article.image_added', { number: number }>
  | Done<'article.consented', { consent: string; whose: string }>
  | Done<'article.consent_withdrawn', { consent: string }>
  // 提出物
  | Done<'evidence.exported', { indicator: string; year: number; rows: number }>
  | Done<'installation.made', { demo: boolean }>
  | Moved<'support.started', { organization: string; minutes: number }>
  | Moved<'support.ended'>
  | Moved<'support.lapsed'>
  | Done<'template.changed', { template: string; version: number }>
  | Done<'template.reset', { template: string; version: number }>
  | Moved<'job.retried', { job: string }>
  | Moved<'job.given_up', { job: string }>
  | Done<'account.mail_reopened'>
  | Done<'vocabulary.taught', { concept: string | null }>
  | Done<'vocabulary.forgotten', { concept: string | null }>
  | Done<'limit.changed', { limit: string; from: number; to: number }>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const townDeeds: Record<TownEntry['name'], string> = {
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
  'indicator.context_recorded': '町の背景の数字を記録しました',
  'statement.drafted': '報告を下書きしました',
  'statement.written': '報告の文章を保存しました',
  'statement.refreshed': '報告の数字を数え直しました',
  'statement.submitted': '報告を提出しました',
  'statement.superseded': '新しい版が提出されました',
  'statement.discarded': '報告の下書きを破棄しました',
  'statementForm.set': '実績報告の様式を決めました',
  'publication.made': '結果を公表しました',
  'publication.withdrawn': '結果の公表を取り下げました',
  'export.asked': '報告の書き出しを頼みました',
  'export.started': '書き出しを始めました',
  'export.ready': '書き出しができました',
  'export.failed': '書き出しに失敗しました',
  'export.expired': '書き出しの期限が切れました',
  'round.planned': '募集回を計画しました',
  'round.changed': '募集回の日程を変えました',
  'round.opened': '募集回を開きました',
  'round.closed': '募集回を締め切りました',
  'officeTask.collected': '庁内の課題を登録しました',
  'officeTask.grouped': '庁内の課題を役割に整理しました',
  'officeTask.set_aside': '庁内の課題を見送りました',
  'officeTask.taken_up': '見送った庁内の課題を戻しました',
  'officeTask.drafted': '庁内の課題から求人の下書きを作りました',
  'officeRole.defined': '庁内の役割を作りました',
  'import.read': '表を読み取りました',
  'import.taken': '表の内容を取り込みました',
  'import.discarded': '取り込みをやめました',
  'import.expired': '取り込みの期限が切れました',
  'article.drafted': '記事の下書きを作りました',
  'article.changed': '記事を直しました',
  'article.submitted': '記事を審査に出しました',
  'article.returned': '記事を下書きに戻しました',
  'article.scheduled': '記事の公開を予約しました',
  'article.held': '記事の公開予約を取りやめました',
  'article.published': '記事を公開しました',
  'article.corrected': '公開中の記事を訂正しました',
  'article.archived': '記事の公開を終えました',
  'article.image_added': '記事に画像を加えました',
  'article.consented': '記事への掲載の同意を記録しました',
  'article.consent_withdrawn': '記事への掲載の同意の取下げを記録しました',
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
  'vocabulary.taught': '語彙に言葉を加えました',
  'vocabulary.forgotten': '語彙から言葉を取り消しました',
  'limit.changed': '上限を変更しました',
}
