import type { Done, Moved, OnBehalf } from './entry.ts'

/** Entries from a posting to a choice; each is named below. */
export type ChoosingEntry =
  // 求人
  | Moved<'posting.drafted', { client: string; municipality: string; copiedFrom?: string }>
  | Done<'posting.changed', { version: number }>
  | Done<'posting.imported', { import: string; row: number }>
  | Done<'posting.confirmation_asked', { version: number }>
  | Done<'posting.confirmed', { version: number }>
  | Done<'posting.objected', { version: number }>
  | Done<'posting.corrected', { version: number; fields: string[] }>
  | Moved<'posting.submitted'>
  | Moved<'postingApproval.asked', { posting: string }>
  | Moved<'postingApproval.passed', { posting: string }>
  | Moved<'postingApproval.approved', { posting: string }>
  | Moved<'postingApproval.returned', { posting: string }>
  | Moved<'postingApproval.replaced', { posting: string }>
  | Moved<'posting.returned', { remarks: number }>
  | Done<'posting.scheduled', { on: string }>
  | Done<'posting.schedule_missed', { fields: string[] }>
  | Moved<'posting.published', { municipality: string; client: string }>
  | Done<'posting.followed_round', { round: string; closesOn: string | null; publishOn: string | null }>
  | Moved<'posting.closed'>
  | Moved<'posting.filled'>
  | Moved<'posting.unfilled'>
  | Moved<'posting.withdrawn'>
  // 関心: the first depth of a tie; only the person themselves reads these in a history
  | Done<'posting.saved', { municipality: string }>
  | Done<'posting.unsaved', { municipality: string }>
  | Done<'posting.interested', { municipality: string }>
  | Done<'posting.uninterested', { municipality: string }>
  | Done<'town.followed', { municipality: string }>
  | Done<'town.unfollowed', { municipality: string }>
  | Done<'search.saved'>
  | Done<'search.stopped'>
  | Done<'search.resumed'>
  | Done<'search.removed'>
  | Done<'digest.stopped'>
  | Done<'digest.resumed'>
  // 応募
  | Moved<'application.submitted', { posting: string; talent: string; municipality: string }>
  | Moved<'application.screened'>
  | Moved<'application.interviewed'>
  | Moved<'application.offered', { offer: string }>
  | Moved<'application.accepted', { posting: string; talent: string; municipality: string }>
  | Moved<'application.contracted', { contract: string }>
  | Moved<'application.declined'>
  | Moved<'application.withdrawn'>
  | Done<'application.reminded'>
  | Done<'application.late'>
  | Done<'application.marked', { mark: string }>
  | Moved<'team.formed', { posting: string; invited: number }>
  | Moved<'team.submitted', { application: string; people: number }>
  | Moved<'team.withdrawn'>
  | Moved<'team.lapsed'>
  | Moved<'teammate.consented', { team: string }>
  | Moved<'teammate.declined', { team: string }>
  | Moved<'teammate.dropped', { team: string }>
  | Moved<'teammate.left', { team: string }>
  | Done<'application.noted'>
  | Done<'application.note_removed'>
  | Done<'application.onward_answered', { offer: string; answer: string }>
  // スカウト
  | Moved<'scout.sent', { posting: string; talent: string }>
  | Moved<'scout.opened'>
  | Moved<'scout.accepted'>
  | Moved<'scout.declined'>
  | Moved<'scout.withdrawn'>
  | Moved<'scout.expired'>
  | Done<'talent.client_blocked', { client: string }>
  | Done<'talent.client_unblocked', { client: string }>
  // 町のタレントプール
  | Moved<'pool.joined', { talent: string; municipality: string }>
  | Moved<'pool.left'>
  // 面談
  | Moved<'interview.proposed', { application: string } & OnBehalf>
  | Moved<'interview.reproposed', { proposal: number } & OnBehalf>
  | Moved<'interview.booked', { proposal: number } & OnBehalf>
  | Moved<'interview.cancelled', OnBehalf>
  | Done<'interview.stated', { side: 'client' | 'talent'; said: string }>
  | Moved<'interview.held', { municipality: string; kind: string }>
  | Moved<'interview.missed', { municipality: string; absent: string }>
  | Moved<'interview.settled', { municipality: string; absent: string | null }>
  | Done<'interview.place_changed', OnBehalf>
  | Done<'interview.asked'>
  | Done<'interview.judged', { outcome: string }>
  | Done<'account.calendar_made'>
  | Done<'account.calendar_revoked'>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const choosingDeeds: Record<ChoosingEntry['name'], string> = {
  'posting.drafted': '求人の下書きを作りました',
  'posting.changed': '求人の内容を変更しました',
  'posting.imported': '求人を取り込みました',
  'posting.confirmation_asked': '文案の確認を発注者に求めました',
  'posting.confirmed': '発注者が文案を確認しました',
  'posting.objected': '発注者が文案の修正を頼みました',
  'posting.corrected': '公開中の求人を訂正しました',
  'posting.submitted': '求人を審査に出しました',
  'postingApproval.asked': '求人の決裁を求めました',
  'postingApproval.passed': '求人の決裁が次の人に進みました',
  'postingApproval.approved': '求人の決裁が済みました',
  'postingApproval.returned': '求人の決裁を差し戻しました',
  'postingApproval.replaced': '求人の内容が変わり、決裁を取り直しました',
  'posting.returned': '求人を差し戻しました',
  'posting.scheduled': '求人の公開日を決めました',
  'posting.schedule_missed': '公開日に公開できず、審査に戻しました',
  'posting.published': '求人を公開しました',
  'posting.followed_round': '募集回の日程に合わせて、求人の日程が変わりました',
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
  'digest.stopped': '週1回のおすすめを止めました',
  'digest.resumed': '週1回のおすすめを再開しました',
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
}
