import type { Done, Moved } from './entry.ts'

/** Entries of life under a contract; each is named below. */
export type EngagementEntry =
  | Moved<'month.opened', { contract: string; month: string }>
  | Moved<'month.dropped'>
  | Moved<'month.reopened'>
  | Moved<'month.reported', { report: number }>
  | Moved<'month.returned', { report: number }>
  | Moved<'month.accepted', { report: number; silence: boolean }>
  | Done<'pulse.given', { side: 'client' | 'talent' }>
  | Moved<'kickoff.proposed', { contract: string; number: number }>
  | Moved<'kickoff.agreed'>
  | Moved<'kickoff.replaced'>
  | Done<'retrospective.asked', { contract: string }>
  | Done<'retrospective.answered', { side: 'client' | 'talent' }>
  | Moved<'outcome.recorded', { contract: string; kind: string }>
  | Moved<'outcome.withdrawn'>

/** What each deed is called. A new entry does not compile until it has a name here. */
export const engagementDeeds: Record<EngagementEntry['name'], string> = {
  'month.opened': '稼働の月が始まりました',
  'month.dropped': '契約の変更により、月が対象から外れました',
  'month.reopened': '契約の変更により、月が対象に戻りました',
  'month.reported': '月次報告を送りました',
  'month.returned': '月次報告を差し戻しました',
  'month.accepted': '月次報告を承認しました',
  'pulse.given': '月次の手応えを記録しました',
  'kickoff.proposed': 'キックオフの目標を書きました',
  'kickoff.agreed': 'キックオフの目標に双方が合意しました',
  'kickoff.replaced': 'キックオフの目標が新しい版に替わりました',
  'retrospective.asked': '契約の振返りをたずねました',
  'retrospective.answered': '契約の振返りに答えました',
  'outcome.recorded': '成果を記録しました',
  'outcome.withdrawn': '成果の記録を取り消しました',
}
