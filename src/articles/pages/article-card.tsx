import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { highlight, type Word } from '../../platform/search/index.ts'
import { Card } from '../../ui/card.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Labels } from '../../ui/tag.tsx'
import { categories } from '../article.ts'
import type { ArticleCard as CardFacts } from '../list-articles.ts'

interface ArticleCardProps {
  article: CardFacts
  level?: 2 | 3
  /** What was looked for, to be marked. */
  words?: readonly Word[]
}

/** An article among others; what was paid for says so before its title. */
export function ArticleCard({ article, level = 3, words = [] }: ArticleCardProps) {
  const { id, title, lead, category, tags, pr, publishedAt, minutes, author, town } = article
  return (
    <Card
      title={<Marked segments={highlight(pr ? `[PR] ${title}` : title, words)} />}
      href={`/articles/${id}`}
      over={town ? `${categories[category]}・${town.name}` : categories[category]}
      level={level}
    >
      <p>
        <Marked segments={highlight(lead, words)} />
      </p>
      <Labels labels={tags} />
      <p class="note">
        <time dateTime={publishedAt.toISOString()}>{formatDay(dayInJapan(publishedAt))}</time>　{minutes}
        分で読めます　{author}
      </p>
    </Card>
  )
}
