import { ArticleCard } from '../../articles/pages/article-card.tsx'
import { EventCard } from '../../events/pages/event-card.tsx'
import { figureInWords } from '../../indicators/indicator.ts'
import { formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { FigureTile } from '../../ui/figure-tile.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { type LatestFigures, told } from '../latest-figures.ts'
import type { News } from '../news.ts'

const shown = ['応募率', '平均応募数', 'マッチング件数', '企業数']

/** 数字で見る結: whether it works, in four figures that say what they count. Nothing while there are none. */
export function Figures({ latest }: { latest: LatestFigures | null }) {
  const figures = latest ? told(latest, shown) : []
  if (!latest || figures.length === 0) return null
  const more = { href: `/statistics?year=${latest.year}`, label: 'すべての数字と定義' }
  return (
    <Section title="数字で見る結" id="figures" more={more}>
      <Grid narrow>
        {figures.map(({ indicator, value }) => (
          <FigureTile
            key={indicator.name}
            label={indicator.name}
            value={figureInWords(indicator, value)}
            unit={indicator.unit}
            definition={indicator.what}
          />
        ))}
      </Grid>
      <p class="note">
        {`${formatFiscalYear(latest.year)}の、すべてのまちを合わせた数字です(`}
        <time dateTime={latest.countedAt.toISOString()}>{formatInstant(latest.countedAt)}</time>
        現在)。どれも記録から数えています。
      </p>
    </Section>
  )
}

/** これからのイベント and 記事: each where there is one. */
export function NewsSections({ events, articles }: News) {
  return (
    <>
      {events.length > 0 && (
        <Section title="これからのイベント" id="events" more={{ href: '/events', label: 'すべてのイベントを見る' }}>
          <Grid>
            {events.map((event) => (
              <EventCard key={event.row.id} event={event} past={false} level={3} />
            ))}
          </Grid>
        </Section>
      )}
      {articles.length > 0 && (
        <Section title="現場の記事" id="articles" more={{ href: '/articles', label: 'すべての記事を見る' }}>
          <Grid>
            {articles.map((article) => (
              <ArticleCard key={article.id} article={article} />
            ))}
          </Grid>
        </Section>
      )}
    </>
  )
}
