import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import type { TownArticle, TownEvent } from '../town-news.ts'

/** イベント of a town that are to come; nothing where there are none. */
export function TownEvents({ events, code }: { events: readonly TownEvent[]; code: string }) {
  if (events.length === 0) return null
  return (
    <Section title="これからのイベント" more={{ href: `/events?town=${code}`, label: 'すべて見る' }}>
      <Grid>
        {events.map(({ id, title, startsAt, place, online }) => (
          <Card key={id} title={title} href={`/events/${id}`}>
            <p>
              <time dateTime={startsAt.toISOString()}>{formatInstant(startsAt)}</time>から
            </p>
            <p class="note">{[place, online && 'オンライン'].filter(Boolean).join('・')}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

/** 記事 about a town; nothing where there are none. */
export function TownArticles({ articles, code }: { articles: readonly TownArticle[]; code: string }) {
  if (articles.length === 0) return null
  return (
    <Section title="このまちの記事" more={{ href: `/articles?town=${code}`, label: 'すべて見る' }}>
      <Grid>
        {articles.map(({ id, title, lead, publishedAt }) => (
          <Card key={id} title={title} href={`/articles/${id}`}>
            <p>{lead}</p>
            <p class="note">
              <time dateTime={publishedAt.toISOString()}>{formatDay(dayInJapan(publishedAt))}</time>
            </p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}
