import { EmptyState } from '../../ui/empty-state.tsx'
import { type FilterChip, FilterChips } from '../../ui/filter-chips.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack, WithAside } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type ArticleQuery, articlesHref } from '../article-query.ts'
import { categories, type Category } from '../article.ts'
import { type ArticleCard as CardFacts, ARTICLES_PER_PAGE } from '../list-articles.ts'
import { ArticleCard } from './article-card.tsx'
import { Shelves } from './article-shelves.tsx'

export interface ArticlesPageProps {
  query: ArticleQuery
  cards: readonly CardFacts[]
  total: number
  ranked: readonly { id: string; title: string; reads: number }[]
  tags: readonly { tag: string; articles: number }[]
  years: readonly { year: number; articles: number }[]
  /** What narrows the list, beside its category. */
  chips: FilterChip[]
}

/** 記事: by category, with search, tags and back numbers beside it. */
export function ArticlesPage({ query, cards, total, ranked, tags, years, chips }: ArticlesPageProps) {
  const { category } = query
  return (
    <>
      <PageHeading
        title={category ? `記事 ${categories[category]}` : '記事'}
        lead="副業人材と取り組んだ企業と役場の事例、進め方、お知らせです。うまくいかなかったことも書いています。"
      />
      <SearchBox action="/articles" label="記事をキーワードで探す" value={query.text} keep={kept(query)} />
      <Categories query={query} />
      <FilterChips chips={chips} clearHref={articlesHref({ category, page: 1 })} />
      <WithAside label="記事の棚" at="end" aside={<Shelves ranked={ranked} tags={tags} years={years} />}>
        {cards.length === 0 ? (
          <Nothing narrowed={chips.length > 0 || category !== undefined} />
        ) : (
          <Stack>
            {cards.map((article) => (
              <ArticleCard key={article.id} article={article} level={2} />
            ))}
            <Pagination
              page={query.page}
              perPage={ARTICLES_PER_PAGE}
              total={total}
              hrefOf={(page) => articlesHref({ ...query, page })}
            />
          </Stack>
        )}
      </WithAside>
    </>
  )
}

/** A search stays within the category and the tag; the page and the year begin anew. */
function kept({ category, tag }: ArticleQuery): [string, string][] {
  return [
    ...(category ? [['category', category] as [string, string]] : []),
    ...(tag ? [['tag', tag] as [string, string]] : []),
  ]
}

function Categories({ query }: { query: ArticleQuery }) {
  const tab = (label: string, category: Category | undefined) => ({
    label,
    href: articlesHref({ ...query, category, page: 1 }),
    current: query.category === category,
  })
  const every = (Object.keys(categories) as Category[]).map((category) => tab(categories[category], category))
  return <Tabs label="分類" tabs={[tab('すべて', undefined), ...every]} />
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  if (!narrowed)
    return (
      <EmptyState title="記事はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
        事例がまとまりしだい、ここに載ります。
      </EmptyState>
    )
  return (
    <EmptyState title="この条件の記事はありません" next={{ href: '/articles', label: 'すべての記事を見る' }}>
      言葉を短くするか、条件を外してみてください。
    </EmptyState>
  )
}
