import { formatInstant } from '../../law/japanese-date.ts'
import type { ForecastRecord } from '../../matching/index.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { BEST, type Forecast } from '../forecasts/forecast.ts'
import { heldInWords } from '../forecasts/held-in-words.ts'
import type { KeptForecast } from '../forecasts/kept-forecasts.ts'
import { rangeInWords, standing } from '../forecasts/range-in-words.ts'

interface ForecastPageProps {
  title: string
  forecast: Forecast
  /** What was foretold at 公開; null before, and for what was published before forecasts were kept. */
  kept: KeptForecast | null
  /** Applications so far; null before 公開. */
  came: number | null
  /** How forecasts of postings that have ended did; null where too few have. */
  held: ForecastRecord | null
  /** Takes applications no more. */
  hasEnded: boolean
  /** Page of the posting. */
  edit: string
}

/** 応募の見通し: a range, what would change it, how what came compares, and how it was made. */
export function ForecastPage({ title, forecast, kept, came, held, hasEnded, edit }: ForecastPageProps) {
  return (
    <>
      <PageHeading
        title="応募の見通し"
        over={title}
        lead="登録している人材から見積もった目安です。約束ではありません。"
      />
      {came !== null && <Came forecast={forecast} kept={kept} came={came} hasEnded={hasEnded} />}
      {came === null && (
        <DescriptionList items={[{ term: '募集期間の応募の目安', words: rangeInWords(forecast.range) }]} />
      )}
      {held && <p>{heldInWords(held)}</p>}
      {!hasEnded && <Changes forecast={forecast} />}
      <Actions>
        {came !== null && !hasEnded && (
          <ButtonLink href={`${edit}/suggestions`} kind="secondary">
            合う人材に声をかける
          </ButtonLink>
        )}
        <a href={edit}>求人の画面に戻る</a>
      </Actions>
      <Method forecast={forecast} />
    </>
  )
}

function Came({
  forecast,
  kept,
  came,
  hasEnded,
}: Pick<ForecastPageProps, 'forecast' | 'kept' | 'hasEnded'> & { came: number }) {
  const items = [
    { term: hasEnded ? '届いた応募' : 'これまでに届いた応募', words: `${came}件` },
    ...(kept
      ? [{ term: '公開したときの目安', words: `${rangeInWords(kept)}(${formatInstant(kept.madeAt)}の時点)` }]
      : []),
    ...(hasEnded ? [] : [{ term: 'いまの人材で見積もり直した目安', words: rangeInWords(forecast.range) }]),
  ]
  return (
    <Section title="目安と、届いた応募">
      <DescriptionList items={items} />
      <p>{comparison(kept, came, hasEnded)}</p>
    </Section>
  )
}

const NO_CHANGE: Forecast['changes'][number]['effect'] = 'ほとんど変わらない見込み'

const soFar = {
  目安の中: 'いまのところ、公開したときの目安の中です。',
  目安より少ない: 'いまのところ、公開したときの目安には届いていません。',
  目安より多い: 'すでに、公開したときの目安を上回っています。',
}
const inTheEnd = {
  目安の中: '結果は、公開したときの目安の中でした。',
  目安より少ない: '結果は、公開したときの目安を下回りました。',
  目安より多い: '結果は、公開したときの目安を上回りました。',
}

function comparison(kept: KeptForecast | null, came: number, hasEnded: boolean): string {
  if (!kept) return '公開したときの目安は残っていないため、比べられません。'
  const where = standing(kept, came)
  return hasEnded ? inTheEnd[where] : `まだ募集の途中です。${soFar[where]}`
}

function Changes({ forecast: { changes, readAs } }: Pick<ForecastPageProps, 'forecast'>) {
  const helps = changes.some(({ effect }) => effect !== NO_CHANGE)
  return (
    <Section title="こう変えると">
      {helps ? (
        <DescriptionList items={changes.map(({ what, effect }) => ({ term: what, words: effect }))} />
      ) : (
        <NothingHelps changes={changes} />
      )}
      {readAs && <ReadAs concepts={readAs} />}
    </Section>
  )
}

/** The same answer four times is said once, with what does help. */
function NothingHelps({ changes }: Pick<Forecast, 'changes'>) {
  const each = changes.map(({ what }) => `「${what}」`).join('')
  const tried = changes.length > 1 ? `${each}のどれでも` : each && `${each}を試しても`
  return (
    <p>
      {tried && `${tried}、応募の数はほとんど変わらない見込みです。`}
      頼みたい仕事と、いまの困りごとを具体的に書くほど、応募する人は判断しやすくなります。
    </p>
  )
}

/** Wording counts where no skill was chosen. */
function ReadAs({ concepts }: { concepts: readonly string[] }) {
  if (concepts.length === 0)
    return (
      <p>
        求めるスキルが選ばれておらず、求人の文章からも内容を読み取れませんでした。スキルを選ぶか、頼みたい仕事を具体的な言葉(「ネットショップの運営」など)で書くと、合う人材に届きやすくなります。
      </p>
    )
  return (
    <p>
      求めるスキルが選ばれていないため、求人の文章から「{concepts.join('」「')}
      」と読み取りました。違っていたら、スキルを選ぶか、頼みたい仕事の言葉を具体的に書き直すと、合う人材に届きやすくなります。
    </p>
  )
}

function Method({ forecast: { talents, learnedFrom } }: Pick<ForecastPageProps, 'forecast'>) {
  return (
    <Section title="見積もりの方法">
      <p>
        活動中の人材{talents.toLocaleString('ja-JP')}
        人について、スキルの一致・働き方・時間・謝礼・応援したい地域から「見たら応募する見込み」を求め、
        {talents > BEST ? `見込みの高い${BEST}人までを` : ''}合わせました。
      </p>
      <p>
        {learnedFrom === 0
          ? 'そのうち1割から3割の人が募集期間に求人を見ると仮定しています。募集を終えた求人がまだ30件に満たないため、実際の結果と照らした調整は行っていません。'
          : `募集を終えた求人${learnedFrom.toLocaleString('ja-JP')}件の、公開したときの見積もりと実際の応募から、10件のうち8件ほどが収まる幅を求めています。`}
      </p>
    </Section>
  )
}
