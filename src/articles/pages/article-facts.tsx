import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { articlesHref } from '../article-query.ts'
import { CHARACTERS_PER_MINUTE } from '../article-text.ts'
import type { ReadArticle } from '../read-article.ts'

/** Who wrote it, where it happened, and how long it takes to read. */
export function Facts({ article: { row, author, town, minutes } }: { article: ReadArticle }) {
  const { as_of: asOf, published_at: publishedAt, tags } = row
  return (
    <>
      <p class="note">
        {publishedAt && <time dateTime={publishedAt.toISOString()}>{formatDay(dayInJapan(publishedAt))}公開</time>}
        {`　${author.name}　約${minutes}分で読めます(1分に${CHARACTERS_PER_MINUTE}文字として)`}
      </p>
      {asOf && (
        <p class="note">
          <strong>{formatDay(Temporal.PlainDate.from(asOf))}の取材時点</strong>
          の内容です。肩書や数字は、その後変わっていることがあります。
        </p>
      )}
      <ul class="labels" aria-label="タグとまち">
        {town && (
          <li>
            <a href={`/towns/${town.code}`}>{town.name}</a>
          </li>
        )}
        {tags.map((tag) => (
          <li key={tag}>
            <a href={articlesHref({ tag, page: 1 })}>{tag}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
