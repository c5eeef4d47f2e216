import type { KickoffWords } from '../engagements/kickoff.ts'
import type { ToldOutcome } from '../engagements/outcomes/record-outcome.ts'
import type { RetrospectiveWords } from '../engagements/retrospectives/answer-retrospective.ts'

const meeting = { contact: 'チャット', rhythm: '隔週水曜の20時から30分' }

export const inn: KickoffWords = {
  goals: [
    { goal: '宿の予約が自社サイトから入る', sign: '自社サイトの予約が月20件になる' },
    { goal: '社員が自分で写真を差し替えられる', sign: '社員が替えた写真が10枚載っている' },
  ],
  ...meeting,
}
export const brewery: KickoffWords = {
  goals: [{ goal: '海外の取引先を見つける', sign: '1社と見本の取引が始まる' }],
  ...meeting,
}
export const desk: KickoffWords = {
  goals: [{ goal: '窓口の申請を紙なしで受けられる', sign: '3つの手続がオンラインで受け付けられている' }],
  ...meeting,
}

const none = { 1: null, 2: null, 3: null } as const

export const delighted: RetrospectiveWords = {
  satisfaction: 5,
  again: 'yes',
  words: '冬の企画でも、またお願いしました。',
  reach: { ...none, 1: 'reached', 2: 'partly' },
}
export const pleased: RetrospectiveWords = {
  satisfaction: 4,
  again: 'yes',
  words: '時差のある打合せを引き受けてくださり、助かりました。',
  reach: { ...none, 1: 'reached' },
}
export const undecided: RetrospectiveWords = {
  satisfaction: 3,
  again: 'unsure',
  words: '漁の忙しい時期と重なり、こちらの手が足りませんでした。',
  reach: none,
}
export const townHall: RetrospectiveWords = {
  satisfaction: 4,
  again: 'yes',
  words: '',
  reach: { ...none, 1: 'partly' },
}
export const again: RetrospectiveWords = {
  satisfaction: 5,
  again: 'yes',
  words: '社長が毎回同席してくださり、決まるのが早かったです。',
  reach: none,
}
export const busy: RetrospectiveWords = { satisfaction: 4, again: 'unsure', words: '', reach: none }
export const honest: RetrospectiveWords = {
  satisfaction: 3,
  again: 'yes',
  words: '庁内の決裁を待つ時間が長めでした。',
  reach: none,
}

type Told = Omit<ToldOutcome, 'cameOn'>
export const abroad: Told = {
  kind: 'sales',
  title: '台湾の酒販店との取引',
  evidence: '見本12本の注文書が蔵にある',
  link: '',
}
export const site: Told = {
  kind: 'publicity',
  title: '予約のできる宿のサイト',
  evidence: '宿のサイトから予約できる。先月の予約は23件',
  link: 'https://example.jp/inn',
}
export const set: Told = {
  kind: 'product',
  title: 'ふるさと納税の蟹と出汁のセット',
  evidence: 'ふるさと納税の返礼品の一覧に載っている',
  link: '',
}
