import { Card } from '../card.tsx'
import { DescriptionList } from '../description-list.tsx'
import { Section } from '../heading.tsx'
import { Grid } from '../layout.tsx'
import { PostingCard } from '../posting-card.tsx'

export function CardsSample() {
  return (
    <Section title="カード" id="cards" more={{ href: '#cards', label: 'すべての求人' }}>
      <Grid>
        {postings.map((posting) => (
          <PostingCard key={posting.title} {...posting} />
        ))}
        <Card title="リンクのないカード" over="お知らせ">
          <p>一枚だけで読み終わる内容に使います。</p>
        </Card>
      </Grid>
    </Section>
  )
}

export const postings = [
  {
    href: '#cards',
    title: '返礼品の写真と紹介文を見直し、寄附のリピートを増やしたい',
    client: '株式会社湯けむり醸造',
    place: '鳥取県 湯けむり町',
    fee: '月50,000円',
    hours: '月20時間',
    remote: 'リモート中心・訪問 年2回',
    closes: '2026年1月15日(木)まで',
    status: { tone: 'active' as const, label: '新着' },
    labels: ['広報・PR', 'ふるさと納税', '写真'],
    reasons: ['写真撮影の経験が、お願いしたいことと合っています', '以前、鳥取県のセミナーに参加しています'],
  },
  {
    href: '#cards',
    title: '予約台帳をやめて、家族3人で回せる宿のしくみにしたい',
    client: '有限会社山の宿',
    place: '鳥取県 湯けむり町',
    fee: '月30,000円',
    hours: '月10時間',
    remote: 'すべてリモート',
    closes: '2025年12月5日(金)まで',
    status: { tone: 'care' as const, label: 'まもなく締切' },
    labels: ['業務改善・DX'],
  },
  {
    href: '#cards',
    title:
      '特定非営利活動法人湯けむり地域資源循環型社会推進協議会連絡会議の会計を見える化するSupercalifragilisticexpialidocious計画',
    client: '一般社団法人湯けむり温泉郷観光地域づくり推進機構連絡協議会',
    place: '鹿児島県 大島郡 瀬戸内町',
    fee: '成果に応じて1,200,000円',
    hours: '月100時間',
    remote: '週1回の訪問',
    closes: '2026年3月31日(火)まで',
    status: { tone: 'quiet' as const, label: '募集終了' },
  },
]

export function DescriptionsSample() {
  return (
    <Section title="項目と内容" id="descriptions">
      <DescriptionList
        items={[
          { term: '業務の内容', words: '返礼品38品の写真の撮り直しと紹介文の見直し', change: '#descriptions' },
          { term: '報酬', words: '月50,000円（税抜）', change: '#descriptions' },
          { term: '契約期間', words: '2026年1月15日〜2026年7月14日（6か月）' },
          {
            term: '発注者の商号',
            words:
              '一般社団法人湯けむり温泉郷観光地域づくり推進機構連絡協議会（通称：YUKEMURI-ONSEN-DESTINATION-MANAGEMENT-ORGANIZATION）',
          },
          { term: '備考', words: '' },
        ]}
      />
    </Section>
  )
}
