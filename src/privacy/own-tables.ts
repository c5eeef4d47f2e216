/** A table that is taken into the copy as it is: the rows in which `by` is the person. */
export interface OwnTable {
  /** What it holds, for the page and the file. */
  words: string
  by: { account: string } | { talent: string }
  /** Columns that are a secret of the house, or say who of another house acted. */
  without?: readonly string[]
}

const account = { account: 'account_id' } as const
const talent = { talent: 'talent_id' } as const

/** Tables about one person that no part of own-data.ts tells in its own way, in the order of the file. */
export const ownTables = {
  talent_homes: { words: '居住地(市区町村)の移り変わり', by: talent },
  town_follows: { words: 'フォローしている町', by: talent },
  saved_postings: { words: 'お気に入りの求人', by: talent },
  posting_interests: { words: '「気になる」を付けた求人', by: talent },
  saved_searches: { words: '保存した検索', by: account },
  digests: { words: 'おすすめのメールを送った日', by: talent },
  impressions: { words: 'あなたに表示した求人と、その順番', by: talent },
  teams: { words: '代表として出したチーム応募', by: { account: 'lead_account_id' } },
  teammates: { words: 'チームの一員としての同意', by: account },
  interviews: { words: '面談の予定', by: account, without: ['notes'] },
  interview_statements: { words: '面談の実施について、あなたが答えたこと', by: { account: 'by_account' } },
  workdays: { words: '活動記録(日、時間、交通費、宿泊費)', by: account },
  engagement_months: { words: '稼働の月と、その状態', by: account },
  month_drafts: { words: '月次報告の下書き', by: account },
  month_reports: { words: '月次報告', by: { account: 'by_account' } },
  pulses: { words: '月次の手応え', by: { account: 'by_account' } },
  kickoff_confirmations: { words: 'キックオフの確認', by: { account: 'by_account' } },
  retrospective_answers: { words: '契約の振返りの満足度など', by: { account: 'by_account' } },
  retrospective_words: { words: '契約の振返りに書いた言葉', by: { account: 'by_account' } },
  registrations: { words: 'イベントへの参加申込', by: account },
  proposals: { words: '提案シート', by: account },
  onsite_visits: { words: '現地訪問の記録', by: account, without: ['by_account'] },
  residence_declarations: { words: '移住・二地域居住の申告', by: account },
  activities: { words: '担い手活動の申請と、町の答え', by: account },
  certificates: { words: '担い手活動証明書', by: account, without: ['seal'] },
  greetings: { words: '町のページの一言と、その同意の文面', by: account },
  files: { words: 'あなたが送ったファイルの名前と大きさ', by: { account: 'owner_account' }, without: ['bytes'] },
  account_deletions: { words: '退会の申込みと取りやめ', by: account },
  calendar_feeds: { words: 'カレンダー連携', by: account, without: ['id'] },
  thread_reads: { words: 'やりとりをどこまで読んだか', by: account },
} as const satisfies Record<string, OwnTable>

export type OwnTableName = keyof typeof ownTables
