import type { Word } from '../../platform/search/index.ts'
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
  /** What was looked for, and why it was not where there is nothing to look for. */
  words: readonly Word[]
  sentence: string | null
  ranked: readonly { id: string; title: string; reads: number }[]
  tags: readonly { tag: string; articles: number }[]
  years: readonly { year: number; articles: number }[]
  /** What narrows the list, beside its category. */
  chips: FilterChip[]
}

/** 記事: by category, with search, tags and back numbers beside it. */
export function ArticlesPage({ query, ranked, tags, years, chips, ...found }: ArticlesPageProps) {
  return (
    <>
      <PageHeading
        title={headingOf(query)}
        lead="副業人材と取り組んだ企業と役場の事例、進め方、お知らせです。うまくいかなかったことも書いています。"
      />
      <SearchBox action="/articles" label="記事をキーワードで探す" value={query.text} keep={kept(query)} />
      <Categories query={query} />
      <FilterChips chips={chips} clearHref={articlesHref({ category: query.category, page: 1 })} />
      <WithAside label="記事の棚" at="end" aside={<Shelves ranked={ranked} tags={tags} years={years} />}>
        <Found query={query} chips={chips} {...found} />
      </WithAside>
    </>
  )
}

function headingOf({ text, category }: ArticleQuery): string {
  if (text) return `「${text}」の記事`
  return category ? `記事 ${categories[category]}` : '記事'
}

type FoundProps = Pick<ArticlesPageProps, 'query' | 'cards' | 'total' | 'words' | 'sentence' | 'chips'>

function Found({ query, cards, total, words, sentence, chips }: FoundProps) {
  const narrowed = chips.length > 0 || query.category !== undefined
  if (cards.length === 0) return <Nothing sentence={sentence} narrowed={narrowed} />
  return (
    <Stack>
      {narrowed && (
        <p role="status">
          <strong>{total.toLocaleString('ja-JP')}件</strong>の記事があります
        </p>
      )}
      {cards.map((article) => (
        <ArticleCard key={article.id} article={article} level={2} words={words} />
      ))}
      <Pagination
        page={query.page}
        perPage={ARTICLES_PER_PAGE}
        total={total}
        hrefOf={(page) => articlesHref({ ...query, page })}
      />
    </Stack>
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

function Nothing({ sentence, narrowed }: { sentence: string | null; narrowed: boolean }) {
  if (!narrowed)
    return (
      <EmptyState title="記事はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
        事例がまとまりしだい、ここに載ります。
      </EmptyState>
    )
  return (
    <EmptyState
      title={sentence ?? 'この条件の記事はありません'}
      next={{ href: '/articles', label: 'すべての記事を見る' }}
    >
      言葉を短くするか、条件を外してみてください。
    </EmptyState>
  )
}
