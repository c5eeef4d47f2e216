import type { Moved } from './entry.ts'

/** Entries of 縁: what people write down about it, and what a town approves and certifies. */
export type TieEntry =
  | Moved<'onsiteVisit.recorded', { contract: string; municipality: string; side: string }>
  | Moved<'onsiteVisit.confirmed'>
  | Moved<'onsiteVisit.denied'>
  | Moved<'residence.declared', { municipality: string; kind: string }>
  | Moved<'residence.withdrawn'>
  | Moved<'greeting.shown', { municipality: string; called: string; words: string }>
  | Moved<'greeting.withdrawn'>
  | Moved<'activity.recorded', { municipality: string; kind: string; year: number }>
  | Moved<'activity.approved'>
  | Moved<'activity.refused'>
  | Moved<'certificate.issued', { municipality: string; year: number; number: number; shown: string }>
  | Moved<'certificate.revoked'>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const tieDeeds: Record<TieEntry['name'], string> = {
  'onsiteVisit.recorded': '現地訪問を記録しました',
  'onsiteVisit.confirmed': '現地訪問を確認しました',
  'onsiteVisit.denied': '現地訪問を確認できないと答えました',
  'residence.declared': '移住・二地域居住を申告しました',
  'residence.withdrawn': '移住・二地域居住の申告を取り下げました',
  'greeting.shown': '町のページに一言を載せました',
  'greeting.withdrawn': '町のページの一言を取りやめました',
  'activity.recorded': '担い手活動を申請しました',
  'activity.approved': '担い手活動を承認しました',
  'activity.refused': '担い手活動を承認しませんでした',
  'certificate.issued': '担い手活動証明書を発行しました',
  'certificate.revoked': '担い手活動証明書を取り消しました',
}
