import type { EventContent } from '../events/content.ts'

const HOUR = 3_600_000
const DAY = 86_400_000

const nothing = {
  speakers: '',
  onlineSeats: null,
  onlineUrl: '',
  theme: '',
  meetingPoint: '',
  itinerary: '',
  ownCosts: '',
  paidCosts: '',
  insurance: '',
  selected: false,
} as const

const times = (startsAt: Date, hours: number) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + hours * HOUR),
  closesAt: new Date(startsAt.getTime() - DAY / 2),
  cancellableUntil: new Date(startsAt.getTime() - DAY / 2),
})

/** An evening for companies, in the room and online. */
export const seminar = (title: string, startsAt: Date): EventContent => ({
  ...nothing,
  ...times(startsAt, 2),
  kind: 'seminar',
  title,
  summary: '町の会社が、都市の専門人材と困りごとを解いた進め方を話します。あとで個別の相談もできます。',
  speakers: '湯けむり旅館 女将\n商工会 経営指導員',
  audience: 'companies',
  place: '湯けむり町役場 2階 大会議室',
  venueSeats: 30,
  onlineSeats: 50,
  onlineUrl: 'https://meet.example.jp/yui-demo-seminar',
})

/** A small briefing: four seats, so that it is full. */
export const briefing = (title: string, startsAt: Date): EventContent => ({
  ...nothing,
  ...times(startsAt, 1),
  kind: 'briefing',
  title,
  summary: '副業人材の活用を考えている方に、少人数で進め方と費用を説明します。',
  audience: 'everybody',
  place: '湯けむり町商工会 会議室',
  venueSeats: 4,
})

/** Two days in the town, for five, at their own cost; the organizer selects. */
export const tour = (title: string, startsAt: Date): EventContent => ({
  ...nothing,
  ...times(startsAt, 30),
  kind: 'tour',
  title,
  summary: '作り手を訪ね、町長と町の事業者に提案します。提案から求人になることもあります。',
  audience: 'talents',
  place: '湯けむり町内',
  venueSeats: 5,
  theme: 'ふるさと納税の返礼品',
  meetingPoint: '湯けむり駅 改札前',
  itinerary:
    '1日目 10:00 湯けむり駅に集合\n1日目 10:30 梨園を訪ねる\n1日目 14:00 酒蔵を訪ねる\n2日目 9:30 提案をまとめる\n2日目 14:00 町長への発表',
  ownCosts: '現地までの交通費と宿泊費(約25,000円)',
  paidCosts: '町内の移動と1日目の昼食',
  insurance: '主催者が国内旅行傷害保険に加入します',
  selected: true,
})

/** Proposals of the tour, presented and judged. */
export const presentation = (title: string, startsAt: Date): EventContent => ({
  ...nothing,
  ...times(startsAt, 2),
  kind: 'presentation',
  title,
  summary: 'ツアーの参加者が、町の事業者と町長に提案を発表します。',
  audience: 'everybody',
  place: '湯けむり町民ホール',
  venueSeats: 40,
})

/** アンケート of a seminar. */
export const questions = [
  { number: 1, kind: 'scale' as const, label: '今日の満足度', choices: [] },
  {
    number: 2,
    kind: 'choice' as const,
    label: '次に知りたいこと',
    choices: ['仕事の切り出し方', '報酬の決め方', '契約'],
  },
  { number: 3, kind: 'text' as const, label: 'ご感想', choices: [] },
]

/** 提案シート that were brought on the second tour. */
export const sheets = [
  {
    title: '梨の収穫体験つき定期便',
    reason: '梨園では収穫期に人手が足りず、訪れたい人の受け皿もありませんでした。',
    effect: '年に2回訪れる寄付者がふえ、返礼品の単価も上がります。',
    involvement: '月に2回のオンライン打合せと、収穫期に2日の訪問。',
  },
  {
    title: '酒蔵の仕込みを見せる動画',
    reason: '蔵の仕事が外から見えず、若い人に知られていません。',
    effect: '返礼品のページを見る人がふえ、蔵を訪ねるきっかけになります。',
    involvement: '仕込みの時期に3日の撮影と、編集はオンラインで。',
  },
]

/** 電話での申込: a shop that is not on the platform. */
export const caller = {
  company: '駅前すずきや菓子店',
  name: '鈴木 文代',
  phone: '0858-00-0456',
  email: '',
  way: 'venue',
  people: 1,
  note: '開始に少し遅れるかもしれないとのことです。',
} as const
