import type { Done, Moved } from './entry.ts'

/** Entries of events and of whoever takes part; each is named below. */
export type EventEntry =
  // イベント
  | Moved<'event.drafted', { municipality: string; programme: string; kind: string }>
  | Done<'event.changed', { version: number }>
  | Done<'event.moved', { sequence: number; told: number }>
  | Moved<'event.opened', { municipality: string; kind: string }>
  | Moved<'event.filled'>
  | Moved<'event.reopened'>
  | Moved<'event.closed'>
  | Moved<'event.held', { municipality: string; kind: string }>
  | Moved<'event.reported'>
  | Moved<'event.cancelled'>
  | Done<'event.partner_added', { organization: string; part: string }>
  | Done<'event.material_added', { material: string }>
  | Done<'event.questions_set', { questions: number }>
  | Done<'event.judging_set', { criteria: number; judges: number }>
  | Done<'event.scored', { judge: number }>
  | Done<'event.attendance_marked', { attended: number; absent: number }>
  | Moved<'registration.applied', { event: string; municipality: string }>
  | Moved<'registration.confirmed', { event: string; municipality: string }>
  | Moved<'registration.waitlisted', { event: string }>
  | Moved<'registration.declined', { event: string }>
  | Moved<'registration.changed', { way: string; people: number }>
  | Moved<'registration.cancelled', { event: string }>
  // 参加: a depth of the tie, and what the indicators count
  | Moved<
      'registration.attended',
      { event: string; municipality: string; kind: string; talent: string | null; people: number; how: string }
    >
  | Moved<'registration.missed', { event: string }>
  | Done<'survey.answered', { event: string }>
  | Moved<'proposal.submitted', { event: string; municipality: string }>
  | Done<'proposal.commented', { comment: string }>
  | Moved<'proposal.posted', { posting: string }>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const eventDeeds: Record<EventEntry['name'], string> = {
  'event.drafted': 'イベントの下書きを作りました',
  'event.changed': 'イベントの内容を変更しました',
  'event.moved': '日時・会場などを変え、申込者に知らせました',
  'event.opened': 'イベントを公開し、申込の受付を始めました',
  'event.filled': '満席になりました',
  'event.reopened': '席が空き、受付に戻りました',
  'event.closed': '申込を締め切りました',
  'event.held': 'イベントを開催しました',
  'event.reported': '開催報告を出しました',
  'event.cancelled': 'イベントを中止しました',
  'event.partner_added': '共催・受入先を加えました',
  'event.material_added': '資料を加えました',
  'event.questions_set': 'アンケートの質問を決めました',
  'event.judging_set': '審査の項目と審査員を決めました',
  'event.scored': '審査の点を記録しました',
  'event.attendance_marked': '出欠を記録しました',
  'registration.applied': 'イベントに申し込みました',
  'registration.confirmed': '参加が確定しました',
  'registration.waitlisted': 'キャンセル待ちになりました',
  'registration.declined': '参加を見送りました',
  'registration.changed': '申込の内容を変えました',
  'registration.cancelled': '申込を取り消しました',
  'registration.attended': '出席しました',
  'registration.missed': '欠席しました',
  'survey.answered': 'アンケートに答えました',
  'proposal.submitted': '提案シートを出しました',
  'proposal.commented': '提案シートにコメントしました',
  'proposal.posted': '提案から求人の下書きを作りました',
}
