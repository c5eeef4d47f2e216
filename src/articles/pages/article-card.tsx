import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Card } from '../../ui/card.tsx'
import { Labels } from '../../ui/tag.tsx'
import { categories } from '../article.ts'
import type { ArticleCard as CardFacts } from '../list-articles.ts'

/** An article among others; what was paid for says so before its title. */
export function ArticleCard({ article, level = 3 }: { article: CardFacts; level?: 2 | 3 }) {
  const { id, title, lead, category, tags, pr, publishedAt, minutes, author, town } = article
  return (
    <Card
      title={pr ? `[PR] ${title}` : title}
      href={`/articles/${id}`}
      over={town ? `${categories[category]}・${town.name}` : categories[category]}
      level={level}
    >
      <p>{lead}</p>
      <Labels labels={tags} />
      <p class="note">
        <time dateTime={publishedAt.toISOString()}>{formatDay(dayInJapan(publishedAt))}</time>　{minutes}
        分で読めます　{author}
      </p>
    </Card>
  )
}
