import type { ComponentChildren } from 'preact'
import { Stack } from '../../ui/layout.tsx'
import { articlesHref } from '../article-query.ts'
import type { ArticlesPageProps } from './articles-page.tsx'

/** Ways into the articles beside the list: most read, by tag, by year. */
export function Shelves({ ranked, tags, years }: Pick<ArticlesPageProps, 'ranked' | 'tags' | 'years'>) {
  return (
    <Stack>
      {ranked.length > 0 && (
        <Shelf title="よく読まれている記事" note="この90日に読まれた回数の順です。同じ人の同じ日は1回と数えます。">
          <ol>
            {ranked.map(({ id, title, reads }) => (
              <li key={id}>
                <a href={`/articles/${id}`}>{title}</a> <span class="quiet">{reads.toLocaleString('ja-JP')}回</span>
              </li>
            ))}
          </ol>
        </Shelf>
      )}
      {tags.length > 0 && (
        <Shelf title="タグ">
          <ul>
            {tags.map(({ tag, articles }) => (
              <li key={tag}>
                <a href={articlesHref({ tag, page: 1 })}>{tag}</a> <span class="quiet">{articles}件</span>
              </li>
            ))}
          </ul>
        </Shelf>
      )}
      {years.length > 0 && (
        <Shelf title="バックナンバー">
          <ul>
            {years.map(({ year, articles }) => (
              <li key={year}>
                <a href={articlesHref({ year, page: 1 })}>{year}年</a> <span class="quiet">{articles}件</span>
              </li>
            ))}
          </ul>
        </Shelf>
      )}
    </Stack>
  )
}

function Shelf({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
      {note && <p class="note">{note}</p>}
    </section>
  )
}
