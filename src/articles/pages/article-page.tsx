import type { ListedEvent } from '../../events/list-events.ts'
import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid, Prose } from '../../ui/layout.tsx'
import { articlesHref } from '../article-query.ts'
import { categories } from '../article.ts'
import type { ArticleCard as CardFacts } from '../list-articles.ts'
import type { NearbyPosting, ReadArticle } from '../read-article.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleCard } from './article-card.tsx'
import { Facts } from './article-facts.tsx'
import { EventCard } from './event-card.tsx'

export interface ArticlePageProps {
  article: ReadArticle
  related: readonly CardFacts[]
  postings: readonly NearbyPosting[]
  events: readonly ListedEvent[]
}

/** One published article with what belongs to it. */
export function ArticlePage({ article, related, postings, events }: ArticlePageProps) {
  const { town } = article
  return (
    <>
      <ArticleText article={article} />
      {postings.length > 0 && (
        <Section title={`${town?.name ?? 'このまち'}で募集している求人`}>
          <Grid>
            {postings.map(({ id, title, client, closesOn }) => (
              <Card key={id} title={title} href={`/postings/${id}`} over={client}>
                {closesOn && <p class="note">締切 {formatDay(Temporal.PlainDate.from(closesOn))}</p>}
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      {events.length > 0 && (
        <Section title={`${town?.name ?? 'このまち'}のイベント`}>
          <Grid>
            {events.map(({ row }) => (
              <EventCard key={row.id} event={row} />
            ))}
          </Grid>
        </Section>
      )}
      {related.length > 0 && (
        <Section title="関連する記事" more={{ href: '/articles', label: 'すべての記事' }}>
          <Grid>
            {related.map((card) => (
              <ArticleCard key={card.id} article={card} />
            ))}
          </Grid>
        </Section>
      )}
    </>
  )
}

/** The article itself, as readers see it; the desk's preview is the same. */
export function ArticleText({ article }: { article: ReadArticle }) {
  const { row, images } = article
  return (
    <article>
      <Prose>
        <PageHeading
          title={row.pr ? `[PR] ${row.title}` : row.title}
          over={<a href={articlesHref({ category: row.category, page: 1 })}>{categories[row.category]}</a>}
          lead={row.lead}
        >
          <Facts article={article} />
        </PageHeading>
        {row.pr && (
          <Banner tone="info" title="この記事は広告(PR)です">
            <p>書いた組織から費用の提供を受けて作成しました。</p>
          </Banner>
        )}
        <ArticleBody id={row.id} body={row.body} images={images} />
        <Corrections corrections={article.corrections} />
      </Prose>
    </article>
  )
}

function Corrections({ corrections }: Pick<ReadArticle, 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <>
      <h2>訂正</h2>
      <ul>
        {corrections.map(({ words, at }) => (
          <li key={`${at.toISOString()}${words}`}>
            <time dateTime={at.toISOString()}>{formatDay(dayInJapan(at))}</time> {words}
          </li>
        ))}
      </ul>
    </>
  )
}
