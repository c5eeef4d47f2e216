import type { PostingContent } from '../postings/content.ts'

/** Postings in words. */
export const texts = {
  dairy: {
    title: 'ジェラートの詰め合わせを、通販で月50箱売れるようにしたい',
    occupation: 'ec-operation',
    background:
      '店では夏に1日200個売れますが、10月から3月は30個です。冷凍の詰め合わせを作りましたが、電話の注文だけです。',
    tried: '町のふるさと納税に出し、年に80件の注文がありました。',
    goal: '冬の間に月50箱の注文があり、社員2人で受注と発送を回せる。',
    duties: '1. 通販の始め方を2案比べて決める\n2. 商品の写真と説明文を一緒に作る\n3. 発送の手順を紙1枚にまとめる',
    partner: '工房長と店の担当1人',
  },
  bus: {
    title: '運転士の募集の文章を、若い人に伝わるものにしたい',
    occupation: 'recruitment',
    background: '運転士22人のうち9人が60歳を超えました。募集のちらしを見て来た人は、この2年で1人です。',
    tried: '町の広報に載せましたが、電話は1本でした。',
    goal: '見学の申込みが月に3件ある。',
    duties: '1. 働く人5人に話を聞き、伝えたいことを3つに絞る\n2. 募集のページの文章を作る\n3. 見学の受け方を決める',
    partner: '運行管理者1人',
  },
  care: {
    title: '夜勤の申し送りを、聞き漏れのない形にしたい',
    occupation: 'operations-improvement',
    background: '申し送りの紙が3種類あり、夜勤の前に読むのに25分かかります。聞き漏れが月に4件ありました。',
    tried: '朝の打合せを10分延ばしましたが、帰る時間が遅くなりました。',
    goal: '読む時間が10分になり、聞き漏れが月1件より少なくなる。',
    duties:
      '1. 申し送りの紙を見て、重なるところを書き出す\n2. 1枚にまとめた形を作る\n3. 1つの棟で4週間試し、直すところを決める',
    partner: '介護主任2人',
  },
} as const satisfies Record<string, Text>

export type Text = Partial<PostingContent>

/** What most postings of the demo have in common. */
export const usual: Text = {
  feeYen: 50_000,
  hoursPerMonth: 10,
  periodMonths: 6,
  workPlace: 'オンライン(最初の月に1回だけ訪問)',
  visitRhythm: 'first',
  visitNote: '交通費と宿泊費は4万円まで実費で支払います。',
  meetingRhythm: '月2回、1回1時間',
  renewalNote: '6か月で区切ります。解除や更新しないことは、30日前までに予告します。',
  workerCheck: {
    refusal: 'yes',
    orders: 'no',
    hours: 'no',
    substitute: 'yes',
    pay: 'no',
    tools: 'yes',
    exclusive: 'no',
  },
}
