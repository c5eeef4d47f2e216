import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Forecast } from '../forecast.ts'

interface ForecastPageProps {
  title: string
  forecast: Forecast
  /** Applications so far; null before 公開. */
  came: number | null
  edit: string
}

/** 応募の見通し: a range, what would change it, what came, and how it was made. */
export function ForecastPage({ title, forecast, came, edit }: ForecastPageProps) {
  const { from, to, changes, talents, fromText } = forecast
  return (
    <>
      <PageHeading
        title="応募の見通し"
        over={title}
        lead="登録している人材から見積もった目安です。約束ではありません。"
      />
      <DescriptionList
        items={[
          { term: '募集期間の応募の目安', words: from === to ? from : `${from} から ${to}` },
          ...(came === null ? [] : [{ term: 'これまでに届いた応募', words: `${came}件` }]),
        ]}
      />
      <Section title="こう変えると">
        <DescriptionList items={changes.map(({ what, effect }) => ({ term: what, words: effect }))} />
        {fromText && (
          <p>
            求めるスキルが選ばれていないため、求人の文章から内容を読み取っています。スキルを選ぶと、合う人材に届きやすくなります。
          </p>
        )}
        <p>
          <a href={edit}>求人の画面に戻る</a>
        </p>
      </Section>
      <Section title="見積もりの方法">
        <p>
          活動中の人材{talents.toLocaleString('ja-JP')}
          人について、スキルの一致・働き方・時間・謝礼・応援したい地域から「見たら応募する見込み」を求め、見込みの高い200人までを合わせました。そのうち1割から3割の人が募集期間に求人を見ると仮定しています。
          実際の結果と照らした調整は、まだ行っていません。
        </p>
      </Section>
    </>
  )
}
