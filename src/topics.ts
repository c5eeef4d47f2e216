/**
 * 通知の種類 — what a letter is about. The reader decides for each how it comes by mail (すぐに・まとめて・メールしない);
 * アカウント always comes at once. `why` is the sentence that tells the reader why it came, unless the letter says it better.
 */
export const topics = {
  account: { name: 'アカウント', why: 'アカウントの安全に関わるため' },
  application: { name: '応募と選考', why: 'あなたが関わる応募だから' },
  scout: { name: 'スカウト', why: 'スカウトを受け取る、または送る立場だから' },
  interview: { name: '面談', why: 'あなたが出る面談だから' },
  contract: { name: '契約', why: 'あなたが当事者の契約だから' },
  engagement: { name: '稼働', why: 'あなたが関わる稼働だから' },
  posting: { name: '求人', why: 'あなたの組織の求人だから' },
  message: { name: 'やりとり', why: 'あなたが加わっているやりとりだから' },
  event: { name: 'イベント', why: 'あなたが申し込んだ、または担当するイベントだから' },
  case: { name: '伴走', why: 'あなたが関わる伴走ケースだから' },
  referral: { name: '紹介', why: 'あなたの組織が関わる紹介だから' },
  digest: { name: 'おすすめと保存した検索', why: '求人のお知らせを希望しているから' },
  programme: { name: '事業', why: 'あなたが担当する事業だから' },
} as const

export type Topic = keyof typeof topics
