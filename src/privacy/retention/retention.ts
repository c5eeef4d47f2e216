/** 保存期間 — how long something is kept after it is over, and what then happens to it. */
export interface Retention {
  /** As docs/operations/retention.md and the operator read it. */
  words: string
  /** From which moment the days are counted. */
  since: string
  days: number
  erased: string
}

/**
 * What the clock erases by itself, in this order. A year for applications that came to nothing:
 * 個人情報保護法22条 says 遅滞なく and names no period, the year is ours. Contracts, notices and their mails are kept by tax law and never listed here.
 */
export const retentions = {
  sessions: { words: 'ログインした端末の記録', since: 'ログインの終了', days: 30, erased: '行を消す' },
  codes: { words: 'ログインのコード', since: '期限', days: 1, erased: '行を消す' },
  challenges: { words: 'パスキー・二段階認証の問い', since: '期限', days: 1, erased: '行を消す' },
  attempts: { words: 'ログインの試行の数(メールアドレスを含む)', since: 'その時間', days: 2, erased: '行を消す' },
  submissions: { words: 'フォームの二重送信を防ぐ記録', since: '送信', days: 90, erased: '行を消す' },
  'read notifications': { words: '読んだ通知', since: '読んだとき', days: 180, erased: '行を消す' },
  'unread notifications': { words: '読まれていない通知', since: '通知したとき', days: 365, erased: '行を消す' },
  mails: {
    words: 'メール(取引条件明示書など届く必要のあるものを除く)',
    since: '送信の完了',
    days: 180,
    erased: '宛先・件名・本文・添付を消し、送った事実だけを残す',
  },
  invitations: {
    words: '期限切れ・取消しの招待のメールアドレス',
    since: '期限',
    days: 90,
    erased: 'メールアドレスを消す',
  },
  applications: {
    words: '見送り・辞退となった応募の文面、覚え書き、やりとり',
    since: '見送り・辞退',
    days: 365,
    erased: '文面と添付ファイルを消し、応募の事実だけを残す',
  },
  callers: {
    words: '電話などで受けたイベントの申込の氏名・連絡先',
    since: 'イベントの終了',
    days: 365,
    erased: '氏名・連絡先・聞いたことを消し、会社名と人数だけを残す',
  },
} as const satisfies Record<string, Retention>

export type RetentionKind = keyof typeof retentions
export const retentionKinds = Object.keys(retentions) as RetentionKind[]

/** What ended before this instant is erased. */
export function keptSince(kind: RetentionKind, now: Date): Date {
  return new Date(now.getTime() - retentions[kind].days * 86_400_000)
}
